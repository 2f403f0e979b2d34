"""What the sandbox bank remembers: deposits, and the notices it still has to deliver."""

from __future__ import annotations

import json
import re
import secrets
import sqlite3
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from micropay.core.clock import BANGKOK

AMOUNT = re.compile(r"(?:0|[1-9][0-9]{0,9})\.[0-9]{2}")
FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 60.0
MOST_REPEATS = 50
LONGEST_DELAY_SECONDS = 86400
LONGEST_TEXT = 200
FACE_RESULTS = ("passed", "failed")
SCHEMA = """
CREATE TABLE IF NOT EXISTS deposit (
    bank_reference TEXT PRIMARY KEY, reference TEXT NOT NULL, amount TEXT NOT NULL,
    payer_name TEXT NOT NULL, account TEXT NOT NULL, paid_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS delivery (
    id INTEGER PRIMARY KEY, bank_reference TEXT NOT NULL REFERENCES deposit,
    notice TEXT NOT NULL, bad_signature INTEGER NOT NULL, after_next INTEGER NOT NULL,
    due REAL NOT NULL, tries INTEGER NOT NULL DEFAULT 0, done INTEGER NOT NULL DEFAULT 0
);
"""


class BadDeposit(ValueError):
    """A deposit that the bank does not take; the message says why."""


@dataclass(frozen=True)
class Faults:
    """How the notice of one deposit goes wrong. The deposit itself stays as it was paid.

    ``delay_seconds``: told late. ``repeat``: delivered so many times in all. ``wrong_amount``,
    ``wrong_reference``: said instead of the true one. ``bad_signature``: one forged notice, not
    tried again. ``out_of_order``: told only after the notice of a later deposit.
    """

    delay_seconds: float = 0
    repeat: int = 1
    wrong_amount: str = ""
    wrong_reference: str = ""
    bad_signature: bool = False
    out_of_order: bool = False


@dataclass(frozen=True)
class Delivery:
    """One notice on its way."""

    id: int
    notice: str
    bad_signature: bool
    tries: int


