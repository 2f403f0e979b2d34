"""Saying yes and no: accept terms, acknowledge a notice, decide on a purpose, decline.

Each of them names the exact text that was shown; anything else is refused and nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from consent.data.record import AgreedText, Circumstances
from consent.errors.purpose import PurposeNeedsNoConsent, PurposeTextMismatch, PurposeUnknown
from consent.errors.record import RecordBackdated
from consent.models.policy import PolicyVersion
from consent.models.purpose import Purpose, PurposeText
from consent.models.record import Acceptance, Acknowledgement, Decline, PurposeDecision
from consent.models.subject import Subject
from consent.selectors import policy as policies
from consent.selectors import purpose as purposes
from consent.selectors import receipt as receipts
from consent.selectors.shown import as_shown, version_shown
from consent.selectors.subject import subject_for_update
from consent.services import receipt
from consent.services.receipt import AnyRecord
from consent.states.policy import ACCEPTED_KINDS, ACKNOWLEDGED_KINDS, PolicyKind
from consent.states.record import DeclineChoice
from micropay.core import evidence, locks, ports
from micropay.core.actor import Actor


@transaction.atomic
def accept_terms(
    *,
    actor: Actor,
    subject_id: UUID,
    version_id: UUID,
    language: str,
    text_sha256: str,
    how: Circumstances,
    now: datetime,
) -> UUID:
    """The person accepts the terms in force, in the words shown. Returns the record's id.

    Accepting again what was accepted leaves the first record as it is. Raises SubjectUnknown,
    PolicyUnknown, PolicyNotPublished, PolicyNotCurrent, PolicyWrongKind, PolicyTextMismatch,
    RecordBackdated.
    """
    version = version_shown(AgreedText(version_id, language, text_sha256), ACCEPTED_KINDS, now)
    said = _said(actor, language, text_sha256, how, now)
    return _agree(Acceptance, actor, subject_id, version, said)


@transaction.atomic
def acknowledge_notice(
    *,
    actor: Actor,
    subject_id: UUID,
    version_id: UUID,
    language: str,
    text_sha256: str,
    how: Circumstances,
    now: datetime,
) -> UUID:
    """The person confirms having read the notice in force; no consent is given by that.

    Returns the record's id; repeats and refusals as for accepting terms.
    """
    version = version_shown(AgreedText(version_id, language, text_sha256), ACKNOWLEDGED_KINDS, now)
    said = _said(actor, language, text_sha256, how, now)
    return _agree(Acknowledgement, actor, subject_id, version, said)


def agree_at_once(
    *,
    actor: Actor,
    subject_id: UUID,
    terms: AgreedText,
    notice: AgreedText,
    how: Circumstances,
    now: datetime,
) -> None:
    """Somebody registered in the caller's transaction accepts the terms and acknowledges the notice
    in force. Nobody else knows this person yet: there is no earlier record, and nobody to wait for.

    Raises PolicyUnknown, PolicyNotPublished, PolicyNotCurrent, PolicyWrongKind, PolicyTextMismatch.
    """
    locks.require_transaction()
    in_force = policies.in_force_as_named([terms.version_id, notice.version_id], now)
    accepted = as_shown(in_force, terms, ACCEPTED_KINDS, now)
    read = as_shown(in_force, notice, ACKNOWLEDGED_KINDS, now)
    acceptance = Acceptance.objects.create(
        subject_id=subject_id,
        version=accepted,
        **_said(actor, terms.language, terms.sha256, how, now),
    )
    acknowledgement = Acknowledgement.objects.create(
        subject_id=subject_id,
        version=read,
        **_said(actor, notice.language, notice.sha256, how, now),
    )
    _hand_out([acceptance, acknowledgement], actor, now)


@transaction.atomic
def decline(
    *,
    actor: Actor,
    subject_id: UUID | None,
    version_id: UUID,
    language: str,
    text_sha256: str,
    how: Circumstances,
    now: datetime,
    choice: DeclineChoice | None = None,
) -> UUID:
    """Somebody says no to a policy in force; there may be no data subject yet.

    ``choice`` says what a customer wants instead: to stay with the version that binds them, or to
    close. Takes back nothing: ending a contract is closing the account. Returns the record's id.
    Raises SubjectUnknown, PolicyUnknown, PolicyNotPublished, PolicyNotCurrent, PolicyTextMismatch,
    RecordBackdated.
    """
    version = version_shown(
        AgreedText(version_id, language, text_sha256), frozenset(PolicyKind), now
    )
    if subject_id is not None:
        _refuse_backdated(subject_for_update(subject_id), now)
    row = Decline.objects.create(
        subject_id=subject_id,
        version=version,
        choice=choice.value if choice else "",
        **_said(actor, language, text_sha256, how, now),
    )
    _hand_out([row], actor, now)
    return row.id


@transaction.atomic
def decide_purpose(
    *,
    actor: Actor,
    subject_id: UUID,
    purpose: str,
    given: bool,
    language: str,
    text_sha256: str | None,
    how: Circumstances,
    now: datetime,
) -> UUID:
    """The person gives or withdraws consent for one purpose. Returns the record's id.

    Giving needs the words now in force. Withdrawing is never harder: any wording the purpose ever
    had will do, and so does naming none. The same answer to the same words is recorded once. Raises
    SubjectUnknown, PurposeUnknown, PurposeNeedsNoConsent, PurposeTextMismatch, RecordBackdated.
    """
    _refuse_backdated(subject_for_update(subject_id), now)
    wanted = Purpose.objects.select_related("service").filter(pk=purpose).first()
    if wanted is None:
        raise PurposeUnknown(purpose=purpose)
    if not wanted.asks_consent:
        raise PurposeNeedsNoConsent(purpose=purpose, lawful_basis=wanted.lawful_basis)
    text = _words_decided_on(wanted, given, language, text_sha256, now)
    last = purposes.last_decision(subject_id, purpose)
    if last is not None and now < last.occurred_at:
        raise RecordBackdated
    if last is not None and (last.given, last.text_id) == (given, text.id):
        return last.id
    notice = PolicyVersion.objects.of(wanted.service_id, PolicyKind.PRIVACY).in_force(now).first()
    row = PurposeDecision.objects.create(
        subject_id=subject_id,
        purpose=wanted,
        text=text,
        notice=notice,
        given=given,
        position=1 if last is None else last.position + 1,
        **_said(actor, text.language, text.sha256, how, now),
    )
    _hand_out([row], actor, now)
    if not given:
        ports.withdrawn(purpose=purpose, actor=actor, subject_id=subject_id, now=now)
    return row.id


def require_shown(*, version_id: UUID, language: str, text_sha256: str, now: datetime) -> None:
    """Whether exactly this text of a version in force was shown, for an agreement recorded later.

    Raises PolicyUnknown, PolicyNotPublished, PolicyNotCurrent, PolicyTextMismatch.
    """
    version_shown(AgreedText(version_id, language, text_sha256), frozenset(PolicyKind), now)


def _words_decided_on(
    purpose: Purpose, given: bool, language: str, sha256: str | None, at: datetime
) -> PurposeText:
    in_force = purposes.text_in_force(purpose.code, language, at)
    if not given:
        named = purposes.matching_text(purpose.code, language, sha256) if sha256 else in_force
        if named is not None:
            return named
    elif in_force is not None and in_force.sha256 == sha256:
        return in_force
    raise PurposeTextMismatch(purpose=purpose.code, language=language)


def _agree(
    model: type[Acceptance] | type[Acknowledgement],
    actor: Actor,
    subject_id: UUID,
    version: PolicyVersion,
    said: dict[str, Any],
) -> UUID:
    """One record per person and version; the lock on the subject decides between twins."""
    _refuse_backdated(subject_for_update(subject_id), said["occurred_at"])
    earlier = model._default_manager.filter(subject_id=subject_id, version=version).first()
    if earlier is not None:
        return earlier.id
    row = model._default_manager.create(subject_id=subject_id, version=version, **said)
    _hand_out([row], actor, said["occurred_at"])
    return row.id


def _refuse_backdated(subject: Subject, now: datetime) -> None:
    """Nobody said anything before they were known to us; the database refuses by its own clock."""
    if now < subject.created_at:
        raise RecordBackdated


def _said(
    actor: Actor, language: str, sha256: str, how: Circumstances, now: datetime
) -> dict[str, Any]:
    return {
        "language": language,
        "text_sha256": sha256,
        "channel": how.channel,
        "installation_id": how.installation_id,
        "device_label": how.device_label[:120],
        "ip": how.ip or None,
        "user_agent": how.user_agent.replace("\x00", "")[:300],
        "actor_kind": actor.kind,
        "actor_id": actor.id,
        "occurred_at": now,
    }


def _hand_out(rows: Sequence[AnyRecord], actor: Actor, now: datetime) -> None:
    """What follows records just written: their receipts, and a row each in the evidence log."""
    links = receipts.links_of([row.pk for row in rows])
    receipt.issue(actor=actor, rows=rows, links=links, now=now)
    for row in rows:
        evidence.record(
            action=f"consent.record.{_verb(row)}",
            actor=actor,
            now=now,
            subject_id=row.subject_id,
            object_type=f"consent.{type(row).__name__}",
            object_id=row.pk,
            detail={
                "language": row.language,
                "digest": bytes(links[row.pk].digest).hex(),
                **_about(row),
            },
        )


def _about(row: AnyRecord) -> dict[str, str]:
    if isinstance(row, PurposeDecision):
        return {"purpose": row.purpose_id}
    return {"version": str(row.version_id)}


def _verb(row: AnyRecord) -> str:
    if isinstance(row, PurposeDecision):
        return "give_consent" if row.given else "withdraw_consent"
    if isinstance(row, Decline):
        return "decline"
    return "accept_terms" if isinstance(row, Acceptance) else "acknowledge_notice"
