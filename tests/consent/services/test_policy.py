"""Policies are drafted, published by two people, and then stay as they are."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from consent.errors.policy import (
    PolicyChangedSinceRequest,
    PolicyFrozen,
    PolicyIncomplete,
    PolicyTooEarly,
    PolicyUnknown,
    ServiceUnknown,
)
from consent.models.policy import PolicyText, PolicyVersion
from consent.selectors import policy as policies
from consent.services import first_run, policy
from micropay.core import approval
from micropay.core.actor import Actor
from micropay.core.ids import new_id
from micropay.core.models.evidence import Evidence
from tests.consent.people import CHECKER, ENGLISH, MAKER, THAI, draft, in_force, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def test_a_draft_is_hashed_over_exactly_what_is_shown(now: datetime) -> None:
    text = PolicyText.objects.get(version_id=draft(now, both=False))
    assert text.sha256 == hashlib.sha256(text.body.encode()).hexdigest()
    assert text.body.startswith("# ข้อกำหนดทดสอบ\n\n## 1. ขอบเขต")


def test_the_same_text_twice_makes_one_draft(now: datetime) -> None:
    given = {"actor": MAKER, "service": "qper", "kind": "cookie", "language": "th"}
    first = policy.draft(**given, text=THAI, now=now)
    again = policy.draft(**given, text=THAI + "\n\n\n", now=now)
    assert (first.created, again.created) == (True, False)
    assert again.version_id == first.version_id
    assert PolicyVersion.objects.of("qper", "cookie").count() == 1


def test_a_number_puts_the_second_language_beside_the_first(now: datetime) -> None:
    version = PolicyVersion.objects.get(pk=draft(now))
    assert sorted(version.texts.values_list("language", flat=True)) == ["en", "th"]


def test_a_draft_is_not_shown_to_anybody(now: datetime) -> None:
    version_id = draft(now)
    assert in_force("terms", now).number == 1
    with pytest.raises(PolicyUnknown):
        policies.published_version(version_id)


def test_two_people_publish(now: datetime) -> None:
    version_id = draft(now)
    publish(version_id, now)
    current = in_force("terms", now)
    assert (current.version_id, current.number) == (version_id, 2)
    version = PolicyVersion.objects.get(pk=version_id)
    assert (version.maker_id, version.checker_id) == (MAKER.id, CHECKER.id)
    assert Evidence.objects.filter(action="consent.policy.publish", actor_id=CHECKER.id).exists()


def test_the_maker_cannot_check_and_nothing_is_published(now: datetime) -> None:
    asked = policy.request_publication(
        actor=MAKER,
        version_id=draft(now),
        effective_at=None,
        reduces_rights=False,
        reasons="",
        reason="a new version",
        now=now,
    )
    with pytest.raises(approval.SelfApproval):
        approval.approve(approval_id=asked, actor=MAKER, reason="I like it", now=now)
    assert in_force("terms", now).number == 1


def test_the_checker_publishes_what_the_maker_saw_or_nothing(now: datetime) -> None:
    version_id = draft(now)
    asked = policy.request_publication(
        actor=MAKER,
        version_id=version_id,
        effective_at=None,
        reduces_rights=False,
        reasons="",
        reason="a new version",
        now=now,
    )
    policy.draft(
        actor=MAKER,
        service="micropay",
        kind="terms",
        language="en",
        text=ENGLISH + " And one word more.",
        number=2,
        now=now,
    )
    with pytest.raises(PolicyChangedSinceRequest):
        approval.approve(approval_id=asked, actor=CHECKER, reason="read", now=now)


def test_a_version_takes_effect_when_it_says_and_not_before(now: datetime) -> None:
    later = now + timedelta(days=7)
    version_id = draft(now)
    publish(version_id, now, effective_at=later)
    assert in_force("terms", later - timedelta(seconds=1)).number == 1
    assert in_force("terms", later).version_id == version_id


def test_nothing_is_published_backdated(now: datetime) -> None:
    with pytest.raises(PolicyTooEarly):
        publish(draft(now), now, effective_at=now - timedelta(seconds=1))


def test_versions_take_effect_in_the_order_they_are_published(now: datetime) -> None:
    publish(draft(now, mark="two"), now, effective_at=now + timedelta(days=9))
    with pytest.raises(PolicyTooEarly):
        publish(draft(now, mark="three"), now, effective_at=now + timedelta(days=8))


def test_a_changed_fee_notice_waits_thirty_days(now: datetime) -> None:
    publish(draft(now, kind="fee_notice", mark="first"), now)
    second = draft(now, kind="fee_notice", mark="second")
    with pytest.raises(PolicyTooEarly):
        publish(second, now, effective_at=now + timedelta(days=29, hours=23))
    publish(second, now, effective_at=now + timedelta(days=30))
    assert in_force("fee_notice", now + timedelta(days=29)).version_id != second
    assert in_force("fee_notice", now + timedelta(days=30)).version_id == second


def test_a_thai_text_is_needed(now: datetime) -> None:
    english = policy.draft(
        actor=MAKER,
        service="micropay",
        kind="cookie",
        language="en",
        text=ENGLISH,
        now=now,
    )
    with pytest.raises(PolicyIncomplete):
        publish(english.version_id, now)


def test_reducing_rights_needs_words(now: datetime) -> None:
    with pytest.raises(PolicyIncomplete):
        policy.request_publication(
            actor=MAKER,
            version_id=draft(now),
            effective_at=None,
            reduces_rights=True,
            reasons=" ",
            reason="a new version",
            now=now,
        )


def test_a_published_version_takes_no_more_texts(now: datetime) -> None:
    with pytest.raises(PolicyFrozen):
        policy.draft(
            actor=MAKER,
            service="micropay",
            kind="terms",
            language="th",
            text=THAI,
            number=1,
            now=now,
        )


def test_what_is_announced_can_be_taken_back_and_what_is_in_force_cannot(now: datetime) -> None:
    version_id = draft(now)
    later = now + timedelta(days=7)
    publish(version_id, now, effective_at=later)
    policy.withdraw(actor=MAKER, version_id=version_id, reason="a wrong word", now=now)
    assert in_force("terms", later).number == 1
    with pytest.raises(PolicyFrozen):
        policy.withdraw(
            actor=MAKER,
            version_id=in_force("terms", now).version_id,
            reason="a wrong word",
            now=now,
        )


def test_unknown_services_and_versions_are_not_found(now: datetime) -> None:
    with pytest.raises(ServiceUnknown):
        policy.draft(actor=MAKER, service="nobody", kind="terms", language="th", text=THAI, now=now)
    with pytest.raises(PolicyUnknown):
        publish(new_id(), now)


def test_first_run_published_ours_in_both_languages_and_does_so_once(now: datetime) -> None:
    ours = [("micropay", kind) for kind in ("terms", "privacy", "cookie")]
    for service, kind in [*ours, ("qper", "privacy")]:
        assert sorted(policies.current(service, kind, now).texts) == ["en", "th"]
    before = PolicyVersion.objects.count()
    words = first_run.publish_policies(actor=Actor.system("first_run"), now=now)
    assert (words, PolicyVersion.objects.count()) == ("all published already", before)


@pytest.mark.parametrize("language", ["th", "en"])
def test_our_privacy_notice_says_whom_to_write_to_and_who_receives_data(
    language: str, now: datetime
) -> None:
    bank = {"th": "ธนาคารไทยเครดิต จำกัด (มหาชน)", "en": "Thai Credit Bank"}[language]
    micropay = policies.current("micropay", "privacy", now).texts[language].body
    for words in ("cs@thaimicrodigital.com", "0-2697-5353", "www.thaimicrodigital.com", bank):
        assert words in micropay
    assert "helpdesk@qper.co" in policies.current("qper", "privacy", now).texts[language].body


def test_only_the_very_first_version_is_published_without_a_checker(now: datetime) -> None:
    with pytest.raises(PolicyFrozen):
        policy.publish_unchecked(version_id=draft(now), actor=Actor.system("first_run"), now=now)
