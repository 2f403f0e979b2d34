"""A registration's two records are those that two acts would make; texts kept in memory are those
in force.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from django.utils import timezone

from consent.data.record import AgreedText
from consent.errors.policy import (
    PolicyNotCurrent,
    PolicyTextMismatch,
    PolicyUnknown,
    PolicyWrongKind,
)
from consent.models.policy import PolicyVersion
from consent.models.receipt import ConsentReceipt, RecordLink
from consent.models.record import Acceptance, Acknowledgement
from consent.selectors import receipt
from consent.services import policy, record
from micropay.core.ids import new_id
from micropay.core.models.evidence import Evidence
from tests.consent.people import BY_APP, MAKER, MALEE, draft, in_force, person, publish
from tests.consent.services.test_record import said

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def shown(kind: str, now: datetime, **other: Any) -> AgreedText:
    current = in_force(kind, now)
    told = {"version_id": current.version_id, "language": "th", "sha256": current.text("th").sha256}
    return AgreedText(**{**told, **other})


def agree(subject_id: UUID, now: datetime, **other: AgreedText) -> None:
    texts = {"terms": shown("terms", now), "notice": shown("privacy", now), **other}
    record.agree_at_once(actor=MALEE, subject_id=subject_id, how=BY_APP, now=now, **texts)


def left(subject_id: UUID) -> list[Any]:
    """What a person's records left, without what differs from person to person."""
    links = RecordLink.objects.filter(chain_id=subject_id).order_by("position")
    receipts = {one.record_id: one for one in ConsentReceipt.objects.filter(subject_id=subject_id)}
    acts = Evidence.objects.filter(subject_id=subject_id, action__startswith="consent.record")
    details = {one.object_id: (one.action, one.object_type, one.detail) for one in acts}
    found = []
    for link in links:
        body = json.loads(receipts[link.record_id].body)
        assert body["record"]["chain_digest"] == bytes(link.digest).hex()
        assert receipt.by_code(receipts[link.record_id].code).genuine
        action, kind, detail = details[str(link.record_id)]
        assert detail["digest"] == bytes(link.digest).hex()
        same = (detail["language"], detail["version"], body["policy"], body["text_shown"])
        found.append(
            (link.position, link.kind, action, kind, body["events"][0]["event_type"], same)
        )
    return found


def test_both_at_once_leave_what_one_after_the_other_leaves(now: datetime) -> None:
    malee, somchai = person(now), person(now)
    agree(malee, now)
    record.accept_terms(subject_id=somchai, **said("terms", now))
    record.acknowledge_notice(subject_id=somchai, **said("privacy", now))
    assert left(malee) == left(somchai)
    assert [action for _, _, action, *_ in left(malee)] == [
        "consent.record.accept_terms",
        "consent.record.acknowledge_notice",
    ]


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"version_id": new_id()}, PolicyUnknown),
        ({"sha256": "0" * 64}, PolicyTextMismatch),
        ({"language": "en"}, PolicyTextMismatch),
    ],
)
@pytest.mark.parametrize(("which", "kind"), [("terms", "terms"), ("notice", "privacy")])
def test_either_text_wrong_and_nothing_is_recorded(
    which: str, kind: str, wrong: dict[str, Any], refusal: type[Exception], now: datetime
) -> None:
    malee = person(now)
    with pytest.raises(refusal), transaction.atomic():
        agree(malee, now, **{which: shown(kind, now, **wrong)})
    assert not Acceptance.objects.exists() and not Acknowledgement.objects.exists()
    assert not ConsentReceipt.objects.exists()


def test_terms_and_notice_do_not_stand_for_each_other(now: datetime) -> None:
    with pytest.raises(PolicyWrongKind):
        agree(person(now), now, terms=shown("privacy", now), notice=shown("terms", now))
    assert not Acceptance.objects.exists() and not Acknowledgement.objects.exists()


def test_a_text_that_was_kept_is_refused_once_another_is_in_force(now: datetime) -> None:
    old = shown("terms", now)
    agree(person(now), now, terms=old)
    publish(draft(now, mark="of tomorrow"), now, effective_at=now + timedelta(days=1))
    agree(person(now), now, terms=old)
    later = now + timedelta(days=2)
    with pytest.raises(PolicyNotCurrent):
        agree(person(now), later, terms=old)
    assert shown("terms", later) != old


class Undone(Exception):
    """The publication does not come to its end."""


def test_a_publication_that_was_undone_is_not_remembered(now: datetime) -> None:
    version_id = draft(now, mark="first")
    with pytest.raises(Undone), transaction.atomic():
        publish(version_id, now)
        assert "first" in in_force("terms", now).text("th").body
        raise Undone
    assert in_force("terms", now).version_id != version_id
    number = PolicyVersion.objects.get(pk=version_id).number
    text = "ข้อกำหนดทดสอบ\n\n1. ขอบเขต\n\nข้อความของฉบับทดสอบ second"
    policy.draft(
        actor=MAKER,
        service="micropay",
        kind="terms",
        language="th",
        text=text,
        number=number,
        now=now,
    )
    publish(version_id, now + timedelta(seconds=1))
    current = in_force("terms", now + timedelta(seconds=2))
    assert current.version_id == version_id and "second" in current.text("th").body
