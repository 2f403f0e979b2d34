"""Where an installed wheel keeps its programs."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from micropay.local.errors import LocalError


def folder(package: str) -> Path:
    """The folder of an installed package, without running its code."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise LocalError(f"the Python package {package} is not installed")
    return Path(spec.origin).parent
