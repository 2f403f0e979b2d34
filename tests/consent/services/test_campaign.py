"""Marketing reaches only who consented to exactly this at that very moment, and not too often."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from accounts.models.customer import Customer
from consent.errors.campaign import CampaignNotOpen, CampaignUnknown, CampaignWrong
from consent.errors.content import ContentUnknown
from consent.models.campaign import Campaign, EventSignUp, Sending
from consent.models.content import Interaction
from consent.selectors import content as items
from consent.services import campaign, content, event
from micropay.core import approval
from micropay.core.actor import Actor
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, SOMCHAI, STRANGER, App, messages_to, refused
from tests.accounts.services.test_reveal import set_rule
from tests.consent.buttons import a_campaign, a_sign_up, an_item, campaign_words, running
from tests.consent.people import CHECKER, MAKER, person
from tests.consent.people import MALEE as ACTS
from tests.consent.story import consent_to

pytestmark = pytest.mark.django_db
WORKER = Actor.system("outbox")


def written(**other: Any) -> Campaign:
    words = campaign_words(**{"kind": "promotion", "channel": "sms", **other})
    made = campaign.write(actor=MAKER, words=words, reason="in a test", now=timezone.now())
    return Campaign.objects.get(pk=made)


def carry_out(row: Campaign) -> dict[str, int]:
    """Every step; what became of whom."""
    for _ in range(50):
        campaign.step(actor=WORKER, campaign_id=row.pk, now=timezone.now())
        row.refresh_from_db()
        if row.state != "running":
            break
    states = list(Sending.objects.filter(campaign=row).values_list("state", flat=True))
    return {state: states.count(state) for state in set(states)}


def agreed(person_: Any, purpose: str = "marketing") -> Any:
    app = App.installed().register(person_)
    subject_id = Customer.objects.get(pk=app.customer_id).subject_id
    consent_to(subject_id, purpose)
    return subject_id


def test_only_who_consented_to_this_purpose_gets_it_with_the_way_out() -> None:
    agreed(SOMCHAI)
    agreed(MALEE, "advice_email")
    App.installed().register(STRANGER)
    assert carry_out(running(written())) == {"sent": 1}
    [message] = [one for one in messages_to(SOMCHAI) if one.template == "consent.campaign"]
    assert message.body.startswith("สวัสดี") and "ความยินยอมของฉัน" in message.body
    assert Message.objects.filter(template="consent.campaign").count() == 1


def test_who_withdraws_between_the_list_and_the_message_gets_nothing() -> None:
    somchai = agreed(SOMCHAI)
    row = running(written())
    campaign.step(actor=WORKER, campaign_id=row.pk, now=timezone.now())
    assert Sending.objects.get().state == "waiting"
    consent_to(somchai, "marketing", given=False)
    assert carry_out(row) == {"suppressed": 1}
    assert not Message.objects.filter(template="consent.campaign").exists()


def test_nothing_goes_out_before_two_people_agreed_nor_after_a_stop() -> None:
    agreed(SOMCHAI)
    row = written()
    assert carry_out(row) == {}
    asked = campaign.ask_to_start(
        actor=MAKER, campaign_id=row.pk, reason="please", now=timezone.now()
    )
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=asked, actor=MAKER, reason="me", now=timezone.now())
    approval.approve(approval_id=asked, actor=CHECKER, reason="read", now=timezone.now())
    campaign.stop(actor=CHECKER, campaign_id=row.pk, reason="a wrong word", now=timezone.now())
    assert carry_out(row) == {}
    with pytest.raises(CampaignNotOpen):
        campaign.ask_to_start(actor=MAKER, campaign_id=row.pk, reason="x", now=timezone.now())


def test_a_person_gets_no_more_in_a_week_than_the_rule_says() -> None:
    agreed(SOMCHAI)
    set_rule("marketing.per_week", 2)
    outcomes = [carry_out(running(written())) for _ in range(3)]
    assert outcomes == [{"sent": 1}, {"sent": 1}, {"capped": 1}]
    Sending.objects.update(decided_at=timezone.now() - timedelta(days=8))
    assert carry_out(running(written())) == {"sent": 1}


def test_a_segment_leaves_the_others_out_and_another_channel_is_not_guessed() -> None:
    agreed(SOMCHAI)
    agreed(MALEE)
    assert carry_out(running(written(segment="verified"))) == {"suppressed": 2}
    assert carry_out(running(written(channel="email"))) == {"sent": 1, "unreachable": 1}


def test_by_sms_whoever_has_an_e_mail_too_is_reached_on_the_phone() -> None:
    malee = agreed(MALEE)
    assert Customer.objects.get(subject_id=malee).email
    assert carry_out(running(written())) == {"sent": 1}
    [message] = [one for one in messages_to(MALEE) if one.template == "consent.campaign"]
    assert message.channel == "sms"


def test_each_service_names_itself_and_its_own_contact() -> None:
    somchai = agreed(SOMCHAI)
    consent_to(somchai, "qper_news_events")
    carry_out(running(written()))
    carry_out(running(written(purpose_id="qper_news_events")))
    ours, theirs = [one.body for one in Message.objects.filter(template="consent.campaign")]
    assert "ไมโครเพย์" in ours and "0-2697-5353" in ours
    assert "QPER" in theirs and "helpdesk@qper.co" in theirs
    assert "0-2697-5353" not in theirs and "ไมโครเพย์" not in theirs


def test_a_campaign_runs_twice_and_reaches_each_person_once() -> None:
    agreed(SOMCHAI)
    row = running(written())
    carry_out(row)
    Campaign.objects.filter(pk=row.pk).update(
        state="running", ended_at=None, gathered_at=None, gathered_upto=None
    )
    carry_out(row)
    assert Message.objects.filter(template="consent.campaign").count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"purpose_id": "legal_duty"},
        {"purpose_id": "no_such"},
        {"segment": "people with red hats"},
        {"kind": "survey"},
        {"kind": "event"},
        {"kind": "event", "purpose_id": "surveys"},
    ],
)
def test_a_campaign_on_no_consent_or_to_nobody_known_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(CampaignWrong):
        written(**wrong)
    assert not Campaign.objects.exists()


def test_an_event_is_signed_up_for_cancelled_and_attended() -> None:
    row = a_sign_up()
    event.cancel(
        actor=ACTS, subject_id=row.subject_id, campaign_id=row.campaign_id, now=timezone.now()
    )
    row.refresh_from_db()
    assert row.cancelled_at is not None
    with pytest.raises(CampaignNotOpen):
        event.attended(actor=MAKER, sign_up_id=row.pk, reason="came", now=timezone.now())
    event.sign_up(
        actor=ACTS, subject_id=row.subject_id, campaign_id=row.campaign_id, now=timezone.now()
    )
    event.attended(actor=MAKER, sign_up_id=row.pk, reason="came", now=timezone.now())
    assert EventSignUp.objects.get().attended_at is not None
    with pytest.raises(CampaignUnknown):
        event.sign_up(
            actor=ACTS,
            subject_id=person(timezone.now()),
            campaign_id=row.campaign_id,
            now=timezone.now(),
        )


def test_the_app_shows_what_came_until_the_consent_is_withdrawn() -> None:
    app = App.installed().register(SOMCHAI)
    subject_id = Customer.objects.get(pk=app.customer_id).subject_id
    consent_to(subject_id, "marketing")
    carry_out(running(a_campaign()))
    [shown] = app.get("campaigns?language=en").json()["campaigns"]
    assert (shown["title"], shown["purpose"]) == ("News", "marketing")
    refused(app.send("put", f"campaigns/{shown['campaign_id']}/sign-up"), "campaign_unknown", 404)
    consent_to(subject_id, "marketing", given=False)
    assert app.get("campaigns").json() == {"campaigns": []}


def test_everybody_sees_the_same_items_unless_they_agreed_to_a_choice() -> None:
    app = App.installed().register(SOMCHAI)
    subject_id = Customer.objects.get(pk=app.customer_id).subject_id
    first, second = an_item(), an_item(tag="travel", position=2)

    def seen() -> list[str]:
        listed = app.get("content?kind=advert&language=en").json()["items"]
        return [one["item_id"] for one in listed]

    tap = {"kind": "tap"}
    address = f"content/{second.pk}/interactions"
    refused(app.post(address, tap), "purpose_not_active", 409)
    consent_to(subject_id, "advert_interaction")
    assert app.post(address, tap).status_code == 204
    assert seen() == [str(first.pk), str(second.pk)]
    consent_to(subject_id, "customised_content")
    assert seen() == [str(second.pk), str(first.pk)]
    consent_to(subject_id, "customised_content", given=False)
    assert seen() == [str(first.pk), str(second.pk)]
    consent_to(subject_id, "advert_interaction", given=False)
    assert not Interaction.objects.exists()


def test_an_ended_item_is_shown_to_nobody_and_takes_no_taps() -> None:
    malee = person(timezone.now())
    consent_to(malee, "advert_interaction")
    item = an_item()
    content.end(actor=MAKER, item_id=item.pk, reason="over", now=timezone.now())
    assert items.shown_to(malee, "micropay", "advert", timezone.now()) == []
    with pytest.raises(ContentUnknown):
        content.note(actor=ACTS, subject_id=malee, item_id=item.pk, kind="tap", now=timezone.now())
    with pytest.raises(ContentUnknown):
        content.end(actor=MAKER, item_id=item.pk, reason="again", now=timezone.now())
