"""A yes or no names the exact text shown; anything else is refused and nothing is recorded."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone

from consent.errors.policy import (
    PolicyNotCurrent,
    PolicyNotPublished,
    PolicyTextMismatch,
    PolicyUnknown,
    PolicyWrongKind,
)
from consent.errors.purpose import PurposeNeedsNoConsent, PurposeTextMismatch, PurposeUnknown
from consent.errors.record import SubjectUnknown
from consent.models.record import Acceptance, Acknowledgement, Decline, PurposeDecision
from consent.models.subject import Subject
from consent.selectors import policy as policies
from consent.selectors import purpose as purposes
from consent.selectors import record as records
from consent.services import policy, record
from micropay.core.ids import new_id
from micropay.core.models.evidence import Evidence
from tests.consent.people import BY_APP, MALEE, draft, in_force, person, publish


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def said(kind: str, now: datetime, language: str = "th", **other: Any) -> dict[str, Any]:
    """What the app sends after showing the version in force."""
    current = in_force(kind, now)
    return {
        "actor": MALEE,
        "version_id": current.version_id,
        "language": language,
        "text_sha256": current.texts[language].sha256,
        "how": BY_APP,
        "now": now,
        **other,
    }


def recorded() -> tuple[int, ...]:
    kinds = (Acceptance, Acknowledgement, Decline, PurposeDecision)
    return tuple(kind.objects.count() for kind in kinds)


@pytest.mark.django_db
def test_accepting_keeps_text_language_device_and_moment(now: datetime) -> None:
    malee = person(now)
    record_id = record.accept_terms(subject_id=malee, **said("terms", now, "en"))
    row = Acceptance.objects.get(pk=record_id)
    assert row.text_sha256 == in_force("terms", now).texts["en"].sha256
    assert (row.language, row.channel, row.occurred_at) == ("en", "app", now)
    assert (row.installation_id, row.device_label) == (BY_APP.installation_id, "Malee's phone")
    assert (row.ip, row.user_agent) == ("203.0.113.7", "MicroPay/1.0")
    assert Evidence.objects.filter(
        action="consent.record.accept_terms", subject_id=malee, object_id=str(record_id)
    ).exists()
    assert recorded() == (1, 0, 0, 0)


@pytest.mark.django_db
def test_accepting_acknowledging_and_consenting_never_stand_for_each_other(now: datetime) -> None:
    malee = person(now)
    record.accept_terms(subject_id=malee, **said("terms", now))
    assert [one.kind for one in policies.outstanding(malee, now)] == ["privacy"]
    record.acknowledge_notice(subject_id=malee, **said("privacy", now))
    assert policies.outstanding(malee, now) == []
    assert not purposes.is_active(malee, "marketing", now)
    assert recorded() == (1, 1, 0, 0)


@pytest.mark.django_db
@pytest.mark.parametrize("act", ["accept_terms", "acknowledge_notice", "decline"])
@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"version_id": new_id()}, PolicyUnknown),
        ({"text_sha256": "0" * 64}, PolicyTextMismatch),
        ({"text_sha256": ""}, PolicyTextMismatch),
        ({"language": "en"}, PolicyTextMismatch),
        ({"language": "de"}, PolicyTextMismatch),
    ],
)
def test_any_other_text_is_refused(
    act: str, wrong: dict[str, Any], refusal: type[Exception], now: datetime
) -> None:
    kind = "privacy" if act == "acknowledge_notice" else "terms"
    with pytest.raises(refusal):
        getattr(record, act)(subject_id=person(now), **{**said(kind, now), **wrong})
    assert recorded() == (0, 0, 0, 0)


@pytest.mark.django_db
@pytest.mark.parametrize("act", ["accept_terms", "decline"])
def test_a_draft_a_superseded_and_a_coming_version_are_refused(act: str, now: datetime) -> None:
    malee = person(now)
    first = said("terms", now)
    second = draft(now)
    shown = {**first, "version_id": second, "text_sha256": _thai_hash(second)}
    with pytest.raises(PolicyNotPublished):
        getattr(record, act)(subject_id=malee, **shown)
    later = now + timedelta(days=1)
    publish(second, now, effective_at=later)
    with pytest.raises(PolicyNotCurrent) as refusal:
        getattr(record, act)(subject_id=malee, **shown)
    assert refusal.value.params["current"] == first["version_id"]
    with pytest.raises(PolicyNotCurrent):
        getattr(record, act)(subject_id=malee, **{**first, "now": later})
    assert recorded() == (0, 0, 0, 0)


def _thai_hash(version_id: UUID) -> str:
    from consent.models.policy import PolicyText

    return PolicyText.objects.get(version_id=version_id, language="th").sha256


@pytest.mark.django_db
def test_a_version_taken_back_is_refused(now: datetime) -> None:
    version_id = draft(now)
    publish(version_id, now, effective_at=now + timedelta(days=1))
    policy.withdraw(actor=MALEE, version_id=version_id, reason="a wrong word", now=now)
    shown = {**said("terms", now), "version_id": version_id, "text_sha256": _thai_hash(version_id)}
    with pytest.raises(PolicyNotPublished):
        record.accept_terms(subject_id=person(now), **shown)


@pytest.mark.django_db
def test_terms_are_not_acknowledged_and_notices_not_accepted(now: datetime) -> None:
    malee = person(now)
    with pytest.raises(PolicyWrongKind):
        record.accept_terms(subject_id=malee, **said("privacy", now))
    with pytest.raises(PolicyWrongKind):
        record.acknowledge_notice(subject_id=malee, **said("terms", now))
    assert recorded() == (0, 0, 0, 0)


@pytest.mark.django_db
def test_nobody_accepts_for_a_person_who_does_not_exist(now: datetime) -> None:
    with pytest.raises(SubjectUnknown):
        record.accept_terms(subject_id=new_id(), **said("terms", now))


@pytest.mark.django_db
def test_declining_needs_no_person_and_takes_nothing_back(now: datetime) -> None:
    record.decline(subject_id=None, **said("terms", now, "en"))
    row = Decline.objects.get()
    assert (row.subject_id, row.language) == (None, "en")
    assert row.installation_id == BY_APP.installation_id


@pytest.mark.django_db
def test_only_a_version_that_reduces_rights_asks_again(now: datetime) -> None:
    malee = person(now)
    record.accept_terms(subject_id=malee, **said("terms", now))
    day = timedelta(days=1)
    publish(draft(now, mark="harmless"), now, effective_at=now + day)
    publish(
        draft(now, mark="harder"),
        now,
        effective_at=now + 2 * day,
        reduces="shorter time to complain",
    )
    publish(draft(now, mark="harmless again"), now, effective_at=now + 3 * day)
    assert records.has_accepted_current(malee, "micropay", now + day)
    assert not records.has_accepted_current(malee, "micropay", now + 2 * day)
    [terms, _] = reversed(policies.outstanding(malee, now + 3 * day))
    assert (terms.kind, terms.number) == ("terms", 4)
    record.accept_terms(subject_id=malee, **said("terms", now + 3 * day))
    assert records.has_accepted_current(malee, "micropay", now + 3 * day)


@pytest.mark.django_db
def test_a_stranger_has_accepted_nothing(now: datetime) -> None:
    record.accept_terms(subject_id=person(now), **said("terms", now))
    assert not records.has_accepted_current(person(now), "micropay", now)


@pytest.mark.django_db
def test_asking_what_is_outstanding_is_one_statement(
    now: datetime, django_assert_num_queries
) -> None:
    malee = person(now)
    record.accept_terms(subject_id=malee, **said("terms", now))
    record.acknowledge_notice(subject_id=malee, **said("privacy", now))
    with django_assert_num_queries(1):
        assert policies.outstanding(malee, now) == []
    with django_assert_num_queries(1):
        assert records.has_accepted_current(malee, "micropay", now)


def wish(now: datetime, *, given: bool, purpose: str = "marketing", **other: Any) -> dict[str, Any]:
    text = purposes.text_in_force(purpose, "th", now)
    assert text is not None
    return {
        "actor": MALEE,
        "purpose": purpose,
        "given": given,
        "language": "th",
        "text_sha256": text.sha256,
        "how": BY_APP,
        "now": now,
        **other,
    }


@pytest.mark.django_db
def test_consent_is_given_withdrawn_and_given_again(now: datetime) -> None:
    malee, minute = person(now), timedelta(minutes=1)
    record.decide_purpose(subject_id=malee, **wish(now, given=True))
    record.decide_purpose(subject_id=malee, **wish(now + minute, given=False))
    record.decide_purpose(subject_id=malee, **wish(now + 2 * minute, given=True))
    moments = [now - minute, now, now + minute, now + 2 * minute]
    active = [purposes.is_active(malee, "marketing", moment) for moment in moments]
    assert active == [False, True, False, True]
    assert not purposes.is_active(person(now), "marketing", now)


@pytest.mark.django_db
def test_a_decision_names_the_notice_in_force(now: datetime) -> None:
    record.decide_purpose(subject_id=person(now), **wish(now, given=True))
    assert PurposeDecision.objects.get().notice_id == in_force("privacy", now).version_id


@pytest.mark.django_db
def test_withdrawing_is_never_harder_than_giving(now: datetime) -> None:
    malee = person(now)
    record.decide_purpose(subject_id=malee, **wish(now, given=True))
    record.decide_purpose(subject_id=malee, **wish(now, given=False, text_sha256=None))
    assert not purposes.is_active(malee, "marketing", now)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"text_sha256": "0" * 64}, PurposeTextMismatch),
        ({"text_sha256": None}, PurposeTextMismatch),
        ({"language": "en"}, PurposeTextMismatch),
        ({"purpose": "no_such_purpose"}, PurposeUnknown),
        ({"purpose": "legal_duty"}, PurposeNeedsNoConsent),
    ],
)
def test_consent_to_other_words_or_purposes_is_refused(
    wrong: dict[str, Any], refusal: type[Exception], now: datetime
) -> None:
    with pytest.raises(refusal):
        record.decide_purpose(subject_id=person(now), **{**wish(now, given=True), **wrong})
    assert recorded() == (0, 0, 0, 0)


@pytest.mark.django_db
def test_saying_the_same_twice_is_recorded_once(now: datetime) -> None:
    malee = person(now)
    first = record.decide_purpose(subject_id=malee, **wish(now, given=True))
    assert record.decide_purpose(subject_id=malee, **wish(now, given=True)) == first
    accepted = record.accept_terms(subject_id=malee, **said("terms", now))
    assert record.accept_terms(subject_id=malee, **said("terms", now, "en")) == accepted
    assert recorded() == (1, 0, 0, 1)


@pytest.mark.django_db
def test_a_purpose_with_another_ground_is_active_by_itself_in_one_statement(
    now: datetime, django_assert_num_queries
) -> None:
    malee = person(now)
    with django_assert_num_queries(1):
        assert purposes.is_active(malee, "identity_verification", now)
    with pytest.raises(PurposeUnknown):
        purposes.is_active(malee, "no_such_purpose", now)


def together(count: int, act: Any) -> list[Any]:
    """The outcomes of the same act in so many threads, each with its own connection."""
    outcomes: list[Any] = []
    start = threading.Barrier(count)

    def run(place: int) -> None:
        start.wait()
        try:
            outcomes.append(act(place))
        except IntegrityError as error:
            outcomes.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[place]) for place in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


@pytest.mark.race
def test_a_double_tap_is_one_acceptance(race_db, now: datetime) -> None:
    malee, shown = person(now), said("terms", now)
    outcomes = together(6, lambda _: record.accept_terms(subject_id=malee, **shown))
    assert len(outcomes) == 6
    assert len(set(outcomes)) == 1
    assert recorded() == (1, 0, 0, 0)


@pytest.mark.race
def test_giving_and_withdrawing_at_once_leave_one_clear_order(race_db, now: datetime) -> None:
    malee = person(now)
    together(
        6,
        lambda place: record.decide_purpose(subject_id=malee, **wish(now, given=bool(place % 2))),
    )
    rows = list(PurposeDecision.objects.order_by("position"))
    assert [row.position for row in rows] == list(range(1, len(rows) + 1))
    assert all(one.given != two.given for one, two in pairwise(rows))
    assert purposes.is_active(malee, "marketing", now) == rows[-1].given


@pytest.mark.race
def test_control_without_the_lock_two_decisions_take_the_same_place(
    race_db, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The race is real: with the lock off both read the same last decision, and one fails."""
    malee, both_have_read = person(now), threading.Barrier(2)
    read = purposes.last_decision

    def read_and_wait(subject_id: UUID, code: str) -> PurposeDecision | None:
        found = read(subject_id, code)
        both_have_read.wait()
        return found

    monkeypatch.setattr(
        record, "subject_for_update", lambda subject_id: Subject.objects.get(pk=subject_id)
    )
    monkeypatch.setattr(purposes, "last_decision", read_and_wait)
    outcomes = together(
        2, lambda _: record.decide_purpose(subject_id=malee, **wish(now, given=True))
    )
    assert sorted(isinstance(one, IntegrityError) for one in outcomes) == [False, True]
