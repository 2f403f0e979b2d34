"""Runs several programs as one: prefixed logs, one end for all, no orphan."""

from __future__ import annotations

import ctypes
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import IO

from micropay.local.errors import LocalError

GRACE_SECONDS = 15
TICK_SECONDS = 0.2
COLOURS = (36, 32, 33, 35, 34)
PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass(frozen=True)
class Program:
    """One thing to keep running: the name before its log lines, and its command."""

    name: str
    command: Sequence[str]


@dataclass
class Child:
    """A started program and the part of its last line that is not complete yet."""

    name: str
    prefix: str
    process: subprocess.Popen[bytes]
    rest: bytes = field(default=b"")

    @property
    def pipe(self) -> IO[bytes]:
        assert self.process.stdout is not None
        return self.process.stdout


def supervise(
    programs: Sequence[Program],
    *,
    environ: Mapping[str, str],
    each_tick: Callable[[], None] = lambda: None,
) -> None:
    """Keep all programs running until a stop signal, then end them and return.

    Raises LocalError when one of them ends by itself; the others are ended first. A second
    signal ends them at once.
    """
    # One thread only: the children are made by fork with code of ours run in between.
    with _stop_signals() as stops, selectors.DefaultSelector() as pipes:
        children: list[Child] = []
        try:
            for program, colour in zip(programs, _colours(len(programs)), strict=True):
                children.append(_start(program, colour, _width(programs), environ))
                pipes.register(children[-1].pipe, selectors.EVENT_READ, children[-1])
            dead = None
            while not stops and dead is None:
                _pump(pipes)
                each_tick()
                dead = next((c for c in children if c.process.poll() is not None), None)
        finally:
            _end(children, pipes, stops)
    if dead is not None and not stops:
        raise LocalError(f"{dead.name} ended by itself ({_how(dead)}); everything was stopped")


def _start(program: Program, colour: int | None, width: int, environ: Mapping[str, str]) -> Child:
    label = f"{program.name:<{width}} | "
    prefix = f"\033[{colour}m{label}\033[0m" if colour else label
    process = subprocess.Popen(
        program.command,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        process_group=0,
        preexec_fn=_die_with_parent,  # noqa: PLW1509 - there are no other threads here
    )
    return Child(program.name, prefix, process)


def _die_with_parent() -> None:
    """On Linux, be told to end when the supervisor is killed and can no longer say it."""
    if sys.platform == "linux":
        _LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _end(children: list[Child], pipes: selectors.BaseSelector, stops: list[int]) -> None:
    """Ask, wait, then kill each whole group: also what a child left behind."""
    for child in children:
        _signal_group(child, signal.SIGTERM)
    asked, deadline = len(stops), time.monotonic() + GRACE_SECONDS
    while any(child.process.poll() is None for child in children):
        if time.monotonic() > deadline or len(stops) > asked:
            break
        _pump(pipes)
    for child in children:
        _signal_group(child, signal.SIGKILL)
        child.process.wait()
    while pipes.get_map() and _pump(pipes):
        pass


def _signal_group(child: Child, number: signal.Signals) -> None:
    """The group is the child's own; it may be gone already."""
    try:
        os.killpg(child.process.pid, number)
    except (ProcessLookupError, PermissionError):
        return


def _pump(pipes: selectors.BaseSelector) -> bool:
    """Pass on what was written, whole lines only; False when there was nothing."""
    ready = pipes.select(TICK_SECONDS)
    for key, _ in ready:
        child: Child = key.data
        chunk = os.read(child.pipe.fileno(), 65536)
        if not chunk:
            pipes.unregister(child.pipe)
            chunk = b"\n" if child.rest else b""
        *lines, child.rest = (child.rest + chunk).split(b"\n")
        for line in lines:
            _say(child.prefix + line.decode(errors="replace"))
    return bool(ready)


def _say(line: str) -> None:
    """Print; when nobody reads any longer (``make run | head``) go on in silence."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _stop_signals() -> Iterator[list[int]]:
    """Collect stop signals instead of being ended by them."""
    stops: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        stops.append(number)

    before = {number: signal.signal(number, note) for number in STOPPING}
    try:
        yield stops
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _how(child: Child) -> str:
    code = child.process.returncode
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _width(programs: Sequence[Program]) -> int:
    return max(len(program.name) for program in programs)


def _colours(count: int) -> list[int | None]:
    shown = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return [COLOURS[n % len(COLOURS)] if shown else None for n in range(count)]
