"""A check holds for a time, by risk and by card; lists are asked, and silence passes nobody."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import override_settings

from accounts.errors.kyc import KycCardExpired, KycVerifiedAlready
from accounts.models.customer import Customer
from accounts.models.kyc import KycCase
from accounts.selectors import kyc as cases
from accounts.services import kyc, kyc_review, screening
from consent.models.disclosure import Recipient
from micropay.core import approval, boot, clock, personal
from micropay.core.actor import Actor
from micropay.core.approval import SelfApproval
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from tests.accounts.app import MALEE, App, messages_to
from tests.accounts.services.test_kyc import BANK, WHY, asked, taken, verifier
from tests.backoffice import member

pytestmark = pytest.mark.django_db
CLOCKWORK = Actor.system("lower_tiers")
LISTED = override_settings(SANCTIONS_SCREENER="tests.accounts.lists.listed")
SILENT = override_settings(SANCTIONS_SCREENER="tests.accounts.lists.silent")
UNLISTED = override_settings(SANCTIONS_SCREENER="tests.accounts.lists.unlisted")


@pytest.fixture
def malee() -> App:
    return App.installed().register(MALEE)


@pytest.fixture
def dao():
    return verifier()


def customer() -> Customer:
    return Customer.objects.get()


def checked(malee: App, dao, *, expires: date | None = None, now=None) -> KycCase:
    """Dao checks Malee's card."""
    now = now or clock.now()
    who = Actor(kind="customer", id=str(malee.customer_id))
    code = kyc.ask(actor=who, customer_id=malee.customer_id, now=now).code
    return kyc.confirm(
        actor=dao.actor(),
        case_id=taken(dao, code, now).id,
        method="dip_chip",
        national_id=MALEE.national_id,
        card_expires_on=expires,
        reason=WHY,
        now=now,
    )


def today() -> date:
    return clock.bangkok_day(clock.now())


def noon(days: int):
    return clock.day_start(today() + timedelta(days=days)) + timedelta(hours=12)


def test_a_check_grants_a_tier_and_says_when_the_next_is_due(malee, dao) -> None:
    assert (customer().tier, customer().review_on) == ("none", None)
    case = checked(malee, dao)
    assert (case.granted, customer().tier) == ("standard", "standard")
    assert customer().review_on == clock.months_on(today(), 36)
    assert malee.get("me").data["tier"] == "standard"


def test_a_card_that_expires_sooner_decides(malee, dao) -> None:
    checked(malee, dao, expires=today() + timedelta(days=90))
    assert customer().review_on == today() + timedelta(days=90)


def test_an_expired_card_verifies_nobody_and_its_last_day_does(malee, dao) -> None:
    with pytest.raises(KycCardExpired):
        checked(malee, dao, expires=today() - timedelta(days=1))
    assert (customer().verified_at, KycCase.objects.get().state) == (None, "in_check")
    checked(malee, dao, expires=today())
    assert customer().verified_at is not None


def test_a_higher_risk_brings_the_next_check_forward_and_a_lower_one_puts_none_off(
    malee, dao
) -> None:
    checked(malee, dao)
    officer = member("officer", "compliance_officer").actor()
    told = {"actor": officer, "customer_id": malee.customer_id, "reason": WHY, "now": clock.now()}
    kyc_review.set_risk(risk="high", **told)
    assert customer().review_on == clock.months_on(today(), 12)
    kyc_review.set_risk(risk="low", **told)
    assert customer().review_on == clock.months_on(today(), 12)


def test_a_persons_own_data_hint_of_no_suspicion(malee, dao) -> None:
    """Neither that the risk was set, nor why staff did what they did (AML Act s.66)."""
    checked(malee, dao)
    told = {
        "actor": member("officer", "compliance_officer").actor(),
        "customer_id": malee.customer_id,
        "reason": "mentioned in a report of suspicion",
        "now": clock.now(),
    }
    kyc_review.set_risk(risk="high", **told)
    kyc_review.demand_again(**told)
    acts = list(personal.acts(customer().subject_id))
    assert "accounts.kyc_review.demand_again" in {act["action"] for act in acts}
    assert "accounts.kyc_review.set_risk" not in {act["action"] for act in acts}
    assert "suspicion" not in str(acts)
    assert Evidence.objects.filter(action="accounts.kyc_review.set_risk").exists()


