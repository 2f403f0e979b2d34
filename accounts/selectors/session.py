"""Reads of sessions."""

from __future__ import annotations

from accounts.data.session import SessionView
from accounts.models.session import Session
from micropay.core.actor import Principal

_SHOWN = 20


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
