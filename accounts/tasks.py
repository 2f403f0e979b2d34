"""What accounts does by the clock."""

from __future__ import annotations

from celery import shared_task

from accounts.services import identity_change, registration, retention
from micropay.core import clock
from micropay.core.actor import Actor


@shared_task(name="accounts.tasks.expire_registrations")
def expire_registrations() -> None:
    """Close registrations that took too long; their drafts are deleted."""
    registration.expire_old(actor=Actor.system("expire_registrations"), now=clock.now())


@shared_task(name="accounts.tasks.forget_old_proof")
def forget_old_proof() -> None:
    """Delete old codes, counters, tokens and sessions."""
    retention.forget_old(actor=Actor.system("forget_old_proof"), now=clock.now())


@shared_task(name="accounts.tasks.expire_identity_changes")
def expire_identity_changes() -> None:
    """End requests to change a phone or national ID that nobody decided in time."""
    identity_change.expire_old(actor=Actor.system("expire_identity_changes"), now=clock.now())
