"""SMS and e-mail: written and sealed in the transaction, sent by the outbox, once."""

from __future__ import annotations

import email
import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from django.core import mail
from django.db import connection, transaction

from micropay.core import messages, outbox
from micropay.core.ids import new_id
from micropay.core.locks import OutsideTransaction
from micropay.core.messages import Template
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
MALEE = "+66812345678"
NAME = "test.greeting"


@pytest.fixture(autouse=True)
def _template() -> Iterator[None]:
    messages.register(
        {
            NAME: Template(
                title={"th": "สวัสดี {name}", "en": "Hello {name}"},
                body={"th": "ถึง {name}", "en": "To {name}"},
            )
        }
    )
    yield
    del messages._templates[NAME]


def send(channel: str = "sms", to: str = MALEE, language: str = "th", **context: str) -> Message:
    with transaction.atomic():
        message_id = messages.send(
            channel=channel,
            to=to,
            template=NAME,
            context={"name": "มาลี", **context},
            language=language,
            subject_id=new_id(),
            now=NOW,
        )
    return Message.objects.get(id=message_id)


def deliver(message: Message) -> OutboxItem:
    item = OutboxItem.objects.get(topic="core.message", payload__message_id=str(message.id))
    outbox.deliver(item_id=item.id, now=NOW)
    item.refresh_from_db()
    message.refresh_from_db()
    return item


@pytest.mark.django_db
def test_the_words_are_in_the_language_of_the_person() -> None:
    assert send(language="th").body == "ถึง มาลี"
    assert send(language="en").title == "Hello มาลี"


@pytest.mark.django_db
def test_braces_in_a_value_are_just_braces() -> None:
    assert send(name="{name.__class__}").body == "ถึง {name.__class__}"


@pytest.mark.django_db
def test_address_and_words_are_not_readable_in_the_database() -> None:
    message = send()
    with connection.cursor() as cursor:
        cursor.execute('SELECT "to", title, body FROM core_message WHERE id = %s', [message.id])
        stored = " ".join(cursor.fetchone())
    assert MALEE not in stored
    assert "มาลี" not in stored


@pytest.mark.django_db
def test_the_queue_knows_the_message_by_its_id_alone() -> None:
    message = send()
    item = OutboxItem.objects.get(payload__message_id=str(message.id))
    assert item.payload == {"message_id": str(message.id)}


@pytest.mark.django_db
def test_a_delivered_message_says_when() -> None:
    message = send()
    assert message.sent_at is None
    assert deliver(message).done_at == NOW
    assert message.sent_at == NOW


@pytest.mark.django_db
def test_what_is_not_to_be_kept_is_emptied_the_moment_it_is_sent() -> None:
    with transaction.atomic():
        message_id = messages.send(
            channel="sms",
            to=MALEE,
            template=NAME,
            context={"name": "13.75, 100.5"},
            language="th",
            subject_id=None,
            now=NOW,
            forget=True,
        )
    item = OutboxItem.objects.get(payload__message_id=str(message_id))
    message = Message.objects.get(pk=message_id)
    assert message.body == "ถึง 13.75, 100.5"
    outbox.deliver(item_id=item.id, now=NOW)
    outbox.deliver(item_id=item.id, now=NOW)
    message.refresh_from_db()
    assert (message.to, message.title, message.body) == ("", "", "")
    assert (message.sent_at, message.emptied_at) == (NOW, NOW)


@pytest.mark.django_db
def test_an_unknown_template_or_language_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        send(language="de")


@pytest.mark.race
def test_writing_outside_a_transaction_is_a_programming_error(race_db) -> None:
    with pytest.raises(OutsideTransaction):
        messages.send(
            channel="sms",
            to=MALEE,
            template=NAME,
            context={"name": "มาลี"},
            language="th",
            subject_id=None,
            now=NOW,
        )


@pytest.mark.django_db
def test_an_e_mail_goes_out_once_under_the_id_of_its_message(settings) -> None:
    settings.MESSAGE_SENDERS = {"email": "micropay.core.senders.smtp"}
    message = send("email", "malee@example.com", "en")
    deliver(message)
    with transaction.atomic():
        outbox.publish(topic="core.message", payload={"message_id": str(message.id)}, now=NOW)
    again = OutboxItem.objects.filter(topic="core.message").order_by("id").last()
    outbox.deliver(item_id=again.id, now=NOW)
    assert [one.to for one in mail.outbox] == [["malee@example.com"]]
    sent = email.message_from_string(mail.outbox[0].message().as_string())
    assert sent["Message-ID"] == f"<{message.id}@micropay>"


@pytest.mark.django_db
def test_a_line_break_in_a_title_cannot_add_a_header(settings) -> None:
    settings.MESSAGE_SENDERS = {"email": "micropay.core.senders.smtp"}
    message = send("email", "malee@example.com", "en", name="x\r\nBcc: stranger@example.com")
    item = deliver(message)
    assert mail.outbox == []
    assert (item.done_at, item.last_error) == (None, "BadHeaderError")


class Gateway(HTTPServer):
    """An SMS gateway on loopback that answers with a status and remembers what it got."""

    def __init__(self, status: int) -> None:
        self.status, self.got = status, []
        super().__init__(("127.0.0.1", 0), Answer)


class Answer(BaseHTTPRequestHandler):
    """Answers a posted SMS."""

    server: Any

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.got.append((body, self.headers["Idempotency-Key"]))
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(params=[200, 503])
def gateway(request, settings) -> Iterator[Gateway]:
    server = Gateway(request.param)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    settings.MESSAGE_SENDERS = {"sms": "micropay.core.senders.sms_gateway"}
    settings.SMS_GATEWAY_URL = f"http://127.0.0.1:{server.server_port}/sms"
    settings.SMS_GATEWAY_TOKEN = "token"
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.django_db
def test_an_sms_goes_to_the_gateway_and_is_tried_again_when_that_is_down(gateway) -> None:
    message = send()
    item = deliver(message)
    assert gateway.got == [({"to": MALEE, "text": "ถึง มาลี"}, str(message.id))]
    if gateway.status == 200:
        assert (item.done_at, message.sent_at) == (NOW, NOW)
    else:
        assert (item.done_at, message.sent_at, item.attempts) == (None, None, 1)


@pytest.mark.race
def test_a_message_of_an_undone_transaction_is_never_sent(race_db) -> None:
    with pytest.raises(ValueError, match="undo"), transaction.atomic():
        messages.send(
            channel="sms",
            to=MALEE,
            template=NAME,
            context={"name": "มาลี"},
            language="th",
            subject_id=None,
            now=NOW,
        )
        raise ValueError("undo")
    assert not Message.objects.exists()
    assert not OutboxItem.objects.filter(topic="core.message").exists()
