"""What the story of every table needs of consent: a coming version, a partner, a named person."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.data.contact_person import attestation_hash
from accounts.models.customer import Customer
from accounts.services import contact_person, web_code
from consent.data.campaign import Viewed
from consent.models.announcement import Announcement
from consent.selectors import purpose as purposes
from consent.selectors import trend as trends
from consent.services import announcement, content, record, source, trend, usage, viewlog
from consent.services.usage import Used
from micropay.core.actor import Actor, Principal
from micropay.core.ids import new_id
from tests.accounts.app import App, Person
from tests.consent.people import BY_APP, MAKER, MALEE, draft, person, publish

STORY = Actor.system("story")


def tell() -> None:
    """A version is announced, a partner sends a profile, a customer names somebody and reads."""
    with transaction.atomic():
        _versions_and_feeds()
    _a_customer_names_and_reads()
    with transaction.atomic():
        _news_goes_out()
    _a_mail_asks()


def _a_mail_asks() -> None:
    """A customer with an address asks by e-mail to see her data."""
    from tests.complaints import mails

    napha = Person("นภา", "ใจเย็น", "0834445555", "1101700230716", email="napha@example.com")
    App.installed().register(napha)
    raw = mails.mail("Access to my data, please.", title="Hello", sender=napha.email)
    mails.arrive(raw, now=timezone.now())


def _versions_and_feeds() -> None:
    now = timezone.now()
    version = draft(now, mark="announced")
    publish(version, now, effective_at=now + timedelta(days=30))
    announced = Announcement.objects.get(version=version)
    announcement.step(actor=STORY, announcement_id=announced.id, now=now)
    source.enter_feed(
        actor=MAKER,
        code="partner",
        partner="A partner",
        service="qper",
        kind="partner",
        contract_reference="C-1",
        contract_from=now.date() - timedelta(days=1),
        contract_until=now.date() + timedelta(days=1),
        categories=["contact"],
        reason="story",
        now=now,
    )
    source.record(
        actor=MALEE,
        subject_id=person(now),
        categories=["contact"],
        kind="partner",
        ground="consent",
        feed_code="partner",
        now=now,
    )


def consent_to(subject_id: UUID, purpose: str, *, given: bool = True) -> None:
    """The person says yes (or no) to a purpose in the app."""
    now = timezone.now()
    text = purposes.text_in_force(purpose, "th", now)
    assert text is not None
    record.decide_purpose(
        actor=MALEE,
        subject_id=subject_id,
        purpose=purpose,
        given=given,
        language="th",
        text_sha256=text.sha256,
        how=BY_APP,
        now=now,
    )


def principal_of(customer: Customer) -> Principal:
    """The customer as a session would know them."""
    return Principal(
        customer_id=customer.pk,
        subject_id=customer.subject_id,
        session_id=new_id(),
        installation_id=new_id(),
        language="th",
        actor=Actor(kind="customer", id=str(customer.pk)),
    )


def _a_customer_names_and_reads() -> None:
    customer = Customer.objects.filter(state="active", phone__isnull=False).earliest("id")
    for purpose in ("third_person_contact", "view_log", "usage_trends"):
        consent_to(customer.subject_id, purpose)
    contact_person.name(
        actor=MALEE,
        principal=principal_of(customer),
        kind="emergency_contact",
        person="Anan",
        phone="+66651112233",
        language="th",
        attested_sha256=attestation_hash("th"),
        now=timezone.now(),
    )
    web_code.ask(actor=STORY, phone="+66651112233", language="th", now=timezone.now())
    viewlog.record(
        actor=MALEE,
        subject_id=customer.subject_id,
        installation_id=new_id(),
        viewed=[Viewed("how to pay", timezone.now(), 20)],
        now=timezone.now(),
    )
    usage.record(
        actor=MALEE,
        subject_id=customer.subject_id,
        used=[Used("search", "ค่าธรรมเนียม")],
        now=timezone.now(),
    )


def _news_goes_out() -> None:
    from tests.consent import buttons

    buttons.a_sign_up()
    buttons.a_series()
    item = buttons.an_item()
    malee = person(timezone.now())
    consent_to(malee, "advert_interaction")
    content.note(actor=MALEE, subject_id=malee, item_id=item.pk, kind="tap", now=timezone.now())
    trend.export(
        actor=MAKER,
        topic="content",
        audience="public",
        month=trends.open_months(timezone.now())[0],
        reason="story",
        now=timezone.now(),
    )
