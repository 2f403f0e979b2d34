"""A guardian who is no customer agrees on paper: an agent enters it, a second person decides.

For a minor who was found (``minor``): the guardian comes to the desk with the signed form and what
shows the right to act. Taking it back is as easy: at the desk or by telephone, by one agent.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.minor import PaperValues
from accounts.errors.minor import GuardianPaperNotOpened, GuardianStandsAlready
from accounts.errors.relation import GuardianshipOver, NotAMinor
from accounts.errors.suspension import AccountEnded
from accounts.models.customer import Customer
from accounts.models.guardian_paper import GuardianPaper
from accounts.models.minor import MinorFinding
from accounts.selectors import guardian_paper as papers
from accounts.selectors import minor as minors
from accounts.services import closure, minor, minor_end, relation, suspension
from accounts.states import AgeGroup, SuspensionCause
from accounts.states.relation import GuardianKind, MinorFoundBy, PaperEnd, PaperState
from consent.selectors import policy
from micropay.core import approval, evidence, files, ids, locks, messages, normal, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.files import FileContent
from micropay.core.models.approval import Approval

KIND = "accounts.guardian.paper"
FILE = "guardian_paper"


@transaction.atomic
def enter(
    *,
    actor: Actor,
    customer_id: UUID,
    paper: PaperValues,
    reason: str,
    now: datetime,
) -> GuardianPaper:
    """Enter a guardian's paper with its two scans, and ask another person to decide.

    Nothing of the account changes yet. Raises NotFound, AccountEnded, NotAMinor,
    GuardianStandsAlready, ApprovalWaiting while one is undecided, InvalidInput, a FileRefused.
    """
    customer = _ward(customer_id, now)
    terms, notice = (policy.current("micropay", kind, now) for kind in ("terms", "privacy"))
    row = GuardianPaper(
        id=ids.new_id(),
        minor=customer,
        kind=GuardianKind(paper.kind).value,
        purpose=relation.PURPOSE,
        ground=relation.GROUNDS[AgeGroup(customer.age_group)],
        given_name=normal.plain_text(paper.given_name, "given_name", longest=100),
        family_name=normal.plain_text(paper.family_name, "family_name", longest=100),
        phone=normal.mobile_phone(paper.phone) if paper.phone else None,
        evidence=normal.plain_text(paper.evidence, "evidence", longest=500),
        consent_file_id=_scan(actor, paper.consent_scan, now),
        evidence_file_id=_scan(actor, paper.evidence_scan, now),
        terms_version_id=terms.version_id,
        terms_sha256=terms.text("th").sha256,
        notice_version_id=notice.version_id,
        notice_sha256=notice.text("th").sha256,
        asked_by=actor.id,
        asked_at=now,
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        if "guardian_paper_one_asked" in str(error):
            raise approval.ApprovalWaiting from None
        raise
    approval.request(
        kind=KIND,
        object_type="accounts.GuardianPaper",
        object_id=row.id,
        payload={"minor": str(customer.id), "right": row.kind},
        actor=actor,
        reason=reason,
        now=now,
    )
    # The reason stands with the request for approval.
    _leave_evidence("enter", row, actor, now)
    return row


def agreed(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """A second person agreed: the minor's account stands on this consent, and the finding is over.

    Where a guardian had withdrawn, two people give the account back afterwards, as always. Raises
    NotFound, AccountEnded, NotAMinor, GuardianStandsAlready, GuardianPaperNotOpened.
    """
    row = papers.one(UUID(asked.object_id))
    if not papers.has_opened(staff_id=actor.id, paper=row):
        raise GuardianPaperNotOpened
    customer = _ward(row.minor_id, now)
    row = _locked(row.pk, PaperState.ASKED)
    row.state, row.decided_by, row.in_force_at = PaperState.IN_FORCE.value, actor.id, now
    row.save()
    minor_end.guarded(customer=customer, actor=actor, now=now)
    _leave_evidence("agree", row, actor, now, asked.reason)
    suspension.tell(customer, "accounts.guardian_paper_minor", now)
    _tell_guardian(row, "accounts.guardian_paper", customer.language, now)


def ended(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """It was refused, withdrawn or not decided in time: its values and scans go."""
    row = _locked(UUID(asked.object_id), PaperState.ASKED)
    empty(row=row, actor=actor, now=now)
    end(row=row, why=PaperEnd.REFUSED, actor=actor, now=now)


@transaction.atomic
def withdraw(*, actor: Actor, paper_id: UUID, reason: str, now: datetime) -> None:
    """The guardian takes the consent back, by an agent who knows that it is them: the minor's money
    stops, consents rest, and the days for another guardian begin. Raises NotFound,
    GuardianshipOver.
    """
    known = papers.one(paper_id)
    closure.withdraw_consents(
        actor=actor, subject_id=known.minor.subject_id, why="guardian withdrew", now=now
    )
    [[customer]] = locks.lock(Customer.objects.filter(id=known.minor_id))
    row = _locked(paper_id, PaperState.IN_FORCE)
    end(row=row, why=PaperEnd.WITHDRAWN, actor=actor, reason=reason, now=now)
    if customer.state in minor.LIVING:
        minor.place(
            row=MinorFinding(found_by=MinorFoundBy.WITHDRAWAL),
            customer=customer,
            cause=SuspensionCause.GUARDIAN_WITHDREW,
            actor=actor,
            # The reason stands with the paper.
            reason="",
            now=now,
        )
    _tell_guardian(row, "accounts.guardian_withdrew", customer.language, now)


def end(
    *, row: GuardianPaper, why: PaperEnd, actor: Actor, reason: str = "", now: datetime
) -> None:
    """End a locked paper in the caller's transaction; one that was in force stays as evidence."""
    row.state, row.end_reason, row.ended_at = PaperState.ENDED.value, why.value, now
    row.save()
    _leave_evidence(why.value, row, actor, now, reason)