class Book:
    """A small SQLite file; deliveries that were under way go on after a restart."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._turn = threading.Lock()
        self._database = sqlite3.connect(path, check_same_thread=False)
        self._database.row_factory = sqlite3.Row
        self._database.executescript(SCHEMA)

    def accept(self, request: Any) -> dict[str, Any]:
        """Take a deposit and plan its notices. Raises BadDeposit."""
        deposit, faults = _deposit(request), _faults(request)
        notice = json.dumps(_notice(deposit, faults))
        due = time.time() + faults.delay_seconds
        with self._transaction() as database:
            database.execute(
                "INSERT INTO deposit VALUES"
                " (:bank_reference, :reference, :amount, :payer_name, :account, :paid_at)",
                deposit,
            )
            for _ in range(faults.repeat):
                database.execute(
                    "INSERT INTO delivery (bank_reference, notice, bad_signature, after_next, due)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (
                        deposit["bank_reference"],
                        notice,
                        faults.bad_signature,
                        faults.out_of_order,
                        due,
                    ),
                )
        return {**deposit, "faults": asdict(faults)}

    def tell(self, notice: dict[str, str], times: int) -> None:
        """Plan the notices of a payout."""
        with self._transaction() as database:
            for _ in range(times):
                database.execute(
                    "INSERT INTO delivery (bank_reference, notice, bad_signature, after_next, due)"
                    " VALUES (?, ?, 0, 0, ?)",
                    (notice["bank_reference"], json.dumps(notice), time.time()),
                )

    def tell_of_face(self, request: Any) -> dict[str, str]:
        """Plan the notice of a check of a face, as the partner that compares would give it.

        Raises BadDeposit.
        """
        if not isinstance(request, dict) or set(request) != {"check_id", "result"}:
            raise BadDeposit("a check of a face has check_id and result")
        check_id = _text(request, "check_id", required=True)
        if request["result"] not in FACE_RESULTS:
            raise BadDeposit(f"result is one of: {', '.join(FACE_RESULTS)}")
        reference = f"SF{time.time_ns():x}{secrets.token_hex(3)}".upper()
        said = {"check_id": check_id, "result": str(request["result"]), "reference": reference}
        with self._transaction() as database:
            database.execute(
                "INSERT INTO delivery (bank_reference, notice, bad_signature, after_next, due)"
                " VALUES (?, ?, 0, 0, ?)",
                (reference, json.dumps(said), time.time()),
            )
        return said

    def deposits(self) -> list[dict[str, str]]:
        """All that was paid in."""
        with self._transaction() as database:
            return [dict(row) for row in database.execute("SELECT * FROM deposit")]

    def deposit(self, bank_reference: str) -> dict[str, Any] | None:
        """What was really paid, and how far its notices got."""
        with self._transaction() as database:
            row = database.execute(
                "SELECT d.*, (SELECT count(*) FROM delivery n WHERE n.bank_reference ="
                " d.bank_reference AND NOT n.done) AS notices_pending"
                " FROM deposit d WHERE bank_reference = ?",
                (bank_reference,),
            ).fetchone()
        return {**dict(row), "currency": "THB"} if row else None

    def next_delivery(self) -> Delivery | None:
        """The notice that is due first, if one is due now."""
        with self._transaction() as database:
            row = database.execute(
                "SELECT id, notice, bad_signature, tries FROM delivery"
                " WHERE NOT done AND NOT after_next AND due <= ? ORDER BY due, id LIMIT 1",
                (time.time(),),
            ).fetchone()
        return Delivery(row[0], row[1], bool(row[2]), row[3]) if row else None

    def delivered(self, delivery: Delivery) -> None:
        """Answered with 2xx (or forged, which is not tried twice); lets held-back ones go."""
        with self._transaction() as database:
            database.execute("UPDATE delivery SET done = 1 WHERE id = ?", (delivery.id,))
            database.execute(
                "UPDATE delivery SET after_next = 0 WHERE after_next AND id < ?", (delivery.id,)
            )

    def failed(self, delivery: Delivery) -> None:
        """Not answered: try again, each time after twice the pause."""
        pause = min(FIRST_PAUSE_SECONDS * 2**delivery.tries, LONGEST_PAUSE_SECONDS)
        with self._transaction() as database:
            database.execute(
                "UPDATE delivery SET tries = min(tries + 1, 20), due = ? WHERE id = ?",
                (time.time() + pause, delivery.id),
            )

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._turn, self._database:
            yield self._database


def _deposit(request: Any) -> dict[str, str]:
    if not isinstance(request, dict):
        raise BadDeposit("the body must be a JSON object")
    unknown = set(request) - {"reference", "amount", "payer_name", "account", "faults"}
    if unknown:
        raise BadDeposit(f"unknown member {sorted(unknown)[0]}")
    amount = _text(request, "amount", required=True)
    if not AMOUNT.fullmatch(amount) or amount == "0.00":
        raise BadDeposit('amount must be a string like "500.00"')
    return {
        "bank_reference": f"SB{time.time_ns():x}{secrets.token_hex(3)}".upper(),
        "reference": _text(request, "reference", required=True),
        "amount": amount,
        "payer_name": _text(request, "payer_name"),
        "account": _text(request, "account"),
        "paid_at": datetime.now(BANGKOK).isoformat(timespec="seconds"),
    }


def _text(request: dict[str, Any], name: str, *, required: bool = False) -> str:
    value = request.get(name, "")
    if not isinstance(value, str) or len(value) > LONGEST_TEXT or not value.isprintable():
        raise BadDeposit(f"{name} must be a printable text of at most {LONGEST_TEXT} characters")
    if required and not value:
        raise BadDeposit(f"{name} is required")
    return value


def _faults(request: dict[str, Any]) -> Faults:
    given = request.get("faults", {})
    kinds = {f.name: type(f.default) for f in fields(Faults)}
    if not isinstance(given, dict) or set(given) - set(kinds):
        raise BadDeposit(f"faults must be an object with some of: {', '.join(kinds)}")
    for name, value in given.items():
        # A JSON true is a Python int too; only the switches take it.
        allowed = (int, float) if name == "delay_seconds" else kinds[name]
        if not isinstance(value, allowed) or isinstance(value, bool) != (kinds[name] is bool):
            raise BadDeposit(f"faults.{name} has the wrong type")
    faults = Faults(**given)
    if not 1 <= faults.repeat <= MOST_REPEATS:
        raise BadDeposit(f"faults.repeat is 1 to {MOST_REPEATS}")
    if not 0 <= faults.delay_seconds <= LONGEST_DELAY_SECONDS:
        raise BadDeposit(f"faults.delay_seconds is 0 to {LONGEST_DELAY_SECONDS}")
    return faults


def _notice(deposit: dict[str, str], faults: Faults) -> dict[str, str]:
    """The same notice_id on every delivery: the receiver can tell a repetition."""
    return {
        "notice_id": str(uuid.uuid4()),
        "bank_reference": deposit["bank_reference"],
        "reference": faults.wrong_reference or deposit["reference"],
        "amount": faults.wrong_amount or deposit["amount"],
        "currency": "THB",
        "paid_at": deposit["paid_at"],
        "account": deposit["account"],
    }
