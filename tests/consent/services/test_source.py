"""Who gave us a group of data is written down; data from elsewhere is told within 30 days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models.customer import Customer
from consent.errors.policy import ServiceUnknown
from consent.errors.purpose import CategoryUnknown, FeedNotValid
from consent.models.field import DataCategory
from consent.models.purpose import Purpose
from consent.models.source import DataFeed, DataSource
from consent.services import source
from micropay.core.actor import Actor
from micropay.core.models.message import Message
from tests.accounts.app import MALEE as MALEE_HERSELF
from tests.accounts.app import App
from tests.consent.people import MAKER, MALEE, person

pytestmark = pytest.mark.django_db
TASK = Actor.system("tell_of_sources")


def recorded(**other: Any) -> DataSource:
    told: dict[str, Any] = {
        "actor": MALEE,
        "subject_id": other.pop("subject_id", None) or person(timezone.now()),
        "categories": ["contact"],
        "kind": "bank",
        "ground": "legal_obligation",
        "now": timezone.now(),
    }
    source.record(**{**told, **other})
    return DataSource.objects.latest("obtained_at")


def feed(**other: Any) -> Any:
    today = timezone.now().date()
    told: dict[str, Any] = {
        "actor": MAKER,
        "code": "page",
        "partner": "Social Page Co.",
        "service": "qper",
        "kind": "social_page",
        "contract_reference": "C-17",
        "contract_from": today - timedelta(days=1),
        "contract_until": today + timedelta(days=30),
        "categories": ["social_profile"],
        "reason": "signed today",
        "now": timezone.now(),
    }
    return source.enter_feed(**{**told, **other})


def test_what_a_person_gives_starts_no_notice_and_anything_else_does() -> None:
    assert recorded(kind="person", ground="contract").notice_due_at is None
    now = timezone.now()
    assert recorded(kind="bank", now=now).notice_due_at == now + timedelta(days=30)


def test_a_feed_without_a_contract_row_is_refused() -> None:
    for code in ("", "page"):
        with pytest.raises(FeedNotValid):
            recorded(kind="social_page", categories=["social_profile"], feed_code=code)
    feed()
    for wrong in (
        {"kind": "partner"},
        {"categories": ["social_profile", "contact"]},
        {"now": timezone.now() + timedelta(days=60)},
    ):
        told = {"kind": "social_page", "categories": ["social_profile"], "feed_code": "page"}
        with pytest.raises(FeedNotValid):
            recorded(**{**told, **wrong})
    assert not DataSource.objects.exists()
    assert recorded(**told).feed == DataFeed.objects.get()


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"service": "nobody"}, ServiceUnknown),
        ({"categories": ["no such thing"]}, CategoryUnknown),
        ({"categories": []}, CategoryUnknown),
        ({"contract_until": date(2020, 1, 1)}, FeedNotValid),
        ({"kind": "bank"}, FeedNotValid),
    ],
)
def test_a_contract_that_cannot_be_is_refused(
    wrong: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        feed(**wrong)
    assert not DataFeed.objects.exists()


def test_who_is_told_is_told_once_in_one_message_and_who_left_stays_due() -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE_HERSELF).customer_id)
    recorded(subject_id=malee.subject_id, categories=["contact", "verification_evidence"])
    unreachable = recorded(subject_id=person(timezone.now()))
    assert source.tell_next(actor=TASK, now=timezone.now()) == 2
    assert source.tell_next(actor=TASK, now=timezone.now()) == 0
    assert Message.objects.filter(template="consent.data_from_elsewhere").count() == 1
    unreachable.refresh_from_db()
    assert unreachable.told_at is None


def test_the_catalogue_names_every_use_of_both_documents_with_all_it_must_say() -> None:
    known = set(DataCategory.objects.values_list("code", flat=True))
    purposes = list(Purpose.objects.exclude(code="found_by_phone"))
    for purpose in purposes:
        assert set(purpose.data_categories) <= known, purpose
        assert purpose.retention and purpose.retention_th and purpose.source, purpose
        assert set(purpose.texts.values_list("language", flat=True)) == {"th", "en"}, purpose
        if purpose.asks_consent:
            assert purpose.effect_th and purpose.effect_en, purpose
    paragraphs = " ".join(purpose.source for purpose in purposes)
    for number in range(1, 13):
        assert f"003 3.{number}" in paragraphs
    for number in range(1, 9):
        assert f"(1.2.{number})" in paragraphs


def test_sensitive_data_is_explicit_consent_in_the_service_that_holds_it_sensitive() -> None:
    for purpose in Purpose.objects.prefetch_related("service__sensitive"):
        held = {one.category_id for one in purpose.service.sensitive.all()}
        if purpose.lawful_basis == "consent":
            assert not held & set(purpose.data_categories), purpose
