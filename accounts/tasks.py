"""What accounts does by the clock."""

from __future__ import annotations

from celery import shared_task

from accounts.services import registration, suspension
from micropay.core import clock
from micropay.core.actor import Actor


@shared_task(name="accounts.tasks.expire_registrations")
def expire_registrations() -> None:
    """Close registrations that took too long; their drafts are deleted."""
    registration.expire_old(actor=Actor.system("expire_registrations"), now=clock.now())


@shared_task(name="accounts.tasks.end_suspensions")
def end_suspensions() -> None:
    """End the holds whose time is over."""
    suspension.end_due(actor=Actor.system("end_suspensions"), now=clock.now())
