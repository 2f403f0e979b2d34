"""Withdrawal by e-mail over a real IMAP server: fetched, asked back, confirmed, carried out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from consent.models.request import DataRequest
from micropay.core import mail_imap, outbox
from micropay.core.actor import Actor
from micropay.core.models.mail import InboundMail
from micropay.core.models.outbox import OutboxItem
from tests.accounts.app import MALEE
from tests.consent.mail_samples import (
    THIEF,
    answers,
    asks,
    consenting,
    given,
    nothing_happened,
    now,
    written,
)
from tests.core import imap

pytestmark = [pytest.mark.system, pytest.mark.race]


@pytest.fixture
def server(tmp_path, race_db) -> Iterator[imap.Dovecot]:
    with imap.running(tmp_path) as dovecot:
        yield dovecot


def fetched(server: imap.Dovecot, *mails: bytes) -> int:
    """The mails lie in the box, the poll takes them, the queue does the rest."""
    server.put(*mails)
    [box] = mail_imap.boxes([server.url])
    taken = mail_imap.poll(actor=Actor.system("poll_mail"), box=box, now=now())
    for item in OutboxItem.objects.filter(topic="core.mail", done_at=None):
        outbox.deliver(item_id=item.id, now=now())
    return taken


def test_malee_withdraws_by_mail_and_nobody_else_can(server: imap.Dovecot) -> None:
    malee = consenting()
    assert fetched(server, asks()) == 1
    assert nothing_happened(malee)
    [confirm] = written()
    assert confirm.to == MALEE.email
    assert fetched(server, answers(sender=THIEF)) == 1
    assert nothing_happened(malee)
    yes = answers()
    assert fetched(server, yes, yes) == 2
    taken = DataRequest.objects.get()
    assert (taken.kind, taken.channel, taken.state) == ("withdrawal", "email", "answered")
    assert given(malee) == set()
    [done] = written("consent.mail_done")
    assert taken.number in done.title
    assert server.unseen() == 0 and fetched(server) == 0
    assert {one.state for one in InboundMail.objects.all()} == {"filed", "quarantined"}
