"""Identifiers stay apart in processes forked from one, as those of the web and the worker are."""

from __future__ import annotations

import subprocess
import sys

FORKED = """
import os, sys
from micropay.core.ids import new_id
new_id()
for _ in range(4):
    if os.fork() == 0:
        sys.stdout.write("".join(f"{new_id()}\\n" for _ in range(50)))
        sys.stdout.flush()
        os._exit(0)
while True:
    try:
        os.wait()
    except ChildProcessError:
        break
"""
# The moment is equal where two are made in one millisecond; what is drawn follows it.
MOMENT = 14


def test_forked_processes_do_not_draw_the_same_identifiers() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FORKED], capture_output=True, text=True, check=True
    )
    drawn = [line[MOMENT:] for line in done.stdout.split()]
    assert len(drawn) == 200
    assert len(set(drawn)) == 200
