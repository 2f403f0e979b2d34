"""The ways out: a development inbox, an SMTP server, an SMS gateway over HTTP."""

from __future__ import annotations

from uuid import UUID

import httpx
from django.conf import settings
from django.core.mail import EmailMessage

_TIMEOUT_SECONDS = 10


def inbox(*, message_id: UUID, to: str, title: str, body: str) -> None:
    """Nothing leaves: the development inbox page shows the stored message."""


def smtp(*, message_id: UUID, to: str, title: str, body: str) -> None:
    """Send as e-mail; the message id makes a repeated delivery recognisable."""
    # Other machines do not answer what a machine sent; people can.
    headers = {"Message-ID": f"<{message_id}@micropay>", "Auto-Submitted": "auto-generated"}
    EmailMessage(title, body, to=[to], headers=headers).send()


def sms_gateway(*, message_id: UUID, to: str, title: str, body: str) -> None:
    """Post to the operator's gateway; its idempotency key is the message id."""
    answer = httpx.post(
        settings.SMS_GATEWAY_URL,
        json={"to": to, "text": body},
        headers={
            "Authorization": f"Bearer {settings.SMS_GATEWAY_TOKEN}",
            "Idempotency-Key": str(message_id),
        },
        timeout=_TIMEOUT_SECONDS,
    )
    answer.raise_for_status()
