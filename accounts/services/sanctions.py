"""Lists of sanctioned persons: imported, asked at verification and at every change, and decided.

Source: Counter-Terrorism and Proliferation Financing Act B.E. 2559 s.6, s.12. Two people decide. No
evidence of a match names the subject while it is looked at.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.kyc import PersonToScreen, Screened
from accounts.errors.sanctions import HitDecided, ListKnown, ListShrank
from accounts.models.customer import NATIONAL_ID
from accounts.models.sanctions import SanctionEntry, SanctionHit, SanctionList, ScreeningRun
from accounts.selectors import sanction_file
from accounts.selectors import sanctions as reads
from accounts.selectors.sanction_match import Match, Person
from accounts.services import suspension
from accounts.states import HitState
from accounts.states.kyc import Screening
from micropay.core import approval, evidence, locks, rules
from micropay.core.actor import Actor
from micropay.core.crypto import blind
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval

CLEAR = "accounts.sanctions.clear"
CONFIRM = "accounts.sanctions.confirm"
_BATCH = 500
# As long as the column of a check holds.
_LONGEST_VERSION = 40


@transaction.atomic
def import_list(
    *,
    actor: Actor,
    source: str,
    version: str,
    data: bytes,
    shrunk_on_purpose: bool,
    reason: str,
    now: datetime,
) -> SanctionList:
    """Take in a new version of a source's list and begin a look over all customers.

    From here on it counts in place of the version before. Raises ListUnreadable, ListKnown, and
    ListShrank when it has less than rule ``sanctions.shrink_percent`` of the entries before.
    """
    rows = sanction_file.read(data)
    before = SanctionList.objects.select_for_update().filter(source=source, replaced_at=None)
    older = before.first()
    least = rules.number("sanctions.shrink_percent", at=now)
    if older is not None:
        if older.sha256 == sanction_file.digest(data):
            raise ListKnown
        if not shrunk_on_purpose and len(rows) * 100 < older.entries * least:
            raise ListShrank(new=len(rows), old=older.entries)
        older.replaced_at = now
        older.save(update_fields=["replaced_at"])
    made = _keep(
        SanctionList(
            source=source,
            version=version,
            sha256=sanction_file.digest(data),
            entries=len(rows),
            imported_at=now,
            imported_by=actor.label or actor.kind,
        )
    )
    SanctionEntry.objects.bulk_create(
        (
            SanctionEntry(
                list=made, reference=row.reference, content=row.content, digest=row.digest
            )
            for row in rows
        ),
        batch_size=1000,
    )
    ScreeningRun.objects.create(list=made, begun_at=now)
    evidence.record(
        action="accounts.sanctions.import",
        actor=actor,
        now=now,
        object_type="accounts.SanctionList",
        object_id=made.id,
        reason=reason,
        detail={
            "source": source,
            "version": version,
            "sha256": made.sha256,
            "entries": made.entries,
        },
    )
    return made


def screen(*, person: PersonToScreen, now: datetime) -> Screened:
    """The adapter of verification: what the lists in force say about this person.

    A match that two people cleared before is none. Without any list nobody was screened. What is
    found waits in the queue of matches too.
    """
    lists = reads.in_force()
    if not lists:
        return Screened(Screening.NOT_SCREENED)
    asked = Person(
        f"{person.given_name} {person.family_name}",
        person.birth_date,
        _numbers(person.national_id),
    )
    found = reads.matcher(lists, now=now).matches(asked)
    open_ones = [
        match
        for match in found
        if not reads.is_remembered(customer_id=person.customer_id, match=match)
    ]
    actor = Actor.system("screening")
    for match in open_ones:
        _note(actor=actor, customer_id=person.customer_id, match=match, now=now)
    outcome = Screening.HIT if open_ones else Screening.CLEAR
    return Screened(outcome, reads.versions(lists)[:_LONGEST_VERSION])


@transaction.atomic
def screen_next(*, actor: Actor, now: datetime) -> int:
    """Compare the next customers with the lists, where a look over all of them is under way.

    Returns how many were looked at; 0 when nothing is left or another worker is at it. A run that
    dies goes on where its last batch ended. Names are opened in memory alone, and the run says how
    many were.
    """
    run = reads.locked_run()
    if run is None:
        return 0
    people = reads.next_customers(after=run.after, limit=_BATCH)
    lists = reads.in_force()
    ready = reads.matcher(lists, now=now)
    for customer in people:
        for match in ready.matches(reads.person_of(customer)):
            run.found += _note(actor=actor, customer_id=customer.id, match=match, now=now)
    run.looked += len(people)
    if people:
        run.after = people[-1].id
    else:
        run.ended_at = now
        _leave_run(run, actor, now)
    run.save()
    return len(people)


@transaction.atomic
def ask_about(*, actor: Actor, hit_id: UUID, confirm: bool, reason: str, now: datetime) -> Approval:
    """The reviewer finds that it is the listed person, or somebody else.

    Raises NotFound, HitDecided, ApprovalWaiting.
    """
    hit = SanctionHit.objects.filter(pk=hit_id).first()
    if hit is None:
        raise NotFound
    if not hit.is_open:
        raise HitDecided(state=hit.state)
    return approval.request(
        kind=CONFIRM if confirm else CLEAR,
        object_type="accounts.SanctionHit",
        object_id=hit.id,
        payload={},
        actor=actor,
        reason=reason,
        now=now,
    )


def clear_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees that it is somebody else; that is remembered for this entry as it
    stands. Raises NotFound, HitDecided.
    """
    _decide(_locked(UUID(asked.object_id)), HitState.CLEARED, actor, asked, now)


