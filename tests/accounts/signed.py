"""Somebody signed in, as tests of proof need them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from accounts.data.proof import Given, Proof
from accounts.models.credential import Credential
from accounts.models.session import Session
from accounts.services import otp, proof
from micropay.core.actor import Actor, Principal
from tests.accounts.app import MALEE, App, Person, code_sent_to

PAYMENT, DIGEST = "payment", "a" * 64


class Signed:
    """Somebody signed in, and what their phone keeps."""

    def __init__(self, person: Person = MALEE) -> None:
        self.person = person
        self.app = App.installed().register(person)
        self.pin_key = self.app.session["pin_key"]
        row = Session.objects.select_related("customer").get(id=self.app.session["session_id"])
        self.principal = Principal(
            customer_id=row.customer_id,
            subject_id=row.customer.subject_id,
            session_id=row.id,
            installation_id=row.installation_id,
            language="th",
            actor=Actor(kind="customer", id=str(row.customer_id)),
        )

    def ask(self, digest: str = DIGEST, now: datetime | None = None) -> UUID:
        sent = otp.ask(
            actor=self.principal.actor,
            customer_id=self.principal.customer_id,
            purpose=PAYMENT,
            digest=digest,
            now=now or timezone.now(),
        )
        return sent.otp_id

    def right(self, digest: str = DIGEST) -> Given:
        otp_id = self.ask(digest)
        return Given(self.person.pin, self.pin_key, otp_id, code_sent_to(self.person))

    def check(self, given: Given, digest: str = DIGEST, **changed) -> Proof:
        values = {"purpose": PAYMENT, "now": timezone.now(), **changed}
        return proof.check(principal=self.principal, given=given, digest=digest, **values)

    @property
    def credential(self) -> Credential:
        return Credential.objects.get(customer_id=self.principal.customer_id)
