"""The schema that was last released, with demo rows: what the next release starts from.

``make landed`` writes ``landed.sql`` anew from the database of ``make run``, after ``make demo``;
do it when a release is made. A test restores it and migrates from there. The devices of staff are
left out.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from micropay.local import known, postgres

DUMP = Path(__file__).with_name("landed.sql")
# Hashes of demo passwords become Django's mark of an unusable one.
_PASSWORD = re.compile(r"argon2\$argon2id\S+")
_LEFT_OUT = ("accounts_staffdevice", "django_session", "accounts_staff_groups")


def dump(owner_url: str) -> None:
    """Write the dump of a database."""
    excluded = [f"--exclude-table-data={table}" for table in _LEFT_OUT]
    options = ["--no-owner", "--no-privileges", "--no-comments", f"--file={DUMP}"]
    _run("pg_dump", owner_url, *options, *excluded)
    text = DUMP.read_text(encoding="utf-8")
    DUMP.write_text(_PASSWORD.sub("!", text), encoding="utf-8")


def restore(owner_url: str) -> None:
    """Fill an empty database from the dump."""
    _run("psql", owner_url, "--quiet", "--set=ON_ERROR_STOP=1", f"--file={DUMP}")


def _run(program: str, url: str, *options: str) -> None:
    parts = urlsplit(url)
    environ = {
        **os.environ,
        "PGHOST": str(parts.hostname),
        "PGPORT": str(parts.port),
        "PGUSER": str(parts.username),
        "PGPASSWORD": str(parts.password),
        "PGDATABASE": parts.path.lstrip("/"),
        "PGOPTIONS": "-c client_min_messages=warning",
    }
    subprocess.run(
        [str(postgres.PROGRAMS / program), *options],
        env=environ,
        check=True,
        stdout=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    dump(postgres.known(known.VAR / "postgres").owner_url)
