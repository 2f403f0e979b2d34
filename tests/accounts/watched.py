"""Staff at work under watch: a field is opened, somebody is stopped, two people decide."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.models.reveal import Reveal
from accounts.models.staff import Staff
from accounts.services import data_use, reveal, staff_network, staff_suspension
from accounts.states.staff import DelayGround, PersonalField
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.dataguard import Shown
from micropay.core.models.approval import Approval
from tests.accounts.app import MALEE, STRANGER, App, Person
from tests.backoffice import member

GUARD = Actor.system("data_guard")
WHY = "asked for in writing"


class Watched:
    """Malee with a case, an agent who works on it, and two officers."""

    def __init__(self, person: Person = MALEE) -> None:
        self.app = App.installed().register(person)
        self.code = str(self.app.post("kyc-cases", {}).data["code"])
        self.nok = member("nok", "agent")
        self.arun, self.siri = (member(name, "compliance_officer") for name in ("arun", "siri"))

    @property
    def malee(self) -> UUID:
        return self.app.customer_id

    def open(
        self,
        field: PersonalField = PersonalField.PHONE,
        *,
        by: Staff | None = None,
        number: str | None = None,
        now: datetime | None = None,
    ) -> Reveal:
        return reveal.open_field(
            actor=(by or self.nok).actor(),
            kind="customer",
            record_id=self.malee,
            field=field,
            case_kind="kyc",
            case_number=number or self.code,
            reason="she asked to be called back",
            now=now or clock.now(),
        )

    def delay(self, days: int = 30, now: datetime | None = None) -> None:
        now = now or clock.now()
        reveal.ask_to_delay(
            actor=self.arun.actor(),
            customer_id=self.malee,
            ground=DelayGround.SUSPICION_REPORT,
            ends_at=now + timedelta(days=days),
            reason="report 12 was filed",
            now=now,
        )
        self.agree(now=now)

    def agree(self, by: Staff | None = None, now: datetime | None = None) -> None:
        """The waiting request is approved by another person."""
        asked = Approval.objects.get(state="waiting")
        with transaction.atomic():
            approval.approve(
                approval_id=asked.id,
                actor=(by or self.siri).actor(origin="127.0.0.1"),
                reason="I agree",
                now=now or clock.now(),
            )


def tell() -> None:
    """Every table of this topic gets a row."""
    one = Watched(STRANGER)
    one.open()
    one.delay()
    data_use.keep(actor=GUARD, staff_id=one.nok.id, how=Shown.LISTED, rows=50, now=clock.now())
    staff_suspension.report_violation(
        actor=one.arun.actor(), staff_id=one.nok.id, reason=WHY, now=clock.now()
    )
    staff_network.ask_to_open(
        actor=one.arun.actor(), cidr="127.0.0.0/8", note="here", reason=WHY, now=clock.now()
    )
    one.agree()
