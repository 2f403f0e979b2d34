"""Guards against fraud in tests: rules as two people would change them, checks as the bank does."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection
from rest_framework.test import APIClient
from standardwebhooks import Webhook

from micropay.core import clock, rules
from micropay.core.models.rule import Rule
from tests.wallet.people_samples import Person


def set_rule(key: str, value: int | str) -> None:
    """Another value of a rule, in effect since a moment ago."""
    before = Rule.objects.filter(key=key).order_by("-effective_from")[0]
    Rule.objects.create(
        key=key,
        value=str(value),
        unit=before.unit,
        source=before.source,
        effective_from=max(
            before.effective_from + timedelta(microseconds=1), clock.now() - timedelta(days=1)
        ),
    )
    rules.forget()


def quoted(payer: Person, baht: str = "100.00", phone: str = "0891112233") -> Any:
    """A quote of a transfer to Somchai, with what proves it: a later quote has another code."""
    answer = payer.post("transfers/quotes", {"phone": phone, "amount": baht})
    assert answer.status_code == 201, answer.json()
    quote = answer.json()
    proof = payer.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    return {**quote, "proof_given": proof}


def confirmed(payer: Person, quote: Any, key: str = "send-0001") -> Any:
    """What the payer is answered on confirming a quote."""
    return payer.post("transfers", quote["proof_given"], key=key)


def partner_says(check_id: str, outcome: str = "passed", *, secret: str | None = None) -> Any:
    """The partner's signed word about a check of a face."""
    body = {"check_id": str(check_id), "result": outcome, "reference": "FACE-1"}
    text, moment = json.dumps(body), datetime.now(UTC)
    signer = Webhook(secret or settings.BANK_WEBHOOK_SECRET)
    return APIClient().generic(
        "POST",
        "/api/v1/bank/face-checks",
        text,
        content_type="application/json",
        HTTP_WEBHOOK_ID="msg_1",
        HTTP_WEBHOOK_TIMESTAMP=str(int(moment.timestamp())),
        HTTP_WEBHOOK_SIGNATURE=signer.sign("msg_1", moment, text),
    )


def stored(table: str) -> str:
    """The rows of a table as they lie in the database."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT t::text FROM {table} t")
        return "\n".join(row for (row,) in cursor.fetchall())
