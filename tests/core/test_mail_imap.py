"""Fetching mail from a real IMAP server, and reading where mailboxes are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from micropay.core import mail_imap, mailbox, rules
from micropay.core.actor import Actor
from micropay.core.models.mail import InboundMail
from micropay.core.models.rule import Rule
from tests.complaints.mails import OURS, mail
from tests.complaints.people import NOW
from tests.core import imap

ACTOR = Actor.system("poll_mail")


def test_a_mailbox_is_named_by_one_address() -> None:
    first, second = mail_imap.boxes(
        [
            "imaps://cs%40a.example:p%40ss@host:993/INBOX",
            "imap://u:p@127.0.0.1/x?address=help@a.example",
        ]
    )
    assert (first.address, second.address) == ("cs@a.example", "help@a.example")


@pytest.mark.django_db
def test_a_password_is_sent_over_the_network_encrypted_only() -> None:
    [box] = mail_imap.boxes(["imap://cs:secret@mail.example.com/INBOX"])
    with pytest.raises(ValueError, match="imaps"):
        mail_imap.poll(actor=ACTOR, box=box, now=NOW)


@pytest.fixture
def server(tmp_path, race_db) -> Iterator[imap.Dovecot]:
    with imap.running(tmp_path) as dovecot:
        yield dovecot


def poll(server: imap.Dovecot) -> int:
    [box] = mail_imap.boxes([server.url])
    return mail_imap.poll(actor=ACTOR, box=box, now=NOW)


@pytest.mark.system
@pytest.mark.race
def test_what_is_new_is_kept_and_marked_as_seen(server: imap.Dovecot) -> None:
    server.put(mail("หนึ่ง"), mail("สอง"))
    assert (poll(server), server.unseen()) == (2, 0)
    assert poll(server) == 0
    assert {one.service for one in InboundMail.objects.all()} == {"micropay"}
    said = [mailbox.read_again(one, now=NOW).text for one in InboundMail.objects.order_by("id")]
    assert said == ["หนึ่ง", "สอง"]


@pytest.mark.system
@pytest.mark.race
def test_what_is_too_large_is_never_fetched_whole(server: imap.Dovecot) -> None:
    Rule.objects.create(
        key=mailbox.MOST_BYTES, value="100000", unit="bytes", source="test", effective_from=NOW
    )
    rules.forget()
    server.put(mail("x" * 3_000_000), mail("ปกติ"))
    assert poll(server) == 2
    large, plain = InboundMail.objects.order_by("-size")
    assert (large.state, large.why, large.raw) == ("quarantined", "too_large", None)
    assert large.size > 3_000_000
    assert plain.state == "waiting"


@pytest.mark.system
@pytest.mark.race
def test_a_crash_after_keeping_fetches_again_and_keeps_it_once(
    server: imap.Dovecot, monkeypatch
) -> None:
    server.put(mail())
    kept = mailbox.receive

    def then_dies(**given: object) -> None:
        kept(**given)
        raise ConnectionError

    with monkeypatch.context() as broken:
        broken.setattr(mailbox, "receive", then_dies)
        with pytest.raises(ConnectionError):
            poll(server)
    assert server.unseen() == 1
    assert poll(server) == 1
    assert InboundMail.objects.count() == 1
    assert OURS in mailbox.addresses(at=NOW).values()
