"""Queue jobs of complaints."""

from __future__ import annotations

from celery import shared_task

from complaints.services import webuse
from micropay.core import clock
from micropay.core.actor import Actor


@shared_task
def forget_web_uses() -> int:
    """Delete old counts of the brake. Returns how many."""
    return webuse.forget_old(actor=Actor.system("forget web uses"), now=clock.now())
