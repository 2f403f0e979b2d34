"""Processor time of running programs with their children, from /proc.

What a request costs the processors hardly depends on what else runs on the machine; how many
requests are answered in a second does.
"""

from __future__ import annotations

import os
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
# In /proc/PID/stat, counted after the name: own and waited-for children's, user and system.
_TIMES = slice(11, 15)
# In the first line of /proc/stat.
_STEAL = 7


def seconds(*programs: int) -> float:
    """Seconds that these processes and their children have used so far."""
    return sum(_of(pid) + sum(_of(child) for child in _children(pid)) for pid in programs)


def stolen() -> tuple[int, int]:
    """Ticks of all processors so far: what the host took away from this machine, and all."""
    ticks = list(map(int, Path("/proc/stat").read_text().splitlines()[0].split()[1:9]))
    return ticks[_STEAL], sum(ticks)


def share(before: tuple[int, int], after: tuple[int, int]) -> float:
    """What was taken away between two readings, of all time between them."""
    return (after[0] - before[0]) / max(after[1] - before[1], 1)


def _of(pid: int) -> float:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return sum(map(int, stat.rpartition(")")[2].split()[_TIMES])) / _TICKS


def _children(pid: int) -> list[int]:
    return list(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))
