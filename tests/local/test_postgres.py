"""The embedded PostgreSQL, started for real."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg2
import pytest

from micropay.local import postgres
from micropay.local.errors import LocalError


@pytest.fixture(scope="module")
def open_folder() -> Iterator[Path]:
    """A folder whose parents every user may pass."""
    with tempfile.TemporaryDirectory(prefix="micropay-") as name:
        Path(name).chmod(0o755)
        yield Path(name) / "postgres"


@pytest.fixture(scope="module")
def server(open_folder: Path) -> Iterator[postgres.Server]:
    yield postgres.start(open_folder)
    postgres.stop(open_folder)


def ask(url: str, query: str) -> object:
    connection = psycopg2.connect(url)
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute(query)
            row = cursor.fetchone() if cursor.description else None
            return row[0] if row else None
    finally:
        connection.close()


def postmaster(folder: Path) -> int:
    return int((folder / "data" / "postmaster.pid").read_text().splitlines()[0])


def test_a_second_start_attaches_to_the_running_server(
    open_folder: Path, server: postgres.Server
) -> None:
    before = postmaster(open_folder)
    assert postgres.start(open_folder) == server
    assert postmaster(open_folder) == before


def test_it_is_durable_and_speaks_utf8_without_icu(server: postgres.Server) -> None:
    shown = {
        name: ask(server.runtime_url, f"SHOW {name}")
        for name in ("fsync", "synchronous_commit", "full_page_writes", "data_checksums")
    }
    assert set(shown.values()) == {"on"}
    assert ask(server.runtime_url, "SHOW server_version_num") >= "180000"
    locale = (
        "SELECT datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding)"
        " FROM pg_database WHERE datname = 'micropay'"
    )
    assert ask(server.runtime_url, locale) == "b C.UTF-8 UTF8"


def test_it_listens_on_loopback_only_and_has_no_socket(server: postgres.Server) -> None:
    assert ask(server.runtime_url, "SHOW listen_addresses") == "127.0.0.1"
    assert ask(server.superuser_url, "SHOW unix_socket_directories") == ""


@pytest.mark.parametrize("role", ["postgres", "micropay_owner", "micropay_app"])
def test_nobody_comes_in_without_the_password(server: postgres.Server, role: str) -> None:
    for password in ("", "wrong", role):
        with pytest.raises(psycopg2.OperationalError, match="password"):
            psycopg2.connect(
                host=server.host,
                port=server.port,
                user=role,
                password=password,
                dbname="micropay",
                passfile=os.devnull,
            )


def test_the_runtime_role_may_log_in_and_nothing_else(server: postgres.Server) -> None:
    rights = ask(
        server.runtime_url,
        "SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls"
        " FROM pg_roles WHERE rolname = current_user",
    )
    assert rights is False
    for forbidden in (
        "CREATE TABLE mine (a int)",
        "CREATE TEMPORARY TABLE mine (a int)",
        "CREATE SCHEMA mine",
        "CREATE DATABASE mine",
        "CREATE ROLE mine",
        "SET ROLE micropay_owner",
        "SELECT pg_read_file('postgresql.conf')",
    ):
        with pytest.raises(psycopg2.errors.InsufficientPrivilege):
            ask(server.runtime_url, forbidden)


def test_the_owner_role_creates_but_is_no_superuser(server: postgres.Server) -> None:
    assert ask(server.owner_url, "SHOW is_superuser") == "off"
    ask(server.owner_url, "CREATE TABLE theirs (a int)")
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        ask(server.runtime_url, "SELECT * FROM theirs")
    ask(server.owner_url, "DROP TABLE theirs")


@pytest.mark.parametrize("database", ["micropay", "made_for_a_test"])
def test_new_functions_are_closed_to_the_runtime_role(
    server: postgres.Server, database: str
) -> None:
    ask(server.owner_url, "DROP DATABASE IF EXISTS made_for_a_test")
    ask(server.owner_url, "CREATE DATABASE made_for_a_test")
    owner_url = server.owner_url.removesuffix("micropay") + database
    runtime_url = server.runtime_url.removesuffix("micropay") + database
    ask(owner_url, "CREATE OR REPLACE FUNCTION door() RETURNS int LANGUAGE sql RETURN 1")
    assert ask(owner_url, "SELECT door()") == 1
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        ask(runtime_url, "SELECT door()")


def test_the_passwords_are_for_their_owner_only(open_folder: Path, server: postgres.Server) -> None:
    assert (open_folder / "passwords.json").stat().st_mode & 0o777 == 0o600
    assert (open_folder / "data").stat().st_mode & 0o777 == 0o700


def test_it_runs_in_a_closed_checkout_without_opening_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root the server is another user, who could pass neither to the data nor the programs."""
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    package = postgres.PROGRAMS.parents[1]
    for part in (package, package.with_suffix(".libs")):
        shutil.copytree(part, closed / part.name, symlinks=True)
    monkeypatch.setattr(
        postgres, "PROGRAMS", closed / postgres.PROGRAMS.relative_to(package.parent)
    )
    folder = closed / "checkout" / "postgres"
    server = postgres.start(folder)
    try:
        assert ask(server.runtime_url, "SELECT 1") == 1
        assert os.stat(f"/proc/{postmaster(folder)}").st_uid != 0
        assert closed.stat().st_mode & 0o777 == 0o700
    finally:
        postgres.stop(folder)


def test_data_port_and_passwords_outlive_a_restart_and_a_crash(tmp_path: Path) -> None:
    folder = tmp_path / "postgres"
    try:
        first = postgres.start(folder, settings={"max_connections": "37"})
        ask(first.owner_url, "CREATE TABLE kept (a int)")
        postgres.stop(folder)
        with pytest.raises(psycopg2.OperationalError):
            ask(first.owner_url, "SELECT 1")
        assert postgres.start(folder) == first
        os.kill(postmaster(folder), 9)
        again = postgres.start(folder, settings={"max_connections": "38"})
        assert again == first
        assert ask(again.owner_url, "SELECT count(*) FROM kept") == 0
        assert ask(again.owner_url, "SHOW max_connections") == "38"
    finally:
        postgres.stop(folder)


def test_a_half_made_cluster_is_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "postgres"
    (folder / "data.new").mkdir(parents=True)
    (folder / "data.new" / "PG_VERSION").write_text("18")
    (folder / "initdb.password").write_text("left over")
    try:
        assert ask(postgres.start(folder).runtime_url, "SELECT 1") == 1
    finally:
        postgres.stop(folder)


def test_starters_at_the_same_time_share_one_server(tmp_path: Path) -> None:
    folder = tmp_path / "postgres"
    try:
        with ThreadPoolExecutor(4) as pool:
            servers = set(pool.map(lambda _: postgres.start(folder), range(4)))
        assert len(servers) == 1
    finally:
        postgres.stop(folder)


def test_a_taken_port_is_one_clear_line(tmp_path: Path, server: postgres.Server) -> None:
    with pytest.raises(LocalError, match=rf"^port {server.port} on 127.0.0.1 is in use$"):
        postgres.start(tmp_path / "other", port=server.port)


def test_a_server_of_another_folder_on_the_noted_port_is_not_taken_for_ours(
    tmp_path: Path, server: postgres.Server
) -> None:
    folder = tmp_path / "postgres"
    folder.mkdir()
    (folder / "port").write_text(str(server.port))
    try:
        assert postgres.start(folder).port != server.port
    finally:
        postgres.stop(folder)


def test_stopping_what_does_not_run_does_nothing(tmp_path: Path) -> None:
    postgres.stop(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()
