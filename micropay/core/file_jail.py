"""Checks a stranger's file in a process of its own: limited, without keys, short-lived."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from micropay.core.file_check import Checked, Limits, NotTaken, as_argument

_PROGRAM = Path(__file__).with_name("file_check.py")
# Waiting for a turn on a busy machine is not the file's fault; computing is limited inside.
_PATIENCE = 3


def check(content: bytes, limits: Limits) -> Checked:
    """The kind and the content to keep. Raises NotTaken; a check that dies says "damaged"."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program, the file goes in on stdin
            [sys.executable, "-I", str(_PROGRAM), as_argument(limits)],
            input=content,
            capture_output=True,
            # No key, no address, no path of ours: a parser that is taken over finds nothing.
            env={},
            cwd="/",
            timeout=limits.seconds * _PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NotTaken("file_damaged") from None
    if done.returncode != 0:
        raise NotTaken("file_damaged")
    head, _, clean = done.stdout.partition(b"\n")
    answer = json.loads(head)
    if "refused" in answer:
        raise NotTaken(answer["refused"])
    return Checked(media_type=answer["media_type"], content=clean)
