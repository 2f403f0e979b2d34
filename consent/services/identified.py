"""Requests from inside a session: the customer proves with PIN and code that it is them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from consent.data.request import Asked, Identified
from consent.models.request import DataRequest
from consent.services import request as requests
from micropay.core import rights
from micropay.core.actor import Actor, Principal

PURPOSE = "data_request"


def ask(*, actor: Actor, principal: Principal, asked: Asked, now: datetime) -> Any:
    """A code for exactly this request. Returns otp_id, masked_phone, expires_at; raises what asking
    for a code raises.
    """
    return rights.people().ask(
        actor=actor, principal=principal, purpose=PURPOSE, digest=_digest(principal, asked), now=now
    )


def file(
    *,
    actor: Actor,
    principal: Principal,
    asked: Asked,
    given: Mapping[str, Any],
    identified: Identified,
    now: datetime,
) -> DataRequest:
    """Take the request, for PIN and code. Must run outside a transaction. Raises what the proof and
    ``request.take`` refuse with.
    """
    proof = rights.people().check(
        principal=principal,
        given=given,
        purpose=PURPOSE,
        digest=_digest(principal, asked),
        now=now,
    )
    with transaction.atomic():
        row = requests.take(
            actor=actor,
            subject_id=principal.subject_id,
            asked=asked,
            identified=identified,
            now=now,
        )
        rights.people().use(proof=proof, now=now)
    return row


def _digest(principal: Principal, asked: Asked) -> str:
    told = [str(principal.subject_id), asked.kind, sorted(set(asked.fields)), asked.details]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
