"""Reading purposes: what may be done with a person's data, and what the person decided."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import connection

from consent.data import PurposeView, ShownText
from consent.errors import PurposeUnknown
from consent.models.purpose import Purpose, PurposeText
from consent.models.record import PurposeDecision
from consent.states import CONSENT_BASES

# Plain SQL because every use of consented data asks this first: no query is built per call.
_IS_ACTIVE = """
SELECT (purpose.lawful_basis NOT IN ('consent', 'explicit_consent') OR coalesce((
        SELECT decision.given
          FROM consent_purposedecision decision
         WHERE decision.subject_id = %s AND decision.purpose_id = purpose.code
           AND decision.occurred_at <= %s
         ORDER BY decision.position DESC LIMIT 1), false))
       AND NOT EXISTS (
        SELECT 1 FROM consent_stop stop
         WHERE stop.subject_id = %s AND stop.purpose_id = purpose.code
           AND stop.lifted_at IS NULL)
  FROM consent_purpose purpose
 WHERE purpose.code = %s
"""


def is_active(subject_id: UUID, code: str, at: datetime) -> bool:
    """Whether this purpose may be used for this person at a moment: one statement.

    A purpose that rests on consent needs the person's last decision to be yes; any other ground
    stands by itself, unless the person objected or asked for restriction (PDPA s.32, s.34). Raises
    PurposeUnknown.
    """
    with connection.cursor() as cursor:
        cursor.execute(_IS_ACTIVE, [subject_id, at, subject_id, code])
        row = cursor.fetchone()
    if row is None:
        raise PurposeUnknown(purpose=code)
    return bool(row[0])


def catalogue(service: str, language: str, at: datetime) -> list[PurposeView]:
    """The purposes of a service with the words now in force, in their order."""
    purposes = Purpose.objects.filter(service_id=service).order_by("position")
    texts = _texts_in_force(service, at)
    return [_view(purpose, texts, language) for purpose in purposes]


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
    return [_view(one, texts, language, decisions.get(one.code)) for one in purposes]


def one_of_subject(subject_id: UUID, code: str, language: str, at: datetime) -> PurposeView:
    """One purpose with the person's last decision on it. Raises PurposeUnknown."""
    purpose = Purpose.objects.filter(pk=code).first()
    if purpose is None:
        raise PurposeUnknown(purpose=code)
    texts = _texts_in_force(purpose.service_id, at)
    return _view(purpose, texts, language, last_decision(subject_id, code))


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
    decision: PurposeDecision | None = None,
) -> PurposeView:
    return PurposeView(
        code=purpose.code,
        service=purpose.service_id,
        lawful_basis=purpose.lawful_basis,
        sensitive=purpose.sensitive,
        required=purpose.required,
        data_categories=tuple(purpose.data_categories),
        retention=purpose.retention,
        text=texts.get((purpose.code, language)) or texts[purpose.code, "th"],
        given=None if decision is None else decision.given,
        decided_at=None if decision is None else decision.occurred_at,
    )
