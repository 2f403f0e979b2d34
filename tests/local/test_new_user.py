"""What a newcomer does first: clone, ``make run``, ``make demo``, Ctrl-C."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from micropay.local import keys, known

READY_SECONDS = 300
END_SECONDS = 60


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout in a folder of its own: no virtual environment, no data, nothing compiled."""
    folder = tmp_path_factory.mktemp("newcomer") / "micropay"
    made = shutil.ignore_patterns(".git", ".venv", "var", ".*_cache", "__pycache__", "*.mo")
    shutil.copytree(known.CHECKOUT, folder, ignore=made)
    return folder


@pytest.fixture(scope="module")
def shell() -> dict[str, str]:
    """A plain shell, with two ports that are free."""
    put = {"DATABASE_URL", "DATABASE_OWNER_URL", "BROKER_URL", "DJANGO_SETTINGS_MODULE"}
    put |= set(keys.load(known.VAR / "test"))
    with (
        socket.create_server(("127.0.0.1", 0)) as one,
        socket.create_server(("127.0.0.1", 0)) as two,
    ):
        ports = {"PORT": str(one.getsockname()[1]), "BANK_PORT": str(two.getsockname()[1])}
    plain = {name: value for name, value in os.environ.items() if name not in put}
    return {**plain, **ports, "PYTHON3": sys.executable}


@pytest.fixture(scope="module")
def platform(clone: Path, shell: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """``make run``, ready; in a process group of its own, as a terminal would give it."""
    log = clone.parent / "run.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            ["make", "run"],
            cwd=clone,
            env=shell,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    try:
        _wait_until_ready(process, log)
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(END_SECONDS)


def _wait_until_ready(process: subprocess.Popen[bytes], log: Path) -> None:
    ends = time.monotonic() + READY_SECONDS
    while "MicroPay is ready" not in log.read_text():
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < ends, log.read_text()
        time.sleep(0.5)


def _processes_of(folder: Path) -> list[str]:
    """Command lines of everything still running out of a folder."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if str(folder) in line:
            found.append(line)
    return found


@pytest.mark.system
def test_the_demo_runs_whole_on_a_fresh_clone(
    platform: subprocess.Popen[bytes], clone: Path, shell: dict[str, str]
) -> None:
    demo = subprocess.run(
        ["make", "demo"], cwd=clone, env=shell, capture_output=True, text=True, check=False
    )
    assert demo.returncode == 0, demo.stdout + demo.stderr


@pytest.mark.system
def test_ctrl_c_ends_everything_it_started(platform: subprocess.Popen[bytes], clone: Path) -> None:
    assert len(_processes_of(clone)) > len(("web", "worker", "beat", "bank"))
    os.killpg(platform.pid, signal.SIGINT)
    platform.wait(END_SECONDS)
    assert _processes_of(clone) == []
