"""The folder that is shared with the bank's courier: files out, files in, each looked at once."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import structlog
from django.conf import settings
from django.db import transaction

from micropay.core import evidence
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from wallet.services import bank_statement, payout_file

_log = structlog.get_logger(__name__)
_MARK = 2_000
_REPORT = b"pain.002"


def read_all(*, actor: Actor, now: datetime) -> dict[str, str]:
    """Read what lies in ``in``: reports of payouts and statements; the outcome by name of file.

    What was read moves to ``done``, what was refused to ``refused``. Must run outside a
    transaction. A file that grows while it is read is refused as cut off: couriers write aside and
    rename.
    """
    outcomes = {}
    folder = Path(settings.BANK_FILES_DIR) / "in"
    for path in sorted(folder.glob("*")) if folder.is_dir() else []:
        if path.is_file() and not path.name.startswith("."):
            outcomes[path.name] = _read(actor, path, now)
    return outcomes


def _read(actor: Actor, path: Path, now: datetime) -> str:
    try:
        with path.open("rb") as file:
            is_report = _REPORT in file.read(_MARK)
            file.seek(0)
            if is_report:
                payout_file.read_report(actor=actor, file=file, now=now)
            else:
                bank_statement.take_in(actor=actor, file=file, reason="the bank's folder", now=now)
    except Refusal as refusal:
        _log.warning("bank_file_refused", file=path.name, code=refusal.code)
        _note(actor, path.name, refusal, now)
        _move(path, "refused")
        return refusal.code
    _move(path, "done")
    return "read"


@transaction.atomic
def _note(actor: Actor, name: str, refusal: Refusal, now: datetime) -> None:
    evidence.record(
        action="wallet.bank_exchange.refuse",
        actor=actor,
        now=now,
        detail={"file": name[:80], "code": refusal.code, **refusal.params},
    )


def _move(path: Path, folder: str) -> None:
    aim = path.parent / folder
    aim.mkdir(mode=0o700, exist_ok=True)
    os.replace(path, aim / path.name)
