"""The sandbox bank's payouts: names, instructions, enquiries, and how they go wrong.

A reference is paid at most once; the same one again has the same answer. Requests and answers are
signed after Standard Webhooks; an answer's id names the request it answers.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any

from standardwebhooks import Webhook, WebhookVerificationError

from micropay.core.clock import BANGKOK
from micropay.local.bank_book import AMOUNT, BadDeposit

LONGEST_STALL_SECONDS = 60
MOST_PUSHES = 50
SCHEMA = """
CREATE TABLE IF NOT EXISTS holder (
    bank_code TEXT NOT NULL, account TEXT NOT NULL, name_th TEXT NOT NULL, name_en TEXT NOT NULL,
    PRIMARY KEY (bank_code, account)
);
CREATE TABLE IF NOT EXISTS payout (
    reference TEXT PRIMARY KEY, request TEXT NOT NULL, amount TEXT NOT NULL, status TEXT NOT NULL,
    reason TEXT NOT NULL, bank_reference TEXT NOT NULL, instructed INTEGER NOT NULL DEFAULT 1,
    settled_on TEXT NOT NULL DEFAULT ''
);
"""
# A file of an earlier day has no such column.
SETTLED_ON = "ALTER TABLE payout ADD COLUMN settled_on TEXT NOT NULL DEFAULT ''"


class Unsigned(ValueError):
    """A request without a right signature."""


@dataclass
class PayoutFaults:
    """How payouts go wrong until told otherwise.

    ``stall_seconds``: takes the instruction, then answers too late. ``drop``: answers nothing and
    takes nothing (down). ``refuse``: the reason of a refusal. ``pending``: accepted, not paid yet.
    ``wrong_amount``: said instead of the true one. ``forged``: answers carry a wrong signature.
    ``push``: so many notices tell what became of each instruction, whatever the answer said.
    """

    stall_seconds: float = 0
    drop: bool = False
    refuse: str = ""
    pending: bool = False
    wrong_amount: str = ""
    forged: bool = False
    push: int = 0


class Payouts:
    """A small SQLite file beside the book of deposits."""

    def __init__(
        self, path: Path, secret: str, tell: Callable[[dict[str, str], int], None] | None = None
    ) -> None:
        self._tell = tell
        path.parent.mkdir(parents=True, exist_ok=True)
        self.faults = PayoutFaults()
        self._signer = Webhook(secret)
        self._turn = threading.Lock()
        self._database = sqlite3.connect(path, check_same_thread=False, timeout=10)
        self._database.row_factory = sqlite3.Row
        self._database.executescript(SCHEMA)
        columns = {row["name"] for row in self._database.execute("PRAGMA table_info(payout)")}
        if "settled_on" not in columns:
            self._database.execute(SETTLED_ON)

    def set_faults(self, given: Any) -> dict[str, Any]:
        """Replace the faults. Raises BadDeposit."""
        kinds = {one.name: type(one.default) for one in fields(PayoutFaults)}
        if not isinstance(given, dict) or set(given) - set(kinds):
            raise BadDeposit(f"faults must be an object with some of: {', '.join(kinds)}")
        for name, value in given.items():
            allowed = (int, float) if name == "stall_seconds" else kinds[name]
            if not isinstance(value, allowed) or isinstance(value, bool) != (kinds[name] is bool):
                raise BadDeposit(f"{name} has the wrong type")
        faults = PayoutFaults(**given)
        if not 0 <= faults.push <= MOST_PUSHES:
            raise BadDeposit(f"push is 0 to {MOST_PUSHES}")
        if not 0 <= faults.stall_seconds <= LONGEST_STALL_SECONDS:
            raise BadDeposit(f"stall_seconds is 0 to {LONGEST_STALL_SECONDS}")
        self.faults = faults
        return dict(given)

    def set_holder(self, given: Any) -> dict[str, Any]:
        """Somebody opens an account at some bank. Raises BadDeposit."""
        names = ("bank_code", "account", "name_th", "name_en")
        if not isinstance(given, dict) or set(given) - set(names):
            raise BadDeposit(f"a holder has {', '.join(names)}")
        values = [given.get(name, "") for name in names]
        if not all(isinstance(value, str) for value in values):
            raise BadDeposit("a holder is described by texts")
        with self._turn, self._database as database:
            database.execute("INSERT OR REPLACE INTO holder VALUES (?, ?, ?, ?)", values)
        return dict(given)

    def payout(self, reference: str) -> dict[str, Any] | None:
        """What really became of an instruction, and how often it came."""
        with self._turn:
            row = self._database.execute(
                "SELECT * FROM payout WHERE reference = ?", (reference,)
            ).fetchone()
        return dict(row) if row else None

    def settled(self) -> list[dict[str, Any]]:
        """All that was really paid out."""
        with self._turn:
            rows = self._database.execute("SELECT * FROM payout WHERE status = 'settled'")
            return [dict(row) for row in rows]

    def answer(
        self, path: str, headers: Mapping[str, str], body: str
    ) -> tuple[HTTPStatus, str, dict[str, str]]:
        """Status, body and signed headers for a signed request. Raises Unsigned, BadDeposit."""
        try:
            asked = self._signer.verify(body, {name.lower(): headers[name] for name in headers})
        except (WebhookVerificationError, ValueError) as error:
            raise Unsigned from error
        if not isinstance(asked, dict):
            raise BadDeposit("the body must be a JSON object")
        if self.faults.drop:
            return HTTPStatus.SERVICE_UNAVAILABLE, "{}", {}
        said = {
            "/v1/names": self._name,
            "/v1/payouts": self._instruct,
            "/v1/payouts/enquiries": self._enquire,
        }[path](asked)
        if said is None:
            return HTTPStatus.CONFLICT, '{"error": "this reference is another payout"}', {}
        text, moment = json.dumps(said), datetime.now(UTC)
        message_id = f"answer:{headers['webhook-id']}"
        signer = self._signer
        if self.faults.forged:
            signer = Webhook("whsec_bm90IHRoZSBiYW5rJ3Mga2V5LCBidXQgbG9uZyBlbm91Z2g=")
        signed = {
            "webhook-id": message_id,
            "webhook-timestamp": str(int(moment.timestamp())),
            "webhook-signature": signer.sign(message_id, moment, text),
        }
        return HTTPStatus.OK, text, signed

    def _name(self, asked: dict[str, Any]) -> dict[str, Any]:
        with self._turn:
            row = self._database.execute(
                "SELECT name_th, name_en FROM holder WHERE bank_code = ? AND account = ?",
                (str(asked.get("bank_code")), str(asked.get("account"))),
            ).fetchone()
        return {"found": row is not None, **(dict(row) if row else {})}

    def _instruct(self, asked: dict[str, Any]) -> dict[str, Any] | None:
        reference, amount = str(asked.get("reference")), str(asked.get("amount"))
        request = json.dumps(asked, sort_keys=True)
        with self._turn, self._database as database:
            row = database.execute(
                "SELECT request FROM payout WHERE reference = ?", (reference,)
            ).fetchone()
            if row is not None and row["request"] != request:
                return None
            if row is None:
                status, reason = self._judge(asked, amount)
                database.execute(
                    "INSERT INTO payout (reference, request, amount, status, reason,"
                    " bank_reference, settled_on) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (
                        reference,
                        request,
                        amount,
                        status,
                        reason,
                        _bank_reference(),
                        _today() if status == "settled" else "",
                    ),
                )
            else:
                database.execute(
                    "UPDATE payout SET instructed = instructed + 1 WHERE reference = ?",
                    (reference,),
                )
        answer = self._enquire(asked)
        if self._tell is not None and self.faults.push:
            self._tell(_notice(answer), self.faults.push)
        time.sleep(self.faults.stall_seconds)
        return answer

    def _judge(self, asked: dict[str, Any], amount: str) -> tuple[str, str]:
        if not AMOUNT.fullmatch(amount) or amount == "0.00" or asked.get("currency") != "THB":
            return "refused", "bad_amount"
        if datetime.fromisoformat(str(asked.get("valid_until"))) <= datetime.now(UTC):
            return "refused", "too_late"
        if self.faults.refuse:
            return "refused", self.faults.refuse
        return ("pending", "") if self.faults.pending else ("settled", "")

    def _enquire(self, asked: dict[str, Any]) -> dict[str, Any]:
        reference = str(asked.get("reference"))
        if not self.faults.pending:
            with self._turn, self._database as database:
                database.execute(
                    "UPDATE payout SET status = 'settled', settled_on = ?"
                    " WHERE reference = ? AND status = 'pending'",
                    (_today(), reference),
                )
        row = self.payout(reference)
        if row is None:
            return {"reference": reference, "status": "not_found"}
        said = ("reference", "amount", "status", "reason", "bank_reference")
        answer = {name: row[name] for name in said}
        if self.faults.wrong_amount:
            answer["amount"] = self.faults.wrong_amount
        return answer


def _notice(answer: dict[str, Any]) -> dict[str, str]:
    """What became of a payout, as the platform is told unasked."""
    return {"notice_id": str(uuid.uuid4()), "currency": "THB", **answer}


def _today() -> str:
    return datetime.now(BANGKOK).date().isoformat()


def _bank_reference() -> str:
    return f"SP{time.time_ns():x}{secrets.token_hex(3)}".upper()
