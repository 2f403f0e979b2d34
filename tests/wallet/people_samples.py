"""People for wallet tests: registered as a phone would do it, with a wallet and money in it."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from rest_framework.test import APIClient
from standardwebhooks import Webhook

from accounts.data.proof import Given
from accounts.models.customer import Customer
from accounts.models.session import Session
from accounts.services import find
from consent.data.record import Circumstances
from consent.selectors.purpose import text_in_force
from consent.services.record import decide_purpose
from micropay.core import clock
from micropay.core.actor import Actor, Principal
from micropay.core.models.message import Message
from tests.accounts import app
from wallet.data.ledger import SAFEGUARDED_BANK, Leg
from wallet.models.wallet import Wallet
from wallet.selectors import ledger as reads
from wallet.services import ledger, opening

PIN = "739152"
VISITOR = Actor(kind="visitor", id="")


@dataclass
class Person:
    """A customer on a phone: what a test needs to act as this person."""

    given_name: str
    phone: str
    customer_id: UUID
    subject_id: UUID
    session_id: UUID
    installation_id: UUID
    pin_key: str
    headers: dict[str, str] = field(repr=False)

    @property
    def actor(self) -> Actor:
        return Actor(
            kind="customer", id=str(self.customer_id), installation_id=self.installation_id
        )

    @property
    def principal(self) -> Principal:
        return Principal(
            self.customer_id,
            self.subject_id,
            self.session_id,
            self.installation_id,
            "th",
            self.actor,
        )

    @property
    def wallet(self) -> Wallet:
        return Wallet.objects.get(customer_id=self.customer_id)

    @property
    def balance(self) -> int:
        return reads.balance(account_id=self.wallet.account_id).balance

    @property
    def api(self) -> APIClient:
        client = APIClient()
        client.credentials(**self.headers)
        return client

    def get(self, path: str) -> Any:
        return self.api.get(f"/api/v1/{path}")

    def post(self, path: str, body: Any, key: str | None = None) -> Any:
        extra = {} if key is None else {"HTTP_IDEMPOTENCY_KEY": key}
        return self.api.post(f"/api/v1/{path}", body, format="json", **extra)

    def code(self) -> str:
        """The newest one-time code this person was sent."""
        sent = Message.objects.filter(
            subject_id=self.subject_id, template__startswith="accounts.otp"
        )
        return re.search(r"(?<!\d)\d{6}(?!\d)", sent.order_by("-created_at", "-id")[0].body)[0]

    def proof(self, otp_id: Any, **other: Any) -> dict[str, Any]:
        """What proves this person's will, as the API takes it."""
        return {
            "pin": PIN,
            "pin_key": self.pin_key,
            "otp_id": str(otp_id),
            "otp_code": self.code(),
            **other,
        }

    def given(self, otp_id: UUID) -> Given:
        """What proves this person's will, as services take it."""
        return Given(pin=PIN, pin_key=self.pin_key, otp_id=otp_id, otp_code=self.code())


def register(
    given_name: str = "มาลี",
    family_name: str = "ใจดี",
    *,
    phone: str = "+66812345678",
    national_id: str = "1112034563562",
    verified: bool = True,
    findable: bool = True,
) -> Person:
    """A registered customer, verified by the bank and found by phone unless told otherwise."""
    named = app.Person(given_name, family_name, f"0{phone[3:]}", national_id, pin=PIN)
    phone_app = app.App.installed().register(named)
    customer = Customer.objects.get(id=phone_app.customer_id)
    if verified:
        Customer.objects.filter(id=customer.id).update(verified_at=clock.now(), tier="standard")
    session = Session.objects.get(customer_id=customer.id, ended_at=None)
    person = Person(
        given_name=given_name,
        phone=phone,
        customer_id=customer.id,
        subject_id=customer.subject_id,
        session_id=session.id,
        installation_id=session.installation_id,
        pin_key=phone_app.session["pin_key"],
        headers={
            "HTTP_INSTALLATION": phone_app.installation,
            "HTTP_AUTHORIZATION": f"Bearer {phone_app.session['access_token']}",
        },
    )
    if findable:
        agree_to_be_found(person)
    return person