def came_of_age(*, customer: Customer, actor: Actor, now: datetime) -> None:
    """The guardian's part ends for a locked customer who came of age."""
    [rows] = locks.lock(GuardianPaper.objects.filter(minor=customer, state=PaperState.IN_FORCE))
    for row in rows:
        end(row=row, why=PaperEnd.MAJORITY, actor=actor, now=now)


def empty(*, row: GuardianPaper, actor: Actor, now: datetime) -> None:
    """Take the guardian's values and the scans away, in the caller's transaction."""
    for name in ("given_name", "family_name", "phone", "evidence"):
        setattr(row, name, None)
    row.save()
    for file_id in (row.consent_file_id, row.evidence_file_id):
        files.delete(file_id=file_id, actor=actor, reason="paper of a guardian", now=now)


def open_scan(
    *, actor: Actor, paper_id: UUID, which: str, reason: str, now: datetime
) -> FileContent:
    """Staff look at the signed form (``consent``) or at what shows the right to act (``evidence``);
    each look is on record with its reason. Raises NotFound, FileNotScanned, FileNotKept.
    """
    row = papers.one(paper_id)
    file_id = row.consent_file_id if which == "consent" else row.evidence_file_id
    return files.read(file_id=file_id, actor=actor, reason=reason, now=now)


def _ward(customer_id: UUID, now: datetime) -> Customer:
    """The minor, locked, for whom nobody stands."""
    [found] = locks.lock(Customer.objects.filter(id=customer_id))
    if not found:
        raise NotFound
    customer: Customer = found[0]
    if customer.state not in minor.LIVING:
        raise AccountEnded(state=customer.state)
    if customer.age_group == AgeGroup.ADULT:
        raise NotAMinor(age=rules.number("minor.majority", at=now))
    if minors.is_guarded(customer_id=customer.id):
        raise GuardianStandsAlready
    return customer


def _locked(paper_id: UUID, state: PaperState) -> GuardianPaper:
    [found] = locks.lock(GuardianPaper.objects.filter(pk=paper_id))
    if not found:
        raise NotFound
    row: GuardianPaper = found[0]
    if row.state != state:
        raise GuardianshipOver(state=row.state)
    return row


def _scan(actor: Actor, content: bytes, now: datetime) -> UUID:
    # Of nobody's account: the minor's own package shows no other person's paper.
    return files.receive(
        actor=actor, subject_id=None, purpose=FILE, name="", content=content, now=now
    ).id


def _tell_guardian(row: GuardianPaper, template: str, language: str, now: datetime) -> None:
    if row.phone:
        messages.send(
            channel="sms",
            to=row.phone,
            template=template,
            context={},
            language=language,
            subject_id=None,
            now=now,
        )


def _leave_evidence(
    verb: str, row: GuardianPaper, actor: Actor, now: datetime, reason: str = ""
) -> None:
    evidence.record(
        action=f"accounts.guardian_paper.{verb}",
        actor=actor,
        now=now,
        subject_id=row.minor.subject_id,
        object_type="accounts.GuardianPaper",
        object_id=row.id,
        reason=reason,
        detail={"kind": row.kind, "ground": row.ground},
    )
