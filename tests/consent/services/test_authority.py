"""Courts and agencies: checked first, cut to what was asked, given by two people, on record."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta
from typing import Any

import pytest

from consent.errors.disclosure import (
    AuthorityClosed,
    AuthorityUnchecked,
    DelayTooLong,
    NoticeNotDelivered,
    RecipientUnchecked,
    ScopeTooWide,
    TransferNotAllowed,
)
from consent.models.authority import AuthorityRequest
from consent.models.disclosure import Disclosure, LegalGround, Recipient, RecipientPurpose
from consent.models.merger import MergerCampaign, MergerNotice
from consent.models.purpose import Purpose
from consent.selectors import disclosure as disclosures
from consent.selectors import package as packages
from consent.services import authority, disclosure, merger
from micropay.core import approval, clock, outbox
from micropay.core.approval import SelfApproval
from micropay.core.models.approval import Approval
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.consent import authority_samples as samples
from tests.consent.people import CHECKER, MAKER
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db


def granted(row: AuthorityRequest, *fields: str, by: Any = CHECKER) -> AuthorityRequest:
    asked = authority.ask_to_grant(
        actor=MAKER, request_id=row.id, granted=fields, reason="lawful", now=clock.now()
    )
    approval.approve(approval_id=asked.id, actor=by, reason="agreed", now=clock.now())
    row.refresh_from_db()
    return row


def test_what_was_granted_is_given_and_nothing_else() -> None:
    malee, somchai = people.malee(), people.somchai()
    row = granted(samples.checked(malee.subject_id), "accounts_customer.phone")
    _, content = authority.package(
        actor=MAKER, request_id=row.id, reason="handed over", now=clock.now()
    )
    archive = zipfile.ZipFile(io.BytesIO(content))
    told = json.loads(archive.read("person-1.json"))
    assert told == {"accounts_customer": [{"phone": malee.phone}]}
    assert len(archive.namelist()) == 2 and somchai.phone not in str(told)
    [seen] = disclosures.of_subject(malee.subject_id, "en")
    assert (seen.ground, seen.fields) == ("law", ("accounts_customer.phone",))
    assert "ตช 0011/123" in seen.legal_reference and seen.paragraph.startswith("000")
    register = Disclosure.objects.get(ground="law")
    assert register.approved_by == CHECKER.label


def test_nothing_is_given_before_the_power_was_checked_or_by_one_person() -> None:
    malee = people.register()
    row = samples.letter(malee.subject_id)
    with pytest.raises(AuthorityUnchecked):
        granted(row, "accounts_customer.phone")
    checked = samples.checked(malee.subject_id, reference="ตช 2")
    with pytest.raises(SelfApproval):
        granted(checked, "accounts_customer.phone", by=MAKER)
    with pytest.raises(AuthorityClosed):
        authority.package(actor=MAKER, request_id=checked.id, reason="x", now=clock.now())
    assert not Disclosure.objects.filter(ground="law").exists()


def test_more_than_was_asked_cannot_be_granted_and_nonsense_cannot_be_asked() -> None:
    malee = people.register()
    row = samples.checked(malee.subject_id)
    for fields in (("accounts_customer.national_id",), ()):
        with pytest.raises(ScopeTooWide):
            granted(row, *fields)
    for asked in (["accounts_staff.username"], ["everything"], []):
        with pytest.raises(ScopeTooWide):
            samples.letter(malee.subject_id, reference="ตช 3", asked=asked)
    assert not Approval.objects.filter(kind=authority.GRANT).exists()


def test_a_request_can_be_refused_and_is_then_over() -> None:
    row = samples.letter(people.register().subject_id)
    authority.refuse(actor=MAKER, request_id=row.id, reason="no power named", now=clock.now())
    row.refresh_from_db()
    assert (row.state, row.closed_because) == ("refused", "no power named")
    with pytest.raises(AuthorityClosed):
        authority.check(actor=MAKER, request_id=row.id, how="x", reason="x", now=clock.now())


def test_the_same_letter_is_entered_once_and_its_scan_is_kept() -> None:
    malee = people.register()
    first, second = samples.letter(malee.subject_id), samples.letter(malee.subject_id)
    assert first.id == second.id and first.file_id == second.file_id


def delayed(subject_id: Any, days: int = 30) -> None:
    asked = disclosure.ask_to_delay(
        actor=MAKER,
        subject_id=subject_id,
        ground="ongoing_investigation",
        reference="ตช 0011/123",
        ends_at=clock.now() + timedelta(days=days),
        reason="asked for by the police",
        now=clock.now(),
    )
    approval.approve(approval_id=asked.id, actor=CHECKER, reason="agreed", now=clock.now())


def test_under_a_recorded_ground_the_person_learns_of_it_later() -> None:
    malee = people.malee()
    delayed(malee.subject_id)
    granted(samples.checked(malee.subject_id), "accounts_customer.phone")
    assert disclosures.of_subject(malee.subject_id, "en") == []
    told = [packages.as_json(one) for table in packages.sections() for one in
            packages.rows(table, malee.subject_id)]  # fmt: skip
    assert not [one for one in told if "police" in one or "authorityrequest" in one.lower()]
    later = clock.now() + timedelta(days=31)
    assert disclosures.told(malee.subject_id, later).count() == 1
    with pytest.raises(DelayTooLong):
        delayed(malee.subject_id, days=500)


def test_a_processor_without_terms_or_a_recent_check_gets_nothing() -> None:
    malee = people.register()

    def disclosed() -> None:
        disclosure.record(
            actor=MAKER,
            recipient_code="thai_credit_bank",
            ground="processor",
            subject_id=malee.subject_id,
            fields=["name"],
            purpose="identity_verification",
            now=clock.now(),
        )

    bank = Recipient.objects.get(pk="thai_credit_bank")
    for name, missing in (("security", ""), ("policy_checked_on", None)):
        kept = getattr(bank, name)
        setattr(bank, name, missing)
        bank.save()
        with pytest.raises(RecipientUnchecked):
            disclosed()
        setattr(bank, name, kept)
        bank.save()
    disclosed()
    assert Disclosure.objects.count() == 1


def test_abroad_micropay_needs_a_basis() -> None:
    malee = people.register()

    def disclosed() -> None:
        disclosure.record(
            actor=MAKER,
            recipient_code=samples.police("SG"),
            ground="law",
            subject_id=malee.subject_id,
            fields=["name"],
            purpose="legal_duty",
            legal_reference="treaty",
            now=clock.now(),
        )

    with pytest.raises(TransferNotAllowed):
        disclosed()
    Recipient.objects.filter(pk="police_sg").update(
        transfer_basis="safeguards", transfer_reference="mutual legal assistance treaty"
    )
    disclosed()


def test_abroad_qper_needs_consent_or_a_recorded_deviation() -> None:
    malee = people.register()
    purpose = Purpose.objects.filter(service="qper", lawful_basis="legitimate_interest")[0]
    code = samples.police("JP")
    RecipientPurpose.objects.create(recipient_id=code, purpose=purpose)
    Recipient.objects.filter(pk=code).update(transfer_basis="adequacy", transfer_reference="list")

    def disclosed(**told: str) -> None:
        disclosure.record(
            actor=MAKER,
            recipient_code=code,
            ground="rights_and_fraud",
            subject_id=malee.subject_id,
            fields=["name"],
            purpose=purpose.code,
            legal_reference="case 1",
            now=clock.now(),
            **told,
        )

    with pytest.raises(TransferNotAllowed):
        disclosed()
    assert not Disclosure.objects.exists()
    disclosed(deviation="a fraud ring abroad; consent would have warned it")
    assert Disclosure.objects.get().deviation


def test_both_documents_have_a_row_for_each_of_their_paragraphs() -> None:
    grounds = {one.paragraph for one in LegalGround.objects.all()}
    assert {f"003 §8.{n}" for n in (1, 2, 3, 4, 6, 7)} <= grounds
    assert any("003 §8.5" in one for one in grounds)
    for item in ("ก", "ข", "ค (1)", "ค (2)", "ค (3)", "ค (4)", "ง"):
        assert f"000 §2.1 (3) {item}" in grounds


def announced() -> MergerCampaign:
    samples.police("TH")
    campaign = merger.ask_to_announce(
        actor=MAKER,
        service="micropay",
        recipient_code="police_th",
        words_th="บริษัทจะควบรวมกิจการ",
        words_en="The company merges.",
        reason="decided by the board",
        now=clock.now(),
    )
    waiting = Approval.objects.get(kind=merger.ANNOUNCE, object_id=str(campaign.id))
    approval.approve(approval_id=waiting.id, actor=CHECKER, reason="agreed", now=clock.now())
    for item in OutboxItem.objects.filter(topic=merger.TELL):
        outbox.deliver(item_id=item.id, now=clock.now())
    return campaign


def test_before_a_merger_moves_data_everybody_was_told_long_enough_ago() -> None:
    malee, somchai = people.register(), people.somchai()
    campaign = announced()
    campaign.refresh_from_db()
    assert campaign.told_all_at is not None
    told = set(MergerNotice.objects.values_list("subject_id", flat=True))
    assert {malee.subject_id, somchai.subject_id} <= told

    def moved() -> None:
        disclosure.record(
            actor=MAKER,
            recipient_code="police_th",
            ground="merger",
            subject_id=malee.subject_id,
            fields=["name"],
            purpose="legal_duty",
            now=clock.now(),
        )

    with pytest.raises(NoticeNotDelivered):
        moved()
    notice = MergerNotice.objects.get(subject_id=malee.subject_id)
    Message.objects.filter(id=notice.message_id).update(sent_at=clock.now() - timedelta(days=31))
    moved()
    again = merger.tell_next(actor=MAKER, campaign_id=campaign.id, now=clock.now())
    assert again == 0, "nobody is told twice"
