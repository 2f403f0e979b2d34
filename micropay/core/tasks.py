"""Queue jobs of the floor: empty the outbox, scan files."""

from __future__ import annotations

from uuid import UUID

from celery import shared_task
from django.conf import settings

from micropay.core import clock, file_scan, mail_imap, outbox
from micropay.core.actor import Actor


@shared_task
def dispatch_outbox() -> int:
    """Hand each waiting item to a worker. Returns how many."""
    outbox.collect()
    ids = outbox.claim(now=clock.now())
    for item_id in ids:
        deliver_item.delay(str(item_id))
    return len(ids)


@shared_task
def deliver_item(item_id: str) -> None:
    """Deliver one outbox item; harmless when it was delivered already."""
    outbox.deliver(item_id=UUID(item_id), now=clock.now())


@shared_task
def poll_mail() -> int:
    """Fetch what came into our mailboxes. Returns how many e-mails were kept."""
    actor = Actor.system("poll_mail")
    found = mail_imap.boxes(settings.MAIL_BOXES)
    return sum(mail_imap.poll(actor=actor, box=box, now=clock.now()) for box in found)


@shared_task
def scan_files() -> int:
    """Scan what waits in quarantine. Returns how many files were decided."""
    return file_scan.scan_waiting(actor=Actor.system("scan_files"), now=clock.now())


@shared_task
def scan_files_again() -> int:
    """Scan stored files with new signatures. Returns how many files were looked at."""
    return file_scan.scan_again(actor=Actor.system("scan_files_again"), now=clock.now())


@shared_task
def sweep_files() -> int:
    """Delete content that no file names. Returns how many objects."""
    return file_scan.sweep(actor=Actor.system("sweep_files"), now=clock.now())
