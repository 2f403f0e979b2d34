"""Queue jobs of complaints."""

from __future__ import annotations

from celery import shared_task

from complaints.selectors import redress as credits_of_cases
from complaints.services import alarm, draft, export_order, export_worker, redress, webuse
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


@shared_task
def make_exports() -> int:
    """Make the files that were ordered, one after the other. Returns how many were begun."""
    begun = 0
    while export_worker.make_next(actor=Actor.system("make exports"), now=clock.now()):
        begun += 1
    return begun


@shared_task
def destroy_exports() -> int:
    """Destroy made files whose time is over. Returns how many."""
    return export_order.destroy_old(actor=Actor.system("destroy exports"), now=clock.now())


@shared_task
def forget_drafts() -> int:
    """Delete words that were never sent. Returns how many drafts."""
    return draft.forget_old(actor=Actor.system("forget drafts"), now=clock.now())
