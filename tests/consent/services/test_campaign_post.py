"""Letters: one file to print, whoever said no in the meantime left out and counted."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.utils import timezone

from accounts.models.customer import Customer
from consent.errors.campaign import CampaignNotOpen, CampaignUnknown
from consent.errors.disclosure import RecipientNotValid, RecipientUnchecked
from consent.models.campaign import Campaign, Sending
from consent.models.disclosure import Disclosure, Recipient
from consent.selectors import disclosure as disclosures
from consent.services import campaign, campaign_post
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, SOMCHAI
from tests.accounts.services.test_reveal import set_rule
from tests.conftest import RaceDatabase
from tests.consent.buttons import a_campaign, a_printer, running
from tests.consent.people import CHECKER, MAKER
from tests.consent.services.test_campaign import agreed, carry_out
from tests.consent.story import consent_to
from tests.wallet.races import together

WORKER = Actor.system("outbox")


def gathered(**other: str) -> Campaign:
    row = running(a_campaign(channel="post", **other))
    for _ in range(3):
        campaign.step(actor=WORKER, campaign_id=row.pk, now=timezone.now())
    row.refresh_from_db()
    return row


def printed(row: Campaign, recipient: str = "printer") -> list[dict[str, str]]:
    if recipient == "printer" and not Recipient.objects.filter(pk=recipient).exists():
        a_printer()
    export = campaign_post.print_letters(
        actor=MAKER,
        campaign_id=row.pk,
        recipient_code=recipient,
        reason="for the printer",
        now=timezone.now(),
    )
    text = export.file.read().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def counts() -> dict[str, int]:
    found: dict[str, int] = (
        Evidence.objects.filter(action="core.export.csv").latest("id").detail["counts"]
    )
    return found


@pytest.mark.django_db
def test_letters_go_to_who_consents_at_that_moment_and_the_others_are_counted() -> None:
    agreed(SOMCHAI)
    malee = agreed(MALEE)
    row = gathered()
    assert set(Sending.objects.values_list("state", flat=True)) == {"waiting"}
    consent_to(malee, "marketing", given=False)
    [letter] = printed(row)
    assert letter["name"] == f"{SOMCHAI.given_name} {SOMCHAI.family_name}" and letter["address"]
    assert letter["text"] == "สวัสดี" and "ความยินยอมของฉัน" in letter["way out"]
    assert counts()["suppressed"] == 1
    row.refresh_from_db()
    assert row.state == "done"
    assert not Message.objects.filter(template="consent.campaign").exists()


@pytest.mark.django_db
def test_each_person_in_the_file_finds_the_printer_in_the_register_each_time() -> None:
    somchai, malee = agreed(SOMCHAI), agreed(MALEE)
    row = gathered()
    assert len(printed(row)) == 2
    for subject_id in (somchai, malee):
        [told] = disclosures.of_subject(subject_id)
        assert (told.recipient_code, told.ground, told.purpose) == (
            "printer",
            "processor",
            "marketing",
        )
        assert set(told.fields) == {"name", "address", "language"}
    consent_to(somchai, "marketing", given=False)
    assert len(printed(row)) == 1
    assert len(disclosures.of_subject(somchai)) == 1
    assert len(disclosures.of_subject(malee)) == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({}, RecipientNotValid),
        ({"contract_until": "yesterday"}, RecipientNotValid),
        ({"purposes": ["events"]}, RecipientNotValid),
        ({"terms": None}, RecipientUnchecked),
    ],
)
def test_no_list_leaves_for_a_printer_without_contract_purpose_or_terms(
    wrong: dict[str, Any], refusal: type[Exception]
) -> None:
    agreed(SOMCHAI)
    row = gathered()
    yesterday = clock.bangkok_day(timezone.now()) - timedelta(days=1)
    if "contract_until" in wrong:
        wrong = {"contract_from": yesterday, "contract_until": yesterday}
    if wrong:
        a_printer("another", **wrong)
    with pytest.raises(refusal):
        printed(row, "another")
    row.refresh_from_db()
    assert row.state == "running"
    assert set(Sending.objects.values_list("state", flat=True)) == {"waiting"}
    assert not Disclosure.objects.exists()
    assert not Evidence.objects.filter(action="core.export.csv").exists()


@pytest.mark.django_db
def test_whoever_has_no_postal_address_is_counted_as_out_of_reach() -> None:
    somchai = agreed(SOMCHAI)
    Customer.objects.filter(subject_id=somchai).update(address=None)
    assert printed(gathered()) == []
    assert counts() == {"sent": 0, "suppressed": 0, "capped": 0, "unreachable": 1}


@pytest.mark.django_db
def test_a_letter_counts_for_the_week_as_any_message_does() -> None:
    agreed(SOMCHAI)
    set_rule("marketing.per_week", 1)
    assert len(printed(gathered())) == 1
    sms = running(a_campaign(channel="sms"))
    assert carry_out(sms) == {"capped": 1}
    assert printed(gathered()) == []


@pytest.mark.django_db
def test_the_file_again_has_the_same_people_without_who_said_no_since() -> None:
    somchai, _malee = agreed(SOMCHAI), agreed(MALEE)
    row = gathered()
    first = printed(row)
    assert len(first) == 2
    assert printed(row) == first
    consent_to(somchai, "marketing", given=False)
    [left] = printed(row)
    assert left["name"].startswith(MALEE.given_name)
    assert counts()["suppressed"] == 1


@pytest.mark.django_db
def test_letters_are_printed_of_campaigns_by_post_that_run() -> None:
    agreed(SOMCHAI)
    for row in (running(a_campaign(channel="sms")), a_campaign(channel="post")):
        with pytest.raises((CampaignUnknown, CampaignNotOpen)):
            printed(row)
    stopped = gathered()
    campaign.stop(actor=CHECKER, campaign_id=stopped.pk, reason="a slip", now=timezone.now())
    with pytest.raises(CampaignNotOpen):
        printed(stopped)
    assert not Sending.objects.filter(state="sent").exists()


# The week's measure, over two campaigns at once ---------------------------------------------------


def two_campaigns() -> list[Campaign]:
    agreed(SOMCHAI)
    set_rule("marketing.per_week", 1)
    rows = [running(a_campaign(channel="sms")) for _ in range(2)]
    for row in rows:
        for _ in range(2):
            campaign.step(actor=WORKER, campaign_id=row.pk, now=timezone.now())
    assert Sending.objects.filter(state="waiting").count() == 2
    return rows


def step_of(rows: list[Campaign]) -> Any:
    return lambda number: campaign.step(
        actor=WORKER, campaign_id=rows[number].pk, now=timezone.now()
    )


@pytest.mark.race
def test_two_campaigns_at_once_do_not_both_find_room_for_one_person(race_db: RaceDatabase) -> None:
    together(2, step_of(two_campaigns()))
    states = sorted(Sending.objects.values_list("state", flat=True))
    assert states == ["capped", "sent"]


@pytest.mark.race
def test_control_without_the_turn_both_write(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = two_campaigns()
    looked, found = Barrier(2), campaign._full

    def both_count(*told: Any) -> Any:
        full = found(*told)
        looked.wait(10)
        return full

    monkeypatch.setattr(campaign, "take_turn", lambda: None)
    monkeypatch.setattr(campaign, "_full", both_count)
    together(2, step_of(rows))
    assert sorted(Sending.objects.values_list("state", flat=True)) == ["sent", "sent"]
