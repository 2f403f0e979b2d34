"""Personal data leaves only to a recipient with a contract, and the person can see that it did."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from consent.errors.disclosure import DisclosureIncomplete, RecipientNotValid
from consent.errors.purpose import PurposeNeedsNoConsent, PurposeNotActive
from consent.models.disclosure import Disclosure
from consent.selectors import disclosure as disclosures
from consent.services import disclosure, record
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from tests.consent.people import BY_APP, MAKER, MALEE, person

pytestmark = pytest.mark.django_db
VERIFIER = Actor(kind="staff", id="33333333-0000-7000-8000-000000000001", label="bank.verifier")


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def given(now: datetime, **other: Any) -> dict[str, Any]:
    return {
        "actor": VERIFIER,
        "recipient_code": "thai_credit_bank",
        "ground": "processor",
        "subject_id": person(now),
        "fields": ["national_id", "name"],
        "purpose": "identity_verification",
        "legal_reference": "",
        "now": now,
        **other,
    }


def test_a_disclosure_is_recorded_and_its_person_sees_it(now: datetime) -> None:
    wanted = given(now)
    disclosure.record(**wanted)
    [seen] = disclosures.of_subject(wanted["subject_id"], "en")
    assert seen.recipient_name == "Thai Credit Bank Public Company Limited"
    assert (seen.ground, seen.fields) == ("processor", ("name", "national_id"))
    assert disclosures.of_subject(person(now)) == []
    assert Evidence.objects.filter(
        action="consent.disclosure.record", subject_id=wanted["subject_id"]
    ).exists()


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"recipient_code": "nobody"}, RecipientNotValid),
        ({"purpose": "marketing"}, RecipientNotValid),
        ({"fields": []}, DisclosureIncomplete),
        ({"ground": "law"}, DisclosureIncomplete),
        ({"ground": "consent"}, PurposeNeedsNoConsent),
    ],
)
def test_without_recipient_purpose_fields_or_reference_nothing_leaves(
    wrong: dict[str, Any], refusal: type[Exception], now: datetime
) -> None:
    with pytest.raises(refusal):
        disclosure.record(**given(now, **wrong))
    assert Disclosure.objects.count() == 0


def test_a_contract_that_has_run_out_covers_nothing(now: datetime) -> None:
    disclosure.record(**given(now + timedelta(days=364)))
    with pytest.raises(RecipientNotValid):
        disclosure.record(**given(now + timedelta(days=366)))


def test_a_partner_gets_data_only_while_the_person_consents(now: datetime) -> None:
    today = clock.bangkok_day(now)
    disclosure.add_recipient(
        actor=MAKER,
        code="news_partner",
        name_th="พันธมิตรข่าว",
        name_en="News partner",
        role="controller",
        contract_reference="NP-1",
        contract_from=today,
        contract_until=None,
        purposes=["marketing"],
        now=now,
    )
    wanted = given(now, recipient_code="news_partner", ground="consent", purpose="marketing")
    with pytest.raises(PurposeNotActive):
        disclosure.record(**wanted)
    shown = {"actor": MALEE, "subject_id": wanted["subject_id"], "purpose": "marketing"}
    text = _words(now)
    record.decide_purpose(**shown, given=True, language="th", text_sha256=text, how=BY_APP, now=now)
    disclosure.record(**wanted)
    record.decide_purpose(
        **shown, given=False, language="th", text_sha256=text, how=BY_APP, now=now
    )
    with pytest.raises(PurposeNotActive):
        disclosure.record(**wanted)


def _words(now: datetime) -> str:
    from consent.selectors import purpose

    text = purpose.text_in_force("marketing", "th", now)
    assert text is not None
    return text.sha256
