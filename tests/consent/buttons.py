"""Presses of the buttons of consent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction

from accounts.models.staff import Staff
from consent.data.campaign import CampaignWords
from consent.data.disclosure import RecipientTerms
from consent.models.campaign import Campaign, CampaignSeries, EventSignUp, Sending
from consent.models.content import ContentItem
from consent.models.policy import PolicyVersion
from consent.selectors import trend as trends
from consent.services import campaign, campaign_series, content, disclosure, event
from micropay.core import approval, clock
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.consent import buttons_rights
from tests.consent.people import CHECKER, MAKER, MALEE, draft, person
from tests.consent.story import consent_to


def on_a_draft() -> Press:
    version = PolicyVersion.objects.get(pk=draft(clock.now()))
    return Press(by=member("privacy.maker", "privacy_officer"), row=version)


def on_the_list_of_feeds() -> Press:
    return Press(
        by=member("privacy.feeds", "privacy_officer"),
        values={
            "code": "page",
            "partner": "Social Page Co.",
            "service": "qper",
            "kind": "social_page",
            "contract_reference": "C-17",
            "contract_from": "2026-01-01",
            "contract_until": "2030-01-01",
            "categories": ["social_profile"],
        },
    )


WORDS = {"title_th": "ข่าว", "title_en": "News", "body_th": "สวัสดี", "body_en": "Hello"}


def campaign_words(**other: str) -> CampaignWords:
    told = {"kind": "newsletter", "purpose_id": "marketing", "channel": "in_app", "segment": ""}
    return CampaignWords(**{**told, **WORDS, **other})


def a_campaign(**other: str) -> Campaign:
    written = campaign.write(
        actor=MAKER, words=campaign_words(**other), reason="in a test", now=clock.now()
    )
    return Campaign.objects.get(pk=written)


def a_series(every: str = "weekly", **other: str) -> CampaignSeries:
    """A series whose first time is in an hour."""
    written = campaign_series.write(
        actor=MAKER,
        words=campaign_words(**other),
        every=every,
        first_at=clock.now() + timedelta(hours=1),
        reason="in a test",
        now=clock.now(),
    )
    return CampaignSeries.objects.get(pk=written)


def running_series(**other: str) -> CampaignSeries:
    row = a_series(**other)
    asked = campaign_series.ask_to_start(
        actor=MAKER, series_id=row.pk, reason="in a test", now=clock.now()
    )
    with transaction.atomic():
        approval.approve(approval_id=asked, actor=CHECKER, reason="read", now=clock.now())
    row.refresh_from_db()
    return row


def letters() -> Press:
    row = running(a_campaign(channel="post"))
    campaign.step(actor=MAKER, campaign_id=row.pk, now=clock.now())
    return Press(by=officer(), row=row, values={"recipient": a_printer()}, answer=200)


def a_printer(code: str = "printer", **other: Any) -> str:
    """A print shop with a contract and terms for letters of marketing."""
    today = clock.bangkok_day(clock.now())
    terms = RecipientTerms(
        instructions="พิมพ์และส่งจดหมาย แล้วทำลายรายชื่อ",
        confidentiality="พนักงานลงนามรักษาความลับ",
        security="ห้องพิมพ์ปิด ไฟล์เข้ารหัส",
        policy_checked_on=today,
    )
    told: dict[str, Any] = {
        "name_th": "โรงพิมพ์",
        "name_en": "Print shop",
        "role": "processor",
        "contract_reference": "พ. 1/2569",
        "contract_from": today,
        "contract_until": None,
        "purposes": ["marketing"],
        "terms": terms,
        **other,
    }
    disclosure.add_recipient(actor=MAKER, code=code, now=clock.now(), **told)
    return code


def on_the_list_of_series() -> Press:
    chosen = {"kind": "reminder", "purpose": "marketing", "channel": "sms", "segment": ""}
    when = {"every": "weekly", "first_at": "2099-12-31 09:00"}
    return Press(by=officer(), values={**chosen, **WORDS, **when})


def running(row: Campaign) -> Campaign:
    """The campaign as it is after two people started it."""
    asked = campaign.ask_to_start(
        actor=MAKER, campaign_id=row.pk, reason="in a test", now=clock.now()
    )
    with transaction.atomic():
        approval.approve(approval_id=asked, actor=CHECKER, reason="read", now=clock.now())
    row.refresh_from_db()
    return row


def a_sign_up() -> EventSignUp:
    row = running(a_campaign(kind="event", purpose_id="events"))
    malee = person(clock.now())
    consent_to(malee, "events")
    Sending.objects.create(campaign=row, subject_id=malee, state="sent", decided_at=clock.now())
    event.sign_up(actor=MALEE, subject_id=malee, campaign_id=row.pk, now=clock.now())
    return EventSignUp.objects.get(campaign=row)


def an_item(**other: Any) -> ContentItem:
    told: dict[str, Any] = {"service": "micropay", "kind": "advert", "tag": "bills", "position": 1}
    made = content.add(
        actor=MAKER, reason="in a test", now=clock.now(), **{**told, **WORDS, **other}
    )
    return ContentItem.objects.get(pk=made)


def officer() -> Staff:
    return member("privacy.campaigns", "privacy_officer")


def on_the_list_of_campaigns() -> Press:
    chosen = {"kind": "newsletter", "purpose": "marketing", "channel": "in_app", "segment": ""}
    return Press(by=officer(), values={**chosen, **WORDS})


def on_the_list_of_items() -> Press:
    chosen = {"service": "micropay", "kind": "advert", "tag": "bills", "position": "1"}
    return Press(by=officer(), values={**chosen, **WORDS})


def on_the_list_of_trends() -> Press:
    month = trends.open_months(clock.now())[0].isoformat()
    chosen = {"topic": "content", "audience": "public", "month": month}
    return Press(by=officer(), values=chosen, answer=200)


BUTTONS: dict[str, Performer] = {
    "consent_policyversion_do_publish": on_a_draft,
    "consent_policyversion_do_withdraw": on_a_draft,
    "consent_datafeed_do_enter": on_the_list_of_feeds,
    **buttons_rights.BUTTONS,
    "consent_campaign_do_write": on_the_list_of_campaigns,
    "consent_campaign_do_start": lambda: Press(by=officer(), row=a_campaign()),
    "consent_campaign_do_stop": lambda: Press(by=officer(), row=running(a_campaign())),
    "consent_campaign_do_print": letters,
    "consent_campaignseries_do_write": on_the_list_of_series,
    "consent_campaignseries_do_start": lambda: Press(by=officer(), row=a_series()),
    "consent_campaignseries_do_stop": lambda: Press(by=officer(), row=running_series()),
    "consent_eventsignup_do_attended": lambda: Press(by=officer(), row=a_sign_up()),
    "consent_contentitem_do_add": on_the_list_of_items,
    "consent_contentitem_do_end": lambda: Press(by=officer(), row=an_item()),
    "consent_trendexport_do_export": on_the_list_of_trends,
}
