"""What the local servers and the supervisor say when they cannot go on."""

from __future__ import annotations


class LocalError(RuntimeError):
    """One line for the person at the terminal; never shown with a traceback."""
