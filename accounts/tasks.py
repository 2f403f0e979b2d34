"""What accounts does by the clock."""

from __future__ import annotations

import time

from celery import shared_task

from accounts.services import (
    identity_change,
    kyc_review,
    majority,
    minor,
    minor_end,
    registration,
    relation_end,
    retention,
    sanctions,
    suspension,
)
from micropay.core import clock
from micropay.core.actor import Actor

# One run of the task; the next goes on.
_LOOK_SECONDS = 50.0


@shared_task(name="accounts.tasks.expire_registrations")
def expire_registrations() -> None:
    """Close registrations that took too long; their drafts are deleted."""
    registration.expire_old(actor=Actor.system("expire_registrations"), now=clock.now())


@shared_task(name="accounts.tasks.end_suspensions")
def end_suspensions() -> None:
    """End the holds whose time is over."""
    suspension.end_due(actor=Actor.system("end_suspensions"), now=clock.now())


@shared_task(name="accounts.tasks.warn_of_checks")
def warn_of_checks() -> None:
    """Tell customers whose identity has to be verified again soon."""
    kyc_review.warn_due(actor=Actor.system("warn_of_checks"), now=clock.now())


@shared_task(name="accounts.tasks.lower_tiers")
def lower_tiers() -> None:
    """Lower the tier of customers who let the grace go by."""
    kyc_review.lower_overdue(actor=Actor.system("lower_tiers"), now=clock.now())


@shared_task(name="accounts.tasks.ask_of_age")
def ask_of_age() -> None:
    """Ask who came of age, remind once, and forget consents of guardians that nobody used; find
    minors without a guardian, and end the accounts for which nobody agreed in time.
    """
    actor, now = Actor.system("ask_of_age"), clock.now()
    majority.ask_all(actor=actor, now=now)
    majority.remind(actor=actor, now=now)
    relation_end.expire_unused(actor=actor, now=now)
    minor.find_all(actor=actor, now=now)
    minor.remind_due(actor=actor, now=now)
    minor_end.carry_out_due(actor=actor, now=now)


@shared_task(name="accounts.tasks.forget_old_proof")
def forget_old_proof() -> None:
    """Delete old codes, counters, tokens and sessions."""
    retention.forget_old(actor=Actor.system("forget_old_proof"), now=clock.now())


@shared_task(name="accounts.tasks.expire_identity_changes")
def expire_identity_changes() -> None:
    """End requests to change a phone or national ID that nobody decided in time."""
    identity_change.expire_old(actor=Actor.system("expire_identity_changes"), now=clock.now())


@shared_task(name="accounts.tasks.screen_customers")
def screen_customers() -> int:
    """Go on with the look over all customers after a list changed; returns how many were seen."""
    actor, looked = Actor.system("screen_customers"), 0
    until = time.monotonic() + _LOOK_SECONDS
    while time.monotonic() < until:
        seen = sanctions.screen_next(actor=actor, now=clock.now())
        if not seen:
            break
        looked += seen
    return looked