def agree_to_be_found(person: Person) -> None:
    """The person lets others find them by their phone number."""
    words = text_in_force(find.PURPOSE, "th", clock.now())
    decide_purpose(
        actor=person.actor,
        subject_id=person.subject_id,
        purpose=find.PURPOSE,
        given=True,
        language="th",
        text_sha256=words.sha256,
        how=Circumstances(channel="app", installation_id=person.installation_id),
        now=clock.now(),
    )


def open_wallet(person: Person, *, satang: int = 0) -> Person:
    """Give a person a wallet by both recorded acts, with this much money in it."""
    asked = opening.ask(actor=person.actor, principal=person.principal, now=clock.now())
    opening.confirm(
        actor=person.actor,
        principal=person.principal,
        opening_id=asked.opening_id,
        given=person.given(asked.otp_id),
        now=clock.now(),
    )
    if satang:
        fill(person, satang)
    return person


def malee(*, satang: int = 100_000, **given: Any) -> Person:
    """The payer: Malee, with a wallet and 1,000 baht."""
    return open_wallet(register(**given), satang=satang)


def somchai(*, satang: int = 0, **given: Any) -> Person:
    """The payee: Somchai, with an empty wallet."""
    person = register("สมชาย", "ทองดี", phone="+66891112233", national_id="3100501234563", **given)
    return open_wallet(person, satang=satang)


def stranger() -> Person:
    """Somebody else with a wallet and money."""
    person = register("วิภา", "สุขใจ", phone="+66865554433", national_id="5100900123451")
    return open_wallet(person, satang=100_000)


def fill(person: Person, satang: int) -> None:
    """Put money into a person's wallet straight through the ledger's door."""
    with transaction.atomic():
        ledger.post(
            owner_id=uuid4(),
            idempotency_key=str(uuid4()),
            fingerprint=bytes(32),
            kind="topup",
            legs=[Leg(SAFEGUARDED_BANK, -satang), Leg(person.wallet.account_id, satang)],
            now=clock.now(),
        )


def fill_often(person: Person, times: int) -> None:
    """Give a wallet a history: so many top-ups of one satang, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(posted.transaction_id) FROM generate_series(1, %s) AS n,"
            " LATERAL ledger_post(%s, 'history-' || n, %s, 'topup',"
            " ARRAY[%s, %s]::uuid[], ARRAY[-1, 1]::bigint[]) AS posted",
            [times, uuid4(), bytes(32), SAFEGUARDED_BANK, person.wallet.account_id],
        )


def postings() -> int:
    """How many transactions the ledger holds: a refusal leaves this number as it was."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM wallet_ledger_transaction")
        return cursor.fetchone()[0]


def notice_body(**told: Any) -> dict[str, Any]:
    """What the sandbox bank says about a receipt."""
    return {
        "notice_id": str(uuid4()),
        "bank_reference": f"SB{uuid4().hex[:16].upper()}",
        "reference": "",
        "amount": "500.00",
        "currency": "THB",
        "paid_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "account": "",
        **told,
    }


def tell_bank_notice(
    body: dict[str, Any] | str,
    *,
    secret: str | None = None,
    at: datetime | None = None,
    path: str = "notices",
) -> Any:
    """The bank's signed call."""
    text = body if isinstance(body, str) else json.dumps(body)
    moment = at or datetime.now(UTC)
    signer = Webhook(secret or settings.BANK_WEBHOOK_SECRET)
    return APIClient().generic(
        "POST",
        f"/api/v1/bank/{path}",
        text,
        content_type="application/json",
        HTTP_WEBHOOK_ID="msg_1",
        HTTP_WEBHOOK_TIMESTAMP=str(int(moment.timestamp())),
        HTTP_WEBHOOK_SIGNATURE=signer.sign("msg_1", moment, text),
    )


def another_secret() -> str:
    """A key the bank does not have."""
    return base64.b64encode(b"somebody else's key, 32 bytes long").decode()