def clear_with_check(*, actor: Actor, customer_id: UUID, asked: Approval, now: datetime) -> None:
    """A check at the bank that a match had stopped was cleared: what was found of this customer is
    somebody else, in the caller's transaction.
    """
    [found] = locks.lock(SanctionHit.objects.filter(customer_id=customer_id, state=HitState.OPEN))
    for hit in found:
        _decide(hit, HitState.CLEARED, actor, asked, now)


def confirm_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees that it is the listed person: the money is stopped without an end,
    with its basis in law. Raises NotFound, HitDecided, AccountEnded, SuspendedAlready.
    """
    found = SanctionHit.objects.filter(pk=asked.object_id).first()
    if found is None:
        raise NotFound
    placed = suspension.obey_list(
        actor=actor,
        customer_id=found.customer_id,
        reference=f"{found.source} {found.reference}",
        now=now,
    )
    hit = _locked(found.id)
    hit.suspension_id = placed.id
    _decide(hit, HitState.CONFIRMED, actor, asked, now)


def _note(*, actor: Actor, customer_id: UUID, match: Match, now: datetime) -> int:
    """Put a match into the queue, once per customer and entry as it stands. 1 when it is new."""
    if reads.is_noted(customer_id=customer_id, match=match):
        return 0
    entry = match.entry
    hit = SanctionHit(
        customer_id=customer_id,
        entry_id=entry.id,
        source=entry.source,
        reference=entry.reference,
        digest=entry.digest,
        how=match.how.value,
        percent=match.percent,
        found_at=now,
    )
    try:
        with transaction.atomic():
            hit.save(force_insert=True)
    except IntegrityError:
        # A check at the bank found it at the same moment.
        return 0
    _leave_evidence("find", hit, actor, "", now)
    return 1


def _keep(made: SanctionList) -> SanctionList:
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:
        raise ListKnown from None
    return made


def _numbers(national_id: str) -> frozenset[str]:
    both = blind.columns("national_id_index", NATIONAL_ID, national_id or None).values()
    return frozenset(one for one in both if one)


def _locked(hit_id: UUID) -> SanctionHit:
    [found] = locks.lock(SanctionHit.objects.filter(pk=hit_id))
    if not found:
        raise NotFound
    hit: SanctionHit = found[0]
    if not hit.is_open:
        raise HitDecided(state=hit.state)
    return hit


def _decide(
    hit: SanctionHit, state: HitState, actor: Actor, asked: Approval, now: datetime
) -> None:
    hit.state, hit.decided_at = state, now
    hit.maker_id, hit.checker_id = asked.maker_id, actor.id
    hit.save()
    _leave_evidence(state.value, hit, actor, asked.reason, now)


def _leave_evidence(verb: str, hit: SanctionHit, actor: Actor, reason: str, now: datetime) -> None:
    evidence.record(
        action=f"accounts.sanctions.{verb}",
        actor=actor,
        now=now,
        object_type="accounts.SanctionHit",
        object_id=hit.id,
        reason=reason,
        detail={"entry": str(hit), "how": hit.how, "percent": hit.percent},
    )


def _leave_run(run: ScreeningRun, actor: Actor, now: datetime) -> None:
    evidence.record(
        action="accounts.sanctions.look_over",
        actor=actor,
        now=now,
        object_type="accounts.ScreeningRun",
        object_id=run.id,
        detail={"list": str(run.list), "looked": run.looked, "found": run.found},
    )
