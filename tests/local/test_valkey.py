"""The embedded Valkey, started for real."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from micropay.local import valkey


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "valkey"
    valkey.stop(tmp_path / "valkey")


def client(server: valkey.Server) -> redis.Redis:
    return redis.Redis.from_url(server.url, decode_responses=True)


def test_a_second_start_attaches_to_the_running_server(folder: Path) -> None:
    server = valkey.start(folder)
    with client(server) as first:
        before = first.info("server")["process_id"]
        assert valkey.start(folder) == server
        assert first.info("server")["process_id"] == before


def test_nobody_comes_in_without_the_password(folder: Path) -> None:
    url = valkey.start(folder).url
    bare = "redis://" + url.split("@")[1]
    with redis.Redis.from_url(bare) as stranger, pytest.raises(redis.AuthenticationError):
        stranger.ping()
    with (
        redis.Redis.from_url(bare, password="wrong") as stranger,
        pytest.raises(redis.AuthenticationError),
    ):
        stranger.ping()


def test_the_password_is_not_visible_to_other_users(folder: Path) -> None:
    server = valkey.start(folder)
    password = server.url.split(":")[2].split("@")[0]
    with client(server) as mine:
        pid = mine.info("server")["process_id"]
    assert password not in Path(f"/proc/{pid}/cmdline").read_text()
    holders = [p for p in folder.rglob("*") if p.is_file() and password in _text(p)]
    assert {p.name for p in holders} == {"passwords.json", "valkey.conf"}
    assert {p.stat().st_mode & 0o777 for p in holders} == {0o600}


def _text(path: Path) -> str:
    return path.read_text(errors="replace")


def test_it_listens_on_loopback_only(folder: Path) -> None:
    with client(valkey.start(folder)) as mine:
        assert mine.config_get("bind") == {"bind": "127.0.0.1"}


def test_what_was_queued_outlives_a_restart_and_a_crash(folder: Path) -> None:
    server = valkey.start(folder)
    with client(server) as mine:
        mine.rpush("queue", "one")
    valkey.stop(folder)
    assert valkey.start(folder) == server
    with client(server) as mine:
        mine.rpush("queue", "two")
        mine.waitaof(1, 0, 2000)
        os.kill(mine.info("server")["process_id"], 9)
    assert valkey.start(folder) == server
    with client(server) as mine:
        assert mine.lrange("queue", 0, -1) == ["one", "two"]
