"""``python -m micropay.local.stop [tests]``: end this checkout's own PostgreSQL and Valkey."""

from __future__ import annotations

import sys

from micropay.local import known
from micropay.local.errors import LocalError


def main(arguments: list[str]) -> int:
    try:
        known.stop_servers(known.VAR / "test")
        if arguments != ["tests"]:
            known.stop_servers(known.VAR)
    except LocalError as error:
        print(f"micropay: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
