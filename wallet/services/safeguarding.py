"""The daily safeguarding report, its alarm, and the bank's closing balance beside it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import IntegrityError, transaction

from accounts.selectors import staff
from micropay.core import approval, calendar, clock, evidence, messages, money, rules
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from micropay.core.staff_roles import StaffRole
from wallet.data.messages import NOT_COVERED
from wallet.errors.safeguarding import DayNotOver, NotABusinessDay
from wallet.models.safeguarding import BankClosing, SafeguardingReport, least_cover
from wallet.selectors import safeguarding as reads

ENTER_CLOSING = "wallet.bank_closing"
# Who is told when customers' money is not covered.
_TOLD = (StaffRole.FINANCE, StaffRole.COMPLIANCE_OFFICER)


@transaction.atomic
def report(*, actor: Actor, day: date, now: datetime) -> SafeguardingReport | None:
    """Make the report of a Bangkok business day that is over; None when it is there already.

    Below what the rule ``safeguarding.least_basis_points`` asks for it leaves a second evidence
    row and writes to finance and compliance. Safe to run twice and at the same time: the day is
    unique. Raises DayNotOver, NotABusinessDay. Source: Payment Systems Act B.E. 2560, money
    received in advance.
    """
    if now < clock.day_end(day):
        raise DayNotOver
    if not calendar.is_business_day(day):
        raise NotABusinessDay
    made = _make(day, now)
    if made is None:
        return None
    _leave_evidence("wallet.safeguarding.report", made, made.safeguarded, actor, now)
    if made.is_below:
        _alarm(made, made.safeguarded, actor, now)
    return made


def _make(day: date, now: datetime) -> SafeguardingReport | None:
    if SafeguardingReport.objects.filter(day=day).exists():
        return None
    cover = reads.cover_at(clock.day_end(day))
    least = rules.number("safeguarding.least_basis_points", at=clock.day_end(day))
    made = SafeguardingReport(
        day=day,
        customers=cover.customers,
        merchants=cover.merchants,
        billers=cover.billers,
        in_transit=cover.in_transit,
        unmatched_receipts=cover.unmatched_receipts,
        safeguarded=cover.safeguarded,
        least_basis_points=least,
        made_at=now,
    )
    made.is_below = made.safeguarded < made.needs()
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:
        # Somebody else made it at the same moment.
        return None
    return made


@transaction.atomic
def ask_to_enter_closing(
    *, actor: Actor, day: date, balance: int, reason: str, now: datetime
) -> Approval:
    """The maker enters the bank's closing balance of a day (satang), for another to check.

    Raises DayNotOver, ApprovalWaiting.
    """
    if now < clock.day_end(day):
        raise DayNotOver
    return approval.request(
        kind=ENTER_CLOSING,
        object_type="wallet.BankClosing",
        object_id=day.isoformat(),
        payload={"day": day.isoformat(), "balance": balance},
        actor=actor,
        reason=reason,
        now=now,
    )


@transaction.atomic
def enter_closing(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """What the checker's yes carries out: the balance stands beside the day's report.

    A balance below what that report says is needed is an alarm of its own.
    """
    day, balance = date.fromisoformat(asked.payload["day"]), int(asked.payload["balance"])
    note_closing(actor=actor, day=day, balance=balance, approved=asked, now=now)


@transaction.atomic
def note_closing(
    *, actor: Actor, day: date, balance: int, approved: Approval, now: datetime
) -> None:
    """Write down the bank's closing balance (satang) that two people stand for."""
    closing = BankClosing.objects.create(
        day=day, balance=balance, approval=approved, entered_at=now
    )
    evidence.record(
        action="wallet.safeguarding.enter_closing",
        actor=actor,
        now=now,
        object_type="wallet.BankClosing",
        object_id=closing.id,
        detail={"day": day.isoformat(), "balance": balance, "approval": str(approved.id)},
    )
    made = SafeguardingReport.objects.filter(day=day).first()
    if made is not None and balance < least_cover(made.owed, made.least_basis_points):
        _alarm(made, balance, actor, now)


def _alarm(made: SafeguardingReport, held: int, actor: Actor, now: datetime) -> None:
    """Evidence, and a message through the outbox to everybody in finance and compliance."""
    _leave_evidence("wallet.safeguarding.below", made, held, actor, now)
    addresses = {
        member.email for role in _TOLD for member in staff.active_in_role(role) if member.email
    }
    words = {
        "day": clock.buddhist(made.day),
        "owed": money.format_baht_for_people(made.owed),
        "held": money.format_baht_for_people(held),
        "short": money.format_baht_for_people(made.needs() - held),
    }
    for address in sorted(addresses):
        messages.send(
            channel="email",
            to=address,
            template=NOT_COVERED,
            context=words,
            language="th",
            subject_id=None,
            now=now,
        )


def _leave_evidence(
    action: str, made: SafeguardingReport, held: int, actor: Actor, now: datetime
) -> None:
    evidence.record(
        action=action,
        actor=actor,
        now=now,
        object_type="wallet.SafeguardingReport",
        object_id=made.id,
        detail={"day": made.day.isoformat(), "owed": made.owed, "held": held},
    )
