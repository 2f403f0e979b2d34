"""What was kept long enough goes at night, a report says how much, and a legal hold stops it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.test import override_settings

from accounts.models.credential import Otp
from accounts.models.customer import Customer
from accounts.models.web_code import WebCode
from accounts.services import web_code
from consent.models.request import Erasure
from consent.models.retention import RetentionCategory, RetentionRun
from consent.services import hold
from consent.services.retention import run_all
from consent.states.retention import RetentionAct
from micropay.core import clock, messages, rights
from micropay.core.actor import Actor
from micropay.core.models.message import Message
from tests.consent.people import MAKER
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db
NIGHT = Actor.system("retention")
VISITOR = Actor(kind="visitor", id="")


@pytest.fixture(autouse=True)
def _a_ledger_of_its_own(tmp_path: Path) -> Iterator[None]:
    with override_settings(ERASURE_LEDGER_DIR=tmp_path, PACKAGES_DIR=tmp_path / "packages"):
        yield


def held(subject_id: UUID) -> None:
    hold.place(
        actor=MAKER,
        subject_id=subject_id,
        reference="พ.9/2569",
        ground="court order",
        reason="order",
        now=clock.now(),
    )


def report(category: str) -> RetentionRun:
    return RetentionRun.objects.filter(category=category).order_by("-ran_at", "-id")[0]


def test_every_line_of_the_schedule_is_carried_out_or_says_why_it_stays() -> None:
    ending = set(
        RetentionCategory.objects.exclude(act=RetentionAct.KEEP).values_list("code", flat=True)
    )
    assert ending == set(rights.retentions())
    assert all(one.law for one in RetentionCategory.objects.all())


def test_old_words_of_messages_go_and_a_second_night_finds_nothing() -> None:
    malee = people.malee()
    old = clock.now() - timedelta(days=731)
    Message.objects.filter(subject_id=malee.subject_id).update(created_at=old)
    count = Message.objects.filter(subject_id=malee.subject_id).count()
    later = messages.send(
        channel="sms",
        to=malee.phone,
        template="accounts.profile_changed",
        context={},
        language="th",
        subject_id=malee.subject_id,
        now=clock.now(),
    )
    run_all(actor=NIGHT, now=clock.now())
    assert report("messages").gone == count
    own = Message.objects.filter(subject_id=malee.subject_id)
    assert {bool(one.body) for one in own.exclude(id=later)} == {False}
    assert Message.objects.get(id=later).body
    run_all(actor=NIGHT, now=clock.now())
    assert report("messages").gone == 0


def test_accounts_closed_ten_years_ago_lose_who_they_were_of() -> None:
    malee, somchai = people.register(), people.somchai()
    ten_years_ago = clock.now() - timedelta(days=10 * 366)
    Customer.objects.filter(pk=malee.customer_id).update(state="closed", closed_at=ten_years_ago)
    Customer.objects.filter(pk=somchai.customer_id).update(
        state="closed", closed_at=clock.now() - timedelta(days=9 * 365)
    )
    run_all(actor=NIGHT, now=clock.now())
    gone, kept = (Customer.objects.get(pk=one.customer_id) for one in (malee, somchai))
    assert (gone.family_name, gone.national_id, gone.phone) == (None, None, None)
    assert kept.family_name and kept.national_id
    assert Erasure.objects.get().subject_id == malee.subject_id
    assert report("identity").gone == 1


def test_a_legal_hold_keeps_everything_of_the_person_until_it_is_lifted() -> None:
    malee = people.register()
    held(malee.subject_id)
    long_ago = clock.now() - timedelta(days=11 * 366)
    Message.objects.filter(subject_id=malee.subject_id).update(created_at=long_ago)
    Otp.objects.filter(customer_id=malee.customer_id).update(created_at=long_ago)
    Customer.objects.filter(pk=malee.customer_id).update(state="closed", closed_at=long_ago)
    codes = Otp.objects.filter(customer_id=malee.customer_id).count()
    run_all(actor=NIGHT, now=clock.now())
    assert Customer.objects.get(pk=malee.customer_id).national_id
    assert Otp.objects.filter(customer_id=malee.customer_id).count() == codes
    assert all(one.body for one in Message.objects.filter(subject_id=malee.subject_id))
    assert (report("identity").gone, report("identity").people_held) == (0, 1)


def test_codes_of_the_public_page_are_really_deleted() -> None:
    web_code.ask(actor=VISITOR, phone="+66651112233", language="th", now=clock.now())
    run_all(actor=NIGHT, now=clock.now() + timedelta(days=89))
    assert WebCode.objects.count() == 1
    run_all(actor=NIGHT, now=clock.now() + timedelta(days=91))
    assert WebCode.objects.count() == 0
    assert report("request_codes").gone == 1


def test_one_fault_does_not_hold_up_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> int:
        raise RuntimeError

    malee = people.malee()
    Message.objects.filter(subject_id=malee.subject_id).update(
        created_at=clock.now() - timedelta(days=800)
    )
    monkeypatch.setitem(rights._retentions, "identity", broken)
    run_all(actor=NIGHT, now=clock.now())
    assert report("identity").fault == "RuntimeError"
    assert report("messages").gone > 0
