"""Reading policies: what is in force, what was, and what a person still has to agree to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef

from consent.data.policy import CurrentPolicy, ShownText
from consent.errors.policy import PolicyNothingBefore, PolicyUnknown
from consent.models.policy import PolicyVersion, PolicyVersionQuerySet, Service
from consent.states.policy import ACCEPTED_KINDS, ACKNOWLEDGED_KINDS, Language

# A person has agreed up to the newest version he or she said yes to. Later versions bind without a
# fresh yes, except when one of them reduces rights: then the one now in force is still to be agreed
# to.
_OUTSTANDING = """
SELECT now_in_force.id
  FROM consent_policydocument document
  JOIN LATERAL (
        SELECT version.id
          FROM consent_policyversion version
         WHERE version.document_id = document.id
           AND version.status = 'published' AND version.effective_at <= %(at)s
         ORDER BY version.effective_at DESC LIMIT 1
       ) now_in_force ON true
  LEFT JOIN LATERAL (
        SELECT max(version.effective_at) AS upto
          FROM (SELECT version_id FROM consent_acceptance
                 WHERE subject_id = %(subject)s AND occurred_at <= %(at)s
                UNION ALL
                SELECT version_id FROM consent_acknowledgement
                 WHERE subject_id = %(subject)s AND occurred_at <= %(at)s) said_yes
          JOIN consent_policyversion version ON version.id = said_yes.version_id
         WHERE version.document_id = document.id
       ) agreed ON true
 WHERE document.service_id = %(service)s
   AND document.kind = ANY (%(kinds)s)
   AND (agreed.upto IS NULL OR EXISTS (
        SELECT 1 FROM consent_policyversion version
         WHERE version.document_id = document.id
           AND version.status = 'published' AND version.reduces_rights
           AND version.effective_at > agreed.upto AND version.effective_at <= %(at)s))
"""
_kept: dict[tuple[UUID, datetime | None], PolicyVersion] = {}


def services() -> list[Service]:
    """All services, MicroPay first."""
    return list(Service.objects.order_by("code"))


def current(service: str, kind: str, at: datetime) -> CurrentPolicy:
    """The version of this document in force at a moment. Raises PolicyUnknown."""
    found = PolicyVersion.objects.of(service, kind).in_force(at).values_list("pk", "published_at")
    named = found.first()
    if named is None:
        raise PolicyUnknown(service=service, kind=kind)
    return _shown(_whole(*named))


def in_force_as_named(version_ids: Iterable[UUID], at: datetime) -> dict[UUID, PolicyVersion]:
    """Those of these versions that are in force at a moment, with document, service and texts."""
    later = PolicyVersion.objects.in_force(at).filter(
        document=OuterRef("document"), effective_at__gt=OuterRef("effective_at")
    )
    found = PolicyVersion.objects.in_force(at).filter(~Exists(later), pk__in=version_ids)
    return {pk: _whole(pk, moment) for pk, moment in found.values_list("pk", "published_at")}


def current_of_service(service: str, at: datetime) -> list[CurrentPolicy]:
    """Every document of a service in force at a moment, ordered by kind."""
    versions = (
        _with_texts()
        .filter(document__service_id=service)
        .in_force(at)
        .order_by("document__kind", "-effective_at")
        .distinct("document__kind")
    )
    return [_shown(version) for version in versions]


def published_version(version_id: UUID) -> CurrentPolicy:
    """A published version, in force or not. Raises PolicyUnknown, also for a draft."""
    version = _with_texts().published().filter(pk=version_id).first()
    if version is None:
        raise PolicyUnknown(version=version_id)
    return _shown(version)


def history(service: str, kind: str | None = None) -> list[CurrentPolicy]:
    """All published versions of a service (of one kind), newest first."""
    versions = _with_texts().published().filter(document__service_id=service)
    if kind is not None:
        versions = versions.filter(document__kind=kind)
    return [_shown(one) for one in versions.order_by("document__kind", "-effective_at")]


def earlier(version: CurrentPolicy, since: UUID | None = None) -> CurrentPolicy:
    """A published version of the same document before this one: the named, else the last.

    Raises PolicyNothingBefore.
    """
    versions = history(version.service, version.kind)
    before = [one for one in versions if one.effective_at < version.effective_at]
    named = [one for one in before if since in (None, one.version_id)]
    if not named:
        raise PolicyNothingBefore
    return named[0]


def published_before(version: PolicyVersion) -> str | None:
    """The Thai text of the newest other version published, before this one if it is published."""
    others = PolicyVersion.objects.published().filter(document_id=version.document_id)
    others = others.exclude(pk=version.pk)
    if version.effective_at is not None:
        others = others.filter(effective_at__lt=version.effective_at)
    newest = others.order_by("-effective_at").first()
    if newest is None:
        return None
    return newest.texts.get(language=Language.THAI).body


def outstanding(
    subject_id: UUID, at: datetime, *, service: str = "micropay"
) -> list[CurrentPolicy]:
    """The versions in force that this person must still accept or acknowledge.

    One statement when there is none. A version that does not reduce rights needs no fresh yes.
    """
    asked = sorted(ACCEPTED_KINDS | ACKNOWLEDGED_KINDS)
    ids = outstanding_ids(subject_id, at, service=service, kinds=asked)
    if not ids:
        return []
    versions = _with_texts().filter(pk__in=ids).order_by("document__kind")
    return [_shown(version) for version in versions]


def outstanding_ids(
    subject_id: UUID, at: datetime, *, service: str, kinds: Iterable[str]
) -> list[UUID]:
    """The same as ids only, for the given kinds: one statement."""
    values: dict[str, Any] = {
        "subject": subject_id,
        "at": at,
        "service": service,
        "kinds": [str(kind) for kind in kinds],
    }
    with connection.cursor() as cursor:
        cursor.execute(_OUTSTANDING, values)
        return [row[0] for row in cursor.fetchall()]


def _whole(version_id: UUID, published_at: datetime | None) -> PolicyVersion:
    """A published version with document, service and texts: nothing of it changes any more but
    that it may be withdrawn, so a process reads it once. The moment stands in the key because a
    publication that was rolled back leaves a draft, whose text may still change.
    """
    key = (version_id, published_at)
    if key not in _kept:
        _kept[key] = _with_texts().select_related("document__service").get(pk=version_id)
    return _kept[key]


def _with_texts() -> PolicyVersionQuerySet:
    found = PolicyVersion.objects.select_related("document").prefetch_related("texts")
    return found


def _shown(version: PolicyVersion) -> CurrentPolicy:
    assert version.effective_at is not None and version.published_at is not None
    return CurrentPolicy(
        version_id=version.id,
        service=version.document.service_id,
        kind=version.document.kind,
        number=version.number,
        effective_at=version.effective_at,
        published_at=version.published_at,
        reduces_rights=version.reduces_rights,
        reasons=version.reasons,
        texts={
            text.language: ShownText(text.language, text.title, text.body, text.sha256)
            for text in version.texts.all()
        },
    )