def test_who_is_due_is_warned_once_and_falls_after_the_grace_by_one_tier(malee, dao) -> None:
    due = today() + timedelta(days=40)
    checked(malee, dao, expires=due)
    assert kyc_review.warn_due(actor=CLOCKWORK, now=noon(9)) == 0
    assert kyc_review.warn_due(actor=CLOCKWORK, now=noon(10)) == 1
    assert kyc_review.warn_due(actor=CLOCKWORK, now=noon(10)) == 0
    assert messages_to(MALEE)[0].template == "accounts.kyc_due"
    assert kyc_review.lower_overdue(actor=CLOCKWORK, now=noon(40 + 30)) == 0
    assert customer().tier == "standard"
    assert kyc_review.lower_overdue(actor=CLOCKWORK, now=noon(40 + 31)) == 1
    assert kyc_review.lower_overdue(actor=CLOCKWORK, now=noon(40 + 31)) == 0
    assert (customer().tier, customer().state) == ("basic", "active")
    assert customer().verified_at is not None
    assert messages_to(MALEE)[0].template == "accounts.kyc_lowered"


def test_nobody_falls_without_a_warning_and_its_time(malee, dao) -> None:
    """The clockwork stood still for months: it warns first."""
    checked(malee, dao, expires=today())
    assert kyc_review.lower_overdue(actor=CLOCKWORK, now=noon(200)) == 0
    kyc_review.warn_due(actor=CLOCKWORK, now=noon(200))
    assert kyc_review.lower_overdue(actor=CLOCKWORK, now=noon(229)) == 0
    assert kyc_review.lower_overdue(actor=CLOCKWORK, now=noon(231)) == 1


def test_the_day_named_in_the_warning_is_the_day_the_tier_falls(malee, dao) -> None:
    checked(malee, dao, expires=today() + timedelta(days=10))
    kyc_review.warn_due(actor=CLOCKWORK, now=noon(0))
    named = messages_to(MALEE)[0].body
    assert clock.buddhist(today() + timedelta(days=41)) in named
    assert kyc_review.lower_overdue(actor=CLOCKWORK, now=noon(40)) == 0
    assert kyc_review.lower_overdue(actor=CLOCKWORK, now=noon(41)) == 1


def test_whose_check_is_due_asks_again_and_gets_the_tier_back(malee, dao) -> None:
    checked(malee, dao, expires=today() + timedelta(days=40))
    with pytest.raises(KycVerifiedAlready):
        asked(malee)
    kyc_review.warn_due(actor=CLOCKWORK, now=noon(10))
    kyc_review.lower_overdue(actor=CLOCKWORK, now=noon(90))
    Recipient.objects.filter(pk=BANK).update(contract_until=None)
    checked(malee, dao, now=noon(91))
    assert customer().tier == "standard"
    assert customer().review_on > today() + timedelta(days=900)
    assert customer().review_told_at is None


def test_compliance_asks_for_a_new_check_and_the_customer_may_go_at_once(malee, dao) -> None:
    checked(malee, dao)
    kyc_review.demand_again(
        actor=member("officer", "compliance_officer").actor(),
        customer_id=malee.customer_id,
        reason="the phone number changed",
        now=clock.now(),
    )
    assert messages_to(MALEE)[0].template == "accounts.kyc_due"
    assert asked(malee).state == "waiting"


def test_somebody_on_no_list_is_verified_and_the_list_is_noted(malee, dao) -> None:
    with UNLISTED:
        case = checked(malee, dao)
    assert (case.state, case.screening, case.screening_list) == (
        "verified",
        "clear",
        "UN 2026-11-20",
    )


@pytest.mark.parametrize("adapter", [LISTED, SILENT], ids=["listed", "silent"])
def test_a_match_or_silence_verifies_nobody_and_tips_nobody_off(malee, dao, adapter) -> None:
    with adapter:
        case = checked(malee, dao)
    assert case.state == "in_review"
    assert (customer().verified_at, customer().tier) == (None, "none")
    told = malee.get("kyc-cases/current").data
    assert (told["state"], told["refusal"]) == ("in_check", "")
    assert malee.post("kyc-cases", {}).data["state"] == "in_check"
    assert not [one for one in messages_to(MALEE) if one.template.startswith("accounts.kyc")]


