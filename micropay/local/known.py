"""What this machine's own servers and keys are, for commands and tests run by hand.

``make run`` passes everything in the environment; a command typed beside it finds the same here.
"""

from __future__ import annotations

import json
import os
from collections.abc import MutableMapping
from pathlib import Path

from micropay.local import keys, postgres, valkey

CHECKOUT = Path(__file__).resolve().parents[2]
# Names a place where nothing listens: commands that need no database work before the first run.
_NOWHERE = "postgres://nobody@127.0.0.1:9/micropay"


def fill_environment(environment: MutableMapping[str, str], folder: Path) -> None:
    """Add what is not set yet: the demo keys, and the URLs of servers that were set up here."""
    for name, value in keys.load(folder).items():
        environment.setdefault(name, value)
    urls = _remembered_urls(folder)
    environment.setdefault("DATABASE_URL", urls.get("DATABASE_URL", _NOWHERE))
    environment.setdefault("DATABASE_OWNER_URL", urls.get("DATABASE_OWNER_URL", _NOWHERE))
    environment.setdefault("BROKER_URL", urls.get("BROKER_URL", "redis://127.0.0.1:9/0"))


def remember_urls(folder: Path, urls: dict[str, str]) -> None:
    """Note the URLs of the embedded servers for later commands (mode 0600)."""
    path = folder / "urls.json"
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(urls, file)


def start_for_tests(environment: MutableMapping[str, str]) -> None:
    """Start (or attach to) the servers of the test suite, apart from those of ``make run``."""
    folder = CHECKOUT / "var" / "test"
    for name, value in keys.load(folder).items():
        environment[name] = value
    if "TEST_DATABASE_URL" in environment:
        environment["DATABASE_URL"] = environment["TEST_DATABASE_URL"]
        environment["DATABASE_OWNER_URL"] = environment["TEST_DATABASE_OWNER_URL"]
    else:
        server = postgres.start(folder / "postgres", settings={"max_connections": "200"})
        environment["DATABASE_URL"] = server.runtime_url
        environment["DATABASE_OWNER_URL"] = server.owner_url
    environment["BROKER_URL"] = (
        environment.get("TEST_BROKER_URL") or valkey.start(folder / "valkey").url
    )


def _remembered_urls(folder: Path) -> dict[str, str]:
    path = folder / "urls.json"
    if not path.exists():
        return {}
    urls: dict[str, str] = json.loads(path.read_text())
    return urls
