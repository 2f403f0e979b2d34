"""The supervisor with small programs in place of the platform's."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

# Starts a child of its own, says both numbers, and waits.
FAMILY = (
    "import os, subprocess, sys, time;"
    "child = subprocess.Popen(['sleep', '300']);"
    "print('pids', os.getpid(), child.pid, flush=True); time.sleep(300)"
)
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN);" + FAMILY
SCRIPT = """
import os, sys
from micropay.local import supervisor
from micropay.local.errors import LocalError

supervisor.GRACE_SECONDS = 2
programs = [
    supervisor.Program(name, [sys.executable, "-c", code])
    for name, code in zip(sys.argv[1::2], sys.argv[2::2])
]
try:
    supervisor.supervise(programs, environ=dict(os.environ))
except LocalError as error:
    print(error, file=sys.stderr)
    sys.exit(1)
"""


class Run:
    """A supervisor in a process of its own, and the process numbers its programs said."""

    def __init__(self, **programs: str) -> None:
        words = [word for pair in programs.items() for word in pair]
        self.process = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lines: list[str] = []
        self.pids: dict[str, list[int]] = {}

    def read_until_all_told(self, *names: str) -> None:
        assert self.process.stdout is not None
        while set(self.pids) != set(names):
            line = self.process.stdout.readline()
            assert line, "the supervisor ended early"
            self.lines.append(line)
            if told := re.match(r"(\w+) +\| pids (\d+) (\d+)", line):
                self.pids[told[1]] = [int(told[2]), int(told[3])]

    def end(self) -> tuple[int, str]:
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors

    def left(self) -> list[int]:
        return [pid for pids in self.pids.values() for pid in pids if alive(pid)]


def alive(pid: int) -> bool:
    """Whether the process still runs; one that only waits to be collected does not."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def runs() -> Iterator[list[Run]]:
    started: list[Run] = []
    yield started
    for run in started:
        for pid in run.left():
            os.kill(pid, signal.SIGKILL)
        run.process.kill()
        run.process.communicate()


@pytest.fixture
def pair(runs: list[Run]) -> Run:
    runs.append(Run(web=FAMILY, worker=FAMILY))
    runs[0].read_until_all_told("web", "worker")
    assert len(runs[0].left()) == 4
    return runs[0]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_signal_ends_everything(pair: Run, number: signal.Signals) -> None:
    pair.process.send_signal(number)
    assert pair.end() == (0, "")
    assert pair.left() == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_one_dead_child_ends_everything_and_is_named(pair: Run, number: signal.Signals) -> None:
    os.kill(pair.pids["worker"][0], number)
    code, errors = pair.end()
    assert code == 1
    assert errors == (f"worker ended by itself (signal {number.value}); everything was stopped\n")
    assert pair.left() == []


def test_a_child_that_ends_well_still_ends_everything(runs: list[Run]) -> None:
    runs.append(Run(web=FAMILY, beat="import time; time.sleep(1)"))
    runs[0].read_until_all_told("web")
    code, errors = runs[0].end()
    assert (code, errors) == (
        1,
        "beat ended by itself (exit code 0); everything was stopped\n",
    )
    assert runs[0].left() == []


def test_a_child_that_will_not_stop_is_killed_after_the_grace(runs: list[Run]) -> None:
    runs.append(Run(web=STUBBORN))
    runs[0].read_until_all_told("web")
    runs[0].process.terminate()
    assert runs[0].end() == (0, "")
    assert runs[0].left() == []


def test_the_children_of_a_killed_supervisor_end_too(pair: Run) -> None:
    pair.process.kill()
    pair.end()
    deadline = time.monotonic() + 5
    children = [pids[0] for pids in pair.pids.values()]
    while any(map(alive, children)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(alive, children))


def test_every_line_carries_the_name_of_its_program(runs: list[Run]) -> None:
    talk = "print('one\\ntwo'); print('no newline', end='', flush=True); raise SystemExit(3)"
    runs.append(Run(web=talk, longer_name="import time; time.sleep(60)"))
    output, errors = runs[0].process.communicate(timeout=20)
    assert output.splitlines() == [
        "web         | one",
        "web         | two",
        "web         | no newline",
    ]
    assert errors.startswith("web ended by itself (exit code 3)")
