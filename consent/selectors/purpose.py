"""Reading purposes: what may be done with a person's data, and what the person decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection

from consent.data.policy import ShownText
from consent.data.purpose import PurposeView
from consent.errors.purpose import PurposeUnknown
from consent.models.field import SensitiveCategory
from consent.models.purpose import Purpose, PurposeText
from consent.models.record import PurposeDecision
from consent.states.policy import Language
from consent.states.purpose import CONSENT_BASES

# One SQL function because every use of consented data asks this first: the session keeps its plans.
_IS_ACTIVE = "SELECT consent_may_use(%s, %s, %s)"
_ACTIVE_AMONG = "SELECT one FROM unnest(%s::uuid[]) one WHERE consent_may_use(one, %s, %s)"


def is_active(subject_id: UUID, code: str, at: datetime) -> bool:
    """Whether this purpose may be used for this person at a moment: one statement.

    A purpose that rests on consent needs the person's last decision to be yes; legitimate interest
    stands until a no is recorded; any other ground stands by itself. An objection (PDPA s.32) or a
    restriction (s.34) stops each of them. Raises PurposeUnknown.
    """
    with connection.cursor() as cursor:
        cursor.execute(_IS_ACTIVE, [subject_id, code, at])
        row = cursor.fetchone()
    if row[0] is None:
        raise PurposeUnknown(purpose=code)
    return bool(row[0])


def active_among(subject_ids: Sequence[UUID], code: str, at: datetime) -> frozenset[UUID]:
    """Those of these people for whom this purpose may be used: one statement."""
    with connection.cursor() as cursor:
        cursor.execute(_ACTIVE_AMONG, [list(subject_ids), code, at])
        return frozenset(row[0] for row in cursor.fetchall())


def catalogue(service: str, language: str, at: datetime) -> list[PurposeView]:
    """The purposes of a service with the words now in force, in their order."""
    purposes = Purpose.objects.filter(service_id=service).order_by("position")
    texts = _texts_in_force(service, at)
    sensitive = sensitive_categories(service)
    return [_view(purpose, texts, language, sensitive) for purpose in purposes]


def of_subject(subject_id: UUID, service: str, language: str, at: datetime) -> list[PurposeView]:
    """What a person can decide on in a service, with the last decision on each."""
    purposes = Purpose.objects.filter(
        service_id=service, lawful_basis__in=sorted(CONSENT_BASES)
    ).order_by("position")
    texts = _texts_in_force(service, at)
    decisions = {
        decision.purpose_id: decision
        for decision in PurposeDecision.objects.filter(
            subject_id=subject_id, purpose__service_id=service, occurred_at__lte=at
        ).order_by("position")
    }
    sensitive = sensitive_categories(service)
    return [_view(one, texts, language, sensitive, decisions.get(one.code)) for one in purposes]


def one_of_subject(subject_id: UUID, code: str, language: str, at: datetime) -> PurposeView:
    """One purpose with the person's last decision on it. Raises PurposeUnknown."""
    purpose = Purpose.objects.filter(pk=code).first()
    if purpose is None:
        raise PurposeUnknown(purpose=code)
    texts = _texts_in_force(purpose.service_id, at)
    sensitive = sensitive_categories(purpose.service_id)
    return _view(purpose, texts, language, sensitive, last_decision(subject_id, code))


def sensitive_categories(service: str) -> frozenset[str]:
    """The categories of data that a service treats as sensitive (PDPA s.26 and its document)."""
    rows = SensitiveCategory.objects.filter(service_id=service)
    return frozenset(rows.values_list("category_id", flat=True))


def text_in_force(code: str, language: str, at: datetime) -> PurposeText | None:
    """The words for a purpose in force at a moment, in exactly this language."""
    return (
        PurposeText.objects.filter(purpose_id=code, language=language, effective_at__lte=at)
        .order_by("-number")
        .first()
    )


def matching_text(code: str, language: str, sha256: str) -> PurposeText | None:
    """Any wording of a purpose, past or present, with exactly this language and hash."""
    return PurposeText.objects.filter(purpose_id=code, language=language, sha256=sha256).first()


def last_decision(subject_id: UUID, code: str) -> PurposeDecision | None:
    """The decision that holds, whatever the moment."""
    return (
        PurposeDecision.objects.filter(subject_id=subject_id, purpose_id=code)
        .order_by("-position")
        .first()
    )


def _texts_in_force(service: str, at: datetime) -> dict[tuple[str, str], ShownText]:
    rows = PurposeText.objects.filter(purpose__service_id=service, effective_at__lte=at)
    return {
        (row.purpose_id, row.language): ShownText(row.language, row.title, row.body, row.sha256)
        for row in rows.order_by("number")
    }


def _view(
    purpose: Purpose,
    texts: dict[tuple[str, str], ShownText],
    language: str,
    sensitive: frozenset[str],
    decision: PurposeDecision | None = None,
) -> PurposeView:
    thai = language != Language.ENGLISH
    return PurposeView(
        code=purpose.code,
        service=purpose.service_id,
        lawful_basis=purpose.lawful_basis,
        sensitive=purpose.sensitive,
        required=purpose.required,
        data_categories=tuple(purpose.data_categories),
        sensitive_categories=tuple(sorted(sensitive.intersection(purpose.data_categories))),
        retention=(purpose.retention_th if thai else "") or purpose.retention,
        recipients=purpose.recipients_th if thai else purpose.recipients_en,
        effect=purpose.effect_th if thai else purpose.effect_en,
        text=texts.get((purpose.code, language)) or texts[purpose.code, "th"],
        given=None if decision is None else decision.given,
        decided_at=None if decision is None else decision.occurred_at,
    )