def test_in_production_nobody_passes_unscreened(malee, dao, settings) -> None:
    settings.DEMO = False
    assert checked(malee, dao).state == "in_review"
    assert customer().verified_at is None


def test_production_does_not_start_without_an_adapter(settings) -> None:
    settings.SANCTIONS_SCREENER = screening.NOBODY
    screening.refuse_unscreened_production()
    settings.DEMO = False
    with pytest.raises(boot.UnsafeStart, match="SANCTIONS_SCREENER"):
        screening.refuse_unscreened_production()
    settings.SANCTIONS_SCREENER = "screening.invalid"
    with pytest.raises(boot.UnsafeStart, match="SANCTIONS_SCREENER"):
        screening.refuse_unscreened_production()
    settings.SANCTIONS_SCREENER = "tests.accounts.lists.unlisted"
    screening.refuse_unscreened_production()


def match(malee, dao, *, clear: bool) -> tuple[KycCase, Approval]:
    with LISTED:
        case = checked(malee, dao)
    request = kyc_review.ask_about_match(
        actor=member("officer", "compliance_officer").actor(),
        case_id=case.id,
        clear=clear,
        reason="another date of birth",
        now=clock.now(),
    )
    return case, request


def decide(request: Approval, by) -> None:
    approval.approve(approval_id=request.id, actor=by, reason="I agree", now=clock.now())


def test_two_people_of_compliance_clear_a_match(malee, dao) -> None:
    case, request = match(malee, dao, clear=True)
    with pytest.raises(SelfApproval):
        decide(request, Actor(kind="staff", id=request.maker_id))
    assert customer().verified_at is None
    decide(request, member("second", "compliance_officer").actor())
    case.refresh_from_db()
    assert (case.state, customer().tier) == ("verified", "standard")


def test_a_confirmed_match_is_refused_without_saying_why(malee, dao) -> None:
    case, request = match(malee, dao, clear=False)
    decide(request, member("second", "compliance_officer").actor())
    case.refresh_from_db()
    assert (case.state, case.refusal) == ("refused", "screening")
    assert malee.get("kyc-cases/current").data["refusal"] == ""
    [row] = cases.personal_rows(customer().subject_id)
    assert row["refusal"] == ""


def test_the_customer_is_told_why_the_bank_refused(malee, dao) -> None:
    case = taken(dao, asked(malee).code)
    kyc.refuse(
        actor=dao.actor(), case_id=case.id, refusal="card_unreadable", reason=WHY, now=clock.now()
    )
    assert malee.get("kyc-cases/current").data["refusal"] == "card_unreadable"


def test_the_bank_works_until_the_last_minute_of_its_contracts_last_day(malee, dao) -> None:
    code = asked(malee).code
    Recipient.objects.filter(pk=BANK).update(contract_from=today(), contract_until=today())
    last = clock.day_end(today()) - timedelta(seconds=1)
    assert cases.contract_covers(recipient_code=BANK, now=last)
    assert not cases.contract_covers(recipient_code=BANK, now=clock.day_end(today()))
    before = clock.day_start(today()) - timedelta(seconds=1)
    assert not cases.contract_covers(recipient_code=BANK, now=before)
    assert taken(dao, code, last).state == "in_check"


def test_every_field_the_bank_is_shown_is_in_the_register(malee, dao) -> None:
    case = taken(dao, asked(malee).code)
    shown = cases.person_to_check(case)
    columns = {"name": {"given_name", "family_name"}, "birth_date": {"birth_date"}}
    columns["masked_national_id"] = {"national_id_last_3"}
    names = {field for field in type(shown).__dataclass_fields__}
    assert names == set(columns)
    assert set.union(*columns.values()) == set(kyc.SHOWN_FIELDS)


@pytest.mark.parametrize("channel", ["branch", "counter", "bank_app"])
def test_the_banks_channel_is_recorded(malee, dao, channel) -> None:
    case = kyc.take(
        actor=dao.actor(), code=asked(malee).code, channel=channel, reason=WHY, now=clock.now()
    )
    [act] = Evidence.objects.filter(action="accounts.kyc.take")
    assert (case.channel, act.detail["channel"]) == (channel, channel)
