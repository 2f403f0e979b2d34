"""Reads of sessions."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.db import connection

from accounts.data.session import Caller, SessionView
from accounts.models.session import Session
from accounts.states import MAY_SIGN_IN
from micropay.core.actor import Principal

_SHOWN = 20
_MAY_SIGN_IN = sorted(MAY_SIGN_IN)


def behind(*, digests: list[str], number: str, at: datetime) -> Caller | None:
    """The caller whose session an access token opens (``digests``: what may be stored of it) on the
    installation with this number, or None when it opens nothing. One statement.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM accounts_find_session(%s, %s, %s, %s)",
            [digests, number, _MAY_SIGN_IN, at],
        )
        row: Any = cursor.fetchone()
    return None if row is None else Caller(*(*row[:-1], json.loads(row[-1])))


def of_customer(*, principal: Principal) -> list[SessionView]:
    """The customer's latest sessions, newest first."""
    rows = (
        Session.objects.filter(customer_id=principal.customer_id)
        .select_related("installation")
        .order_by("-opened_at")[:_SHOWN]
    )
    return [
        SessionView(
            session_id=one.id,
            device=one.installation.hardware_model,
            opened_at=one.opened_at,
            last_used_at=one.refreshed_at,
            ended_at=one.ended_at,
            end_reason=one.end_reason,
            current=one.id == principal.session_id,
        )
        for one in rows
    ]
