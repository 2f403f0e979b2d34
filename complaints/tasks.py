"""Queue jobs of complaints."""

from __future__ import annotations

from celery import shared_task

from complaints.selectors import redress as credits_of_cases
from complaints.services import alarm, redress, webuse
from micropay.core import clock
from micropay.core.actor import Actor


@shared_task
def watch_clocks() -> int:
    """Raise the alarms of clocks, end waits that are over. Returns how many alarms."""
    return alarm.watch(actor=Actor.system("watch clocks"), now=clock.now())


@shared_task
def collect_credits() -> int:
    """Collect provisional credits that are owed back, as far as wallets have them. Returns the sum
    (satang).
    """
    actor, now = Actor.system("collect credits"), clock.now()
    owed = credits_of_cases.recovering()
    return sum(redress.collect(actor=actor, redress_id=one, now=now) for one in owed)


@shared_task
def forget_web_uses() -> int:
    """Delete old counts of the brake. Returns how many."""
    return webuse.forget_old(actor=Actor.system("forget web uses"), now=clock.now())
