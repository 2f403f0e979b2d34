"""What ``make run`` says when it cannot start: one line, exit code 2, nothing touched."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from micropay.local import keys, known

PRODUCTION = {"DJANGO_SETTINGS_MODULE": "micropay.settings.production"}
NOWHERE = "postgres://somebody@127.0.0.1:9/micropay"


def run(**environ: str) -> subprocess.CompletedProcess[str]:
    """As typed in a plain shell: without what the tests' own settings have put there."""
    put = {"DATABASE_URL", "DATABASE_OWNER_URL", "BROKER_URL", "DJANGO_SETTINGS_MODULE"}
    put |= set(keys.load(known.VAR / "test"))
    plain = {name: value for name, value in os.environ.items() if name not in put}

    with socket.create_server(("127.0.0.1", 0)) as free:
        ports = {"PORT": str(free.getsockname()[1]), "BANK_PORT": str(free.getsockname()[1])}
    return subprocess.run(
        [sys.executable, "-m", "micropay.local.run"],
        env={**plain, **ports, **environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("name", ["PORT", "BANK_PORT"])
def test_a_port_in_use_is_one_clear_line(name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run(**{name: str(port)})
    assert result.returncode == 2
    assert result.stderr == (
        f"micropay: port {port} is in use; choose another one: make run {name}=…\n"
    )


@pytest.mark.parametrize(
    ("environ", "line"),
    [
        ({"PORT": "eighty"}, "PORT must be a port number, not 'eighty'"),
        ({"DATABASE_URL": NOWHERE}, "the database of DATABASE_URL cannot be used: "),
        ({"BROKER_URL": "redis://127.0.0.1:9/0"}, "the broker of BROKER_URL cannot be used: "),
        (PRODUCTION, "the setting DATABASE_URL is required"),
        (
            {"DATABASE_URL": os.environ["DATABASE_URL"]},
            "the setting DATABASE_OWNER_URL is required",
        ),
        (
            {
                **PRODUCTION,
                "DATABASE_URL": os.environ["DATABASE_URL"],
                "DATABASE_OWNER_URL": os.environ["DATABASE_OWNER_URL"],
                "BROKER_URL": os.environ["BROKER_URL"],
            },
            "migrate failed: The setting ",
        ),
    ],
)
def test_what_is_missing_or_dead_is_one_clear_line(environ: dict[str, str], line: str) -> None:
    result = run(**environ)
    assert result.returncode == 2
    assert result.stderr.startswith(f"micropay: {line}")
    assert result.stderr.count("\n") == 1
