"""The same mail comes in twice at the same moment, by two listeners or two workers."""

from __future__ import annotations

from threading import Barrier

import pytest

from complaints.models.case import Case
from complaints.models.conversation import Conversation
from micropay.core import mailbox
from micropay.core.models.mail import InboundMail
from tests.complaints.mails import LISTENER, OURS, mail, read_all
from tests.complaints.people import NOW, sent_to
from tests.wallet.races import together

pytestmark = pytest.mark.race


def received(_number: int) -> InboundMail:
    return mailbox.receive(actor=LISTENER, raw=mail(), recipients=[OURS], now=NOW)


@pytest.fixture
def both_look_first(monkeypatch) -> None:
    """Nobody keeps the mail before the other is about to."""
    both, made = Barrier(2, timeout=5), mailbox.InboundMail

    def at_once(**values: object) -> InboundMail:
        row = made(**values)
        both.wait()
        return row

    at_once.objects = made.objects
    monkeypatch.setattr(mailbox, "InboundMail", at_once)


def test_two_deliveries_at_once_are_one_mail_and_one_case(race_db, both_look_first) -> None:
    first, second = together(2, received)
    assert first.pk == second.pk
    read_all()
    assert (InboundMail.objects.count(), Case.objects.count()) == (1, 1)
    assert (Conversation.objects.count(), len(sent_to("suchada@example.com"))) == (1, 1)


def test_control_without_the_unique_digest_there_are_two_cases(race_db, both_look_first) -> None:
    owner = race_db.connect_owner()
    owner.cursor().execute("ALTER TABLE core_mail DROP CONSTRAINT core_mail_digest_key")
    owner.commit()
    owner.close()
    first, second = together(2, received)
    assert first.pk != second.pk
    read_all()
    assert (InboundMail.objects.count(), Case.objects.count()) == (2, 2)
