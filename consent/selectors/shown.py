"""Whether the text that somebody says yes or no to is the one in force."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from consent.data.record import AgreedText
from consent.errors.policy import (
    PolicyNotCurrent,
    PolicyNotPublished,
    PolicyTextMismatch,
    PolicyUnknown,
    PolicyWrongKind,
)
from consent.models.policy import PolicyVersion
from consent.selectors import policy as policies
from consent.states.policy import PolicyKind, PolicyStatus
from micropay.core.errors import Refusal


def version_shown(shown: AgreedText, kinds: frozenset[PolicyKind], at: datetime) -> PolicyVersion:
    """The version, if it is in force, of one of these kinds, and exactly this text of it was shown.

    Raises PolicyUnknown, PolicyNotPublished, PolicyNotCurrent, PolicyWrongKind, PolicyTextMismatch.
    """
    return as_shown(policies.in_force_as_named([shown.version_id], at), shown, kinds, at)


def as_shown(
    in_force: dict[UUID, PolicyVersion],
    shown: AgreedText,
    kinds: frozenset[PolicyKind],
    at: datetime,
) -> PolicyVersion:
    """The same among versions ``policy.in_force_as_named`` has read."""
    version = in_force.get(shown.version_id)
    if version is None:
        raise _why_not(shown.version_id, at)
    if version.document.kind not in kinds:
        raise PolicyWrongKind(version=version.id, kind=version.document.kind)
    texts = {(text.language, text.sha256) for text in version.texts.all()}
    if (shown.language, shown.sha256) not in texts:
        raise PolicyTextMismatch(version=version.id, language=shown.language)
    return version


def _why_not(version_id: UUID, at: datetime) -> Refusal:
    """Why a version is not in force."""
    version = PolicyVersion.objects.select_related("document").filter(pk=version_id).first()
    if version is None:
        return PolicyUnknown(version=version_id)
    if version.status != PolicyStatus.PUBLISHED:
        return PolicyNotPublished(version=version_id)
    document = version.document
    in_force = PolicyVersion.objects.filter(document=document).in_force(at).first()
    current = None if in_force is None else in_force.id
    return PolicyNotCurrent(version=version_id, current=current, kind=document.kind)
