"""SMS and e-mail: written and encrypted in the transaction, sent by the outbox.

Texts are named templates that apps register, one text per language. The words are chosen when the
message is written, in the recipient's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from micropay.core import locks, outbox
from micropay.core.models.message import Message


@dataclass(frozen=True, slots=True)
class Template:
    """A title (for e-mail) and a body per language; ``{name}`` marks a value."""

    title: dict[str, str]
    body: dict[str, str]


TOPIC = "core.message"
_templates: dict[str, Template] = {}


def register(templates: dict[str, Template]) -> None:
    """Declare templates by name (in an ``AppConfig.ready()``)."""
    _templates.update(templates)


def send(
    *,
    channel: str,
    to: str,
    template: str,
    context: dict[str, str],
    language: str,
    subject_id: UUID | None,
    now: datetime,
    forget: bool = False,
) -> UUID:
    """Write a message in the present transaction and queue it. Returns its id.

    With ``forget`` words and address are emptied once it is sent, or once it is given up: a
    position, for example, is not kept. The queue item says so until then.
    """
    locks.require_transaction()
    words = _templates[template]
    message = Message.objects.create(
        channel=channel,
        template=template,
        language=language,
        to=to,
        title=words.title[language].format(**context),
        body=words.body[language].format(**context),
        subject_id=subject_id,
        created_at=now,
    )
    told = {"message_id": str(message.id), **({"forget": True} if forget else {})}
    outbox.publish(topic=TOPIC, payload=told, now=now)
    return message.id


@outbox.handler(TOPIC)
def _deliver(payload: dict[str, Any], *, now: datetime) -> None:
    message = Message.objects.select_for_update().get(id=payload["message_id"])
    if message.sent_at is not None or message.emptied_at is not None:
        return
    sender = import_string(settings.MESSAGE_SENDERS[message.channel])
    sender(message_id=message.id, to=message.to, title=message.title, body=message.body)
    message.sent_at = now
    message.save(update_fields=["sent_at"])
    if payload.get("forget"):
        empty(message, now)


def empty(message: Message, now: datetime) -> None:
    """Take words and address from a locked message; when it was sent, if ever, stays."""
    message.to, message.title, message.body, message.emptied_at = "", "", "", now
    message.save(update_fields=["to", "title", "body", "emptied_at"])
