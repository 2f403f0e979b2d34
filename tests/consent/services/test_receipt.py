"""A signed receipt for every yes and no; the records behind are chained and never backdated."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import Error, connection, transaction
from django.utils import timezone

from consent.errors.record import ReceiptUnknown, ReceiptUnreadable, RecordBackdated
from consent.models.receipt import ConsentReceipt, RecordLink
from consent.models.record import PurposeDecision
from consent.selectors import chain, receipt
from consent.services import record
from micropay.core.crypto import signing
from micropay.core.models.evidence import Evidence
from micropay.local.keys import _random_key
from tests.consent.models.test_guards import one_record_of_each
from tests.consent.people import BY_APP, MALEE, person
from tests.consent.services.test_record import said, wish

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def given(now: datetime, purpose: str = "marketing") -> ConsentReceipt:
    record.decide_purpose(subject_id=person(now), **wish(now, given=True, purpose=purpose))
    return ConsentReceipt.objects.latest("issued_at")


def file_of(row: ConsentReceipt) -> dict[str, object]:
    return receipt.file_of(receipt.one(row.subject_id, row.id))


def test_a_receipt_has_the_fields_of_both_standards(now: datetime) -> None:
    body = json.loads(given(now).body)
    decision = PurposeDecision.objects.get()
    assert body["version"] == "KI-CR-v1.1.0"
    assert body["consentTimestamp"] == int(now.timestamp())
    assert (body["jurisdiction"], body["collectionMethod"]) == ("TH", "app")
    assert body["piiControllers"][0]["email"] == "cs@thaimicrodigital.com"
    [purpose] = body["services"][0]["purposes"]
    assert (purpose["purpose"], purpose["consentType"]) == ("ข่าวสารและข้อเสนอ", "EXPLICIT")
    assert purpose["piiCategory"] == ["contact", "usage"]
    assert body["record"]["schema_version"] == "ISO/IEC TS 27560:2023"
    assert body["record"]["record_id"] == str(decision.id)
    assert body["events"][0]["event_state"] == "given"
    assert body["text_shown"]["sha256"] == decision.text_sha256
    assert body["pii_processing"]["effect_of_withdrawal"]
    assert body["sensitive"] is False


def test_what_the_service_holds_sensitive_is_named(now: datetime) -> None:
    body = json.loads(given(now, "qper_financial_offers").body)
    assert (body["sensitive"], body["spiCat"]) == (True, ["financial"])


def test_every_kind_of_record_has_its_receipt_and_withdrawal_too(now: datetime) -> None:
    malee = person(now)
    record.accept_terms(subject_id=malee, **said("terms", now))
    record.acknowledge_notice(subject_id=malee, **said("privacy", now))
    record.decline(subject_id=malee, **said("terms", now, "en"))
    record.decide_purpose(subject_id=malee, **wish(now, given=False, text_sha256=None))
    states = [
        json.loads(row.body)["events"][0]["event_state"]
        for row in ConsentReceipt.objects.order_by("id")
    ]
    assert states == ["accepted", "acknowledged", "declined", "withdrawn"]
    record.decline(subject_id=None, **said("terms", now))
    assert ConsentReceipt.objects.count() == 4


def test_a_receipt_proves_itself_and_a_changed_one_does_not(now: datetime) -> None:
    whole = file_of(given(now))
    found = receipt.check(json.dumps(whole, indent=3))
    assert (found.genuine, found.ours) == (True, True)
    whole["receipt"]["services"][0]["purposes"][0]["purpose"] = "something else"
    assert not receipt.check(json.dumps(whole)).genuine


def test_a_receipt_of_a_retired_key_still_proves_itself(now: datetime, settings) -> None:
    row = given(now)
    whole = json.dumps(file_of(row))
    old = signing.private_key(settings.CONSENT_RECEIPT_KEY).public_key()
    settings.CONSENT_RECEIPT_KEY = _random_key()
    assert not receipt.check(whole).genuine
    settings.CONSENT_RECEIPT_PUBLIC_KEYS = [signing.public_text(old)]
    assert receipt.check(whole).genuine


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "not json",
        '{"receipt": {"schema": "other"}, "signature": "", "key_id": ""}',
        '{"receipt": [], "signature": "", "key_id": ""}',
        '{"receipt": {"schema": "micropay-consent-receipt-1"}, "signature": 7, "key_id": ""}',
        '{"receipt": {"schema": "micropay-consent-receipt-1"}, "signature": "", "key_id": []}',
        '{"receipt": {"schema": "\\ud800"}, "signature": "", "key_id": ""}',
        "[" * 20_000,
        "x" * (receipt.LONGEST + 1),
    ],
    ids=lambda text: text[:20],
)
def test_what_is_no_receipt_is_refused(text: str) -> None:
    with pytest.raises(ReceiptUnreadable):
        receipt.check(text)


def test_nobody_reads_anothers_receipt(now: datetime) -> None:
    row = given(now)
    with pytest.raises(ReceiptUnknown):
        receipt.one(person(now), row.id)


def test_records_of_a_person_are_one_chain_that_proves(now: datetime) -> None:
    one_record_of_each()
    malee = person(now)
    for given_ in (True, False, True):
        record.decide_purpose(subject_id=malee, **wish(now, given=given_))
    links = list(RecordLink.objects.filter(chain_id=malee).order_by("position"))
    assert [link.position for link in links] == [1, 2, 3]
    assert bytes(links[2].previous) == bytes(links[1].digest)
    newest = Evidence.objects.filter(subject_id=malee).latest("id")
    assert newest.detail["digest"] == bytes(links[2].digest).hex()
    assert chain.first_bad() is None
    call_command("verify_consents")


def test_nothing_is_said_before_there_was_such_a_person_or_before_the_last_word(
    now: datetime,
) -> None:
    malee = person(now)
    before = now - timedelta(seconds=1)
    with pytest.raises(RecordBackdated):
        record.decide_purpose(subject_id=malee, **wish(now, given=True) | {"now": before})
    record.decide_purpose(subject_id=malee, **wish(now, given=True))
    earlier = wish(now, given=False) | {"now": now - timedelta(seconds=1)}
    with pytest.raises(RecordBackdated):
        record.decide_purpose(subject_id=malee, **earlier)
    assert PurposeDecision.objects.get().given


def test_not_even_plain_sql_backdates_a_record(now: datetime) -> None:
    record.decide_purpose(subject_id=person(now), **wish(now, given=True))
    with (
        pytest.raises(Error, match="backdated"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO consent_purposedecision (id, subject_id, purpose_id, text_id,"
            " notice_id, given, position, language, text_sha256, channel, device_label, user_agent,"
            " actor_kind, actor_id, occurred_at)"
            " SELECT uuidv7(), subject_id, purpose_id, text_id, notice_id, false, 2, language,"
            " text_sha256, channel, '', '', 'customer', '', now() - interval '2 hours'"
            "   FROM consent_purposedecision"
        )


def test_the_circumstances_stay_with_the_record_not_on_the_receipt(now: datetime) -> None:
    """Address and browser are evidence of ours; a paper that is shown around has neither."""
    body = given(now).body
    assert BY_APP.ip not in body and BY_APP.user_agent not in body
    assert MALEE.id not in body
