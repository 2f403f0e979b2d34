"""A person uses every right there is: for the story of all tables."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction

from consent.data.request import Asked, Identified
from consent.services import (
    disclosure,
    erasure,
    hold,
    merger,
    package,
    request,
    retention,
    review,
)
from micropay.core import approval, clock
from micropay.core.actor import Actor
from tests.consent import authority_samples as samples
from tests.consent.people import CHECKER, MAKER
from tests.wallet.people_samples import Person


def tell(person: Person) -> None:
    """Asks for a copy, objects, is held for a court and let go, is erased."""
    for kind, fields in (("copy", ()), ("objection", ("fraud_prevention",)), ("erasure", ())):
        row = request.take(
            actor=person.actor,
            subject_id=person.subject_id,
            asked=Asked(kind, fields),
            identified=Identified("otp"),
            now=clock.now(),
        )
        if kind == "copy":
            package.make(actor=MAKER, request_id=row.id, now=clock.now())
        if kind == "erasure":
            erasure.carry_out(actor=MAKER, request_id=row.id, reason="story", now=clock.now())
    retention.run_all(actor=Actor.system("retention"), now=clock.now())
    _an_authority_asks(person)
    hold.place(
        actor=MAKER,
        subject_id=person.subject_id,
        reference="story",
        ground="court order",
        reason="story",
        now=clock.now(),
    )


def _an_authority_asks(person: Person) -> None:
    """The police ask, the person learns of it later; the company merges."""
    samples.letter(person.subject_id)
    review.open_quarter(actor=Actor.system("review"), now=clock.now())
    delay = disclosure.ask_to_delay(
        actor=MAKER,
        subject_id=person.subject_id,
        ground="court_order",
        reference="story",
        ends_at=clock.now() + timedelta(days=3),
        reason="story",
        now=clock.now(),
    )
    with transaction.atomic():
        approval.approve(approval_id=delay.id, actor=CHECKER, reason="story", now=clock.now())
    campaign = merger.ask_to_announce(
        actor=MAKER,
        service="micropay",
        recipient_code=samples.police(),
        words_th="เรื่อง",
        words_en="story",
        reason="story",
        now=clock.now(),
    )
    merger.tell_next(actor=MAKER, campaign_id=campaign.id, now=clock.now())
