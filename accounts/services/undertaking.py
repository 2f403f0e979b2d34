"""The confidentiality undertaking: drafting and publishing by two people, signing by everybody.

Source: the company's privacy document on staff and agents who process personal data (duty of
confidentiality); PDPA s.37(1), s.40(2).
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from accounts.errors.staff_guard import AnotherTextShown, NothingToSign, UndertakingPublished
from accounts.models.undertaking import Undertaking, UndertakingSignature
from accounts.selectors import staff as people
from accounts.selectors import undertaking as texts
from micropay.core import approval, evidence, rules
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval

PUBLISH = "accounts.undertaking.publish"
FIRST_RUN = Path(__file__).resolve().parents[1] / "first_run"


@transaction.atomic
def draft(*, actor: Actor, body_th: str, body_en: str, reason: str, now: datetime) -> Undertaking:
    """Write a new version and ask another person to publish it. Nobody has to sign it before.

    Raises ApprovalWaiting.
    """
    text = _insert(actor, body_th, body_en, now)
    approval.request(
        kind=PUBLISH,
        object_type="accounts.Undertaking",
        object_id=text.id,
        payload={"sha256_th": text.sha256_th, "sha256_en": text.sha256_en},
        actor=actor,
        reason=reason,
        now=now,
    )
    return text


def publish_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed: from now on everybody signs this one. Raises UndertakingPublished.

    A draft that a later number has overtaken is refused too.
    """
    text = Undertaking.objects.select_for_update().get(pk=asked.object_id)
    newest = texts.current(now)
    if text.published_at is not None or (newest is not None and newest.number > text.number):
        raise UndertakingPublished
    text.published_at, text.checker_id = now, actor.id
    text.save(update_fields=["published_at", "checker_id"])


@transaction.atomic
def first_run(*, actor: Actor, now: datetime) -> str:
    """Publish the first version from the first-run folder, once. Returns words."""
    if Undertaking.objects.exists():
        return "published already"
    thai, english = (
        (FIRST_RUN / f"undertaking.{language}.md").read_text(encoding="utf-8")
        for language in ("th", "en")
    )
    text = _insert(actor, thai, english, now)
    text.published_at, text.checker_id = now, actor.id
    text.save(update_fields=["published_at", "checker_id"])
    evidence.record(
        action="accounts.undertaking.first_run",
        actor=actor,
        now=now,
        object_type="accounts.Undertaking",
        object_id=text.id,
    )
    return "published number 1"


@transaction.atomic
def sign(*, actor: Actor, staff_id: UUID, language: str, sha256: str, now: datetime) -> None:
    """A person signs the current version in the language shown, for ``undertaking.days`` days.

    ``sha256`` is that of the text on their screen. Signing again the same day adds a row and harms
    nothing. Raises NothingToSign, AnotherTextShown, NotFound.
    """
    people.staff_for_update(staff_id)
    text = texts.current(now)
    if text is None:
        raise NothingToSign
    if sha256 != text.sha256(language):
        raise AnotherTextShown
    signature = UndertakingSignature.objects.create(
        undertaking=text,
        staff_id=staff_id,
        language=language,
        sha256=sha256,
        signed_at=now,
        expires_at=now + timedelta(days=rules.number("undertaking.days", at=now)),
    )
    evidence.record(
        action="accounts.undertaking.sign",
        actor=actor,
        now=now,
        object_type="accounts.UndertakingSignature",
        object_id=signature.id,
        detail={"number": text.number, "language": language, "sha256": sha256},
    )


def _insert(actor: Actor, body_th: str, body_en: str, now: datetime) -> Undertaking:
    last = Undertaking.objects.aggregate(last=Max("number"))["last"] or 0
    return Undertaking.objects.create(
        number=last + 1,
        body_th=body_th,
        body_en=body_en,
        sha256_th=_sha256(body_th),
        sha256_en=_sha256(body_en),
        maker_id=actor.id,
        created_at=now,
    )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
