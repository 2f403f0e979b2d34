"""What accounts erases of a person, and what a law or the open contract keeps (PDPA s.33)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from accounts.models.closure import ClosedAccount, SetAsideIdentity
from accounts.models.credential import Otp
from accounts.models.customer import Customer
from accounts.models.guardian_paper import GuardianPaper
from accounts.models.identity_change import IdentityErasure
from accounts.models.kyc import KycCase
from accounts.models.relation import Guardianship
from accounts.models.suspension import HeirRequest, SuspensionProof
from accounts.services import guardian_paper, identity_erasure
from accounts.states import ClosingCause, CustomerState
from micropay.core import clock, files, locks, ports, rules
from micropay.core.actor import Actor
from micropay.core.models.file import FileState, StoredFile
from micropay.core.rights import Erased, Kept

# No law asks for these, and the wallet runs without them.
_FREE = ("email", "picture_id", "workplace")
_EMPTIED = (*_FREE, "email_index", "email_index_next")
_NAMES = {"email": "email", "picture_id": "picture", "workplace": "workplace"}
# What stands in a closed account beside phone and national ID, and goes with them.
_PROFILE = ("given_name", "family_name", "birth_date", "address", "occupation")


def erase(*, actor: Actor, subject_id: UUID, now: datetime) -> Erased:
    """Erase what may go, in the caller's transaction. The picture's content goes with the files.

    While the account is open its contract keeps the identity; afterwards the law does, for rule
    ``closing.keep_years.identity``; when those are over the identity goes too, and at once where
    a minor's account ended without a guardian before it was verified or had a wallet.
    """
    locks.require_transaction()
    customers, codes = locks.lock(
        Customer.objects.filter(subject_id=subject_id),
        Otp.objects.filter(customer__subject_id=subject_id, about__isnull=False),
    )
    if not customers:
        return Erased((), ())
    customer: Customer = customers[0]
    gone = [_NAMES[name] for name in _FREE if getattr(customer, name) is not None]
    for name in _EMPTIED:
        setattr(customer, name, None)
    customer.save(update_fields=list(_EMPTIED))
    for code in codes:
        code.about = None
        code.save(update_fields=["about"])
    if codes:
        gone.append("words_of_one_time_codes")
    if _period_is_over(customer, now):
        gone += _erase_identity(customer, actor, now)
        return Erased(tuple(gone), ())
    return Erased(tuple(gone), (_kept(customer, now),))


def _period_is_over(customer: Customer, now: datetime) -> bool:
    if customer.state != CustomerState.CLOSED or customer.closed_at is None:
        return False
    if _never_used(customer):
        return True
    return _until(customer.closed_at, now) <= clock.bangkok_day(now)


def _never_used(customer: Customer) -> bool:
    """A minor's account that no law asks to remember: never verified, never with a wallet."""
    without_guardian = ClosedAccount.objects.filter(
        customer=customer, cause=ClosingCause.NO_GUARDIAN
    )
    if customer.verified_at is not None or not without_guardian.exists():
        return False
    return not ports.identity_needed(customer_id=customer.id)


def _until(closed_at: datetime, now: datetime) -> date:
    years = rules.number("closing.keep_years.identity", at=now)
    return clock.months_on(clock.bangkok_day(closed_at), 12 * years)


def _erase_identity(customer: Customer, actor: Actor, now: datetime) -> list[str]:
    law = rules.text("closing.law.identity", at=now)
    erased = IdentityErasure.objects.filter(customer=customer).exists()
    if not erased or SetAsideIdentity.objects.filter(customer=customer).exists():
        identity_erasure.erase(
            actor=actor,
            customer_id=customer.id,
            ground=law[:200],
            reason="the period of keeping is over",
            now=now,
        )
    Customer.objects.filter(id=customer.id).update(**dict.fromkeys(_PROFILE))
    words = _erase_words(customer, actor, now)
    own = StoredFile.objects.filter(subject_id=customer.subject_id)
    for file_id in own.exclude(state=FileState.ERASED).values_list("id", flat=True):
        files.delete(file_id=file_id, actor=actor, reason="the period is over", now=now)
    return ["phone", "national_id", "evidence_of_identity", *_PROFILE, *words]


def _erase_words(customer: Customer, actor: Actor, now: datetime) -> list[str]:
    """What was written around the account: notes and cards of checks, answers to findings, papers
    of a guardian, and what heirs asked for. Returns which there were.
    """
    checks = KycCase.objects.filter(customer=customer)
    found = {
        "notes_of_checks": checks.filter(
            Q(note__isnull=False) | Q(card_expires_on__isnull=False)
        ).update(note=None, card_expires_on=None),
        "words_of_proofs": SuspensionProof.objects.filter(
            customer=customer, words__isnull=False
        ).update(words=None),
        "evidence_of_guardians": _empty(Guardianship.objects.filter(minor=customer), "evidence"),
        "papers_of_guardians": _empty_papers(customer, actor, now),
        "requests_of_heirs": _empty(
            HeirRequest.objects.filter(customer=customer), "name", "contact", "wish"
        ),
    }
    return [what for what, count in found.items() if count]


def _empty_papers(customer: Customer, actor: Actor, now: datetime) -> int:
    rows = GuardianPaper.objects.filter(minor=customer, given_name__isnull=False)
    for row in rows:
        guardian_paper.empty(row=row, actor=actor, now=now)
    return len(rows)


def _empty(rows: QuerySet[Any], *names: str) -> int:
    """Empty encrypted words that may not be NULL. Row by row: each is bound to its column."""
    emptied = 0
    for row in rows:
        for name in names:
            setattr(row, name, "")
        row.save(update_fields=names)
        emptied += 1
    return emptied


def _kept(customer: Customer, now: datetime) -> Kept:
    if customer.closed_at is None:
        return Kept("identity", rules.text("erasure.open_account", at=now))
    until = _until(customer.closed_at, now)
    return Kept("identity", rules.text("closing.law.identity", at=now), str(until))
