"""A real SMTP and LMTP listener: what it takes, what it refuses, and that it loses nothing."""

from __future__ import annotations

import asyncio
import smtplib
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connections

from micropay.core import mail_listener, mailbox
from micropay.core.models.mail import InboundMail
from tests.complaints.mails import OURS, mail

pytestmark = pytest.mark.race


@contextmanager
def listening(*, lmtp: bool = False) -> Iterator[int]:
    """The listener on a port of its own, in a thread of its own."""
    ready = threading.Event()
    found: dict[str, object] = {}

    async def run() -> None:
        async def started(port: int) -> None:
            found["port"], found["task"] = port, asyncio.current_task()
            found["loop"] = asyncio.get_running_loop()
            ready.set()

        try:
            await mail_listener.serve(host="127.0.0.1", port=0, lmtp=lmtp, started=started)
        except asyncio.CancelledError:
            await mail_listener.sync_to_async(connections.close_all)()

    thread = threading.Thread(target=lambda: asyncio.run(run()))
    thread.start()
    assert ready.wait(20)
    try:
        yield int(str(found["port"]))
    finally:
        found["loop"].call_soon_threadsafe(found["task"].cancel)  # type: ignore[attr-defined]
        thread.join(20)
        assert not thread.is_alive()


def test_a_mail_is_kept_before_it_is_answered(race_db) -> None:
    with listening() as port, smtplib.SMTP("127.0.0.1", port, timeout=20) as client:
        assert client.sendmail("suchada@example.com", [OURS], mail()) == {}
        assert InboundMail.objects.get().state == "waiting"


def test_lmtp_is_spoken_too(race_db) -> None:
    with listening(lmtp=True) as port, smtplib.LMTP("127.0.0.1", port) as client:
        both = [OURS, "helpdesk@qper.co"]
        assert client.sendmail("suchada@example.com", both, mail()) == {}
        # It answers for each recipient; the client of the library reads the first only.
        assert client.getreply()[0] == 250
    assert InboundMail.objects.count() == 1


def test_nothing_is_relayed(race_db) -> None:
    with (
        listening() as port,
        smtplib.SMTP("127.0.0.1", port, timeout=20) as client,
        pytest.raises(smtplib.SMTPRecipientsRefused) as refused,
    ):
        client.sendmail("a@b.example", ["victim@elsewhere.example"], mail())
    assert refused.value.recipients["victim@elsewhere.example"][0] == 550
    assert not InboundMail.objects.exists()


def test_fifty_megabytes_are_refused_and_the_listener_goes_on(race_db) -> None:
    bomb = b"Subject: x\r\n\r\n" + b"x" * 70 + b"\r\n"
    bomb += (b"y" * 998 + b"\r\n") * 50_000
    with listening() as port:
        with (
            smtplib.SMTP("127.0.0.1", port, timeout=30) as client,
            pytest.raises(smtplib.SMTPException),
        ):
            client.sendmail("a@b.example", [OURS], bomb)
        with smtplib.SMTP("127.0.0.1", port, timeout=20) as client:
            client.sendmail("suchada@example.com", [OURS], mail())
    assert InboundMail.objects.count() == 1


def test_what_could_not_be_kept_stays_with_its_sender(race_db, monkeypatch) -> None:
    def away(**_: object) -> None:
        raise OSError("the database is away")

    monkeypatch.setattr(mailbox, "receive", away)
    with (
        listening() as port,
        smtplib.SMTP("127.0.0.1", port, timeout=20) as client,
        pytest.raises(smtplib.SMTPDataError) as refused,
    ):
        client.sendmail("suchada@example.com", [OURS], mail())
    assert refused.value.smtp_code == 451
