"""Rules about mule accounts: each finds what it says, and an agent decides."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from accounts.models.customer import Customer
from accounts.models.installation import Installation, device_columns
from accounts.models.suspension import Suspension
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.ids import new_id
from micropay.core.models.evidence import Evidence
from tests.wallet import people_samples as people
from tests.wallet import risk_samples as risk
from tests.wallet.services.test_confirm_races import at_once
from wallet.errors.aml import RiskCaseDecided, RiskParametersWrong, RiskRuleUnchanged
from wallet.models.mule import RiskCase, RiskRule
from wallet.models.suspicion import SuspicionCase
from wallet.selectors import mule as reads
from wallet.services import mule

PLATFORM = Actor.system("rules")
AGENT = Actor(kind="staff", id="7", label="prasit")
MAKER = Actor(kind="staff", id="8", label="maker")
CHECKER = Actor(kind="staff", id="9", label="checker")
SMALL = {
    "in-fast-out": {"hours": 24, "count": 2, "satang": 20_000, "percent": 90},
    "many-senders": {"hours": 24, "count": 2},
    "dormant-then-active": {"hours": 24, "days": 30, "satang": 20_000, "percent": 80},
    "new-and-busy": {"hours": 24, "days": 7, "satang": 20_000},
    "shared-device": {"hours": 24, "count": 2},
}


def only(code: str) -> None:
    """Let one rule look, with small numbers."""
    RiskRule.objects.exclude(pk=code).update(active=False)
    RiskRule.objects.filter(pk=code).update(parameters=SMALL[code], active=True)


def send(payer: people.Person, baht: str, phone: str, key: str) -> None:
    answer = risk.confirmed(payer, risk.quoted(payer, baht, phone), key)
    assert answer.status_code == 201, answer.json()


def look() -> list[RiskCase]:
    mule.look(actor=PLATFORM, now=clock.now())
    return list(RiskCase.objects.order_by("opened_at"))


def two_send_to_somchai() -> tuple[people.Person, people.Person]:
    """Malee and Wipha send 150 baht each to Somchai. Returns Malee and Somchai."""
    malee, wipha, somchai = people.malee(), people.stranger(), people.somchai()
    send(malee, "150.00", somchai.phone, "send-0001")
    send(wipha, "150.00", somchai.phone, "send-0002")
    return malee, somchai


@pytest.mark.django_db
def test_much_comes_in_and_leaves_fast() -> None:
    only("in-fast-out")
    malee, somchai = two_send_to_somchai()
    assert look() == []
    send(somchai, "270.00", malee.phone, "send-0003")
    [case] = look()
    assert case.wallet_id == somchai.wallet.id
    assert case.facts == {
        "received": 2,
        "received_baht": "300.00",
        "sent_baht": "270.00",
        "senders": 2,
    }
    assert (case.signals, case.purpose) == ([], "")


@pytest.mark.django_db
def test_many_senders() -> None:
    only("many-senders")
    _, somchai = two_send_to_somchai()
    [case] = look()
    assert (case.wallet_id, case.facts["senders"]) == (somchai.wallet.id, 2)


@pytest.mark.django_db
def test_new_and_busy() -> None:
    only("new-and-busy")
    _, somchai = two_send_to_somchai()
    [case] = look()
    assert case.wallet_id == somchai.wallet.id


@pytest.mark.django_db
def test_long_still_then_busy() -> None:
    only("dormant-then-active")
    malee, wipha, somchai = people.malee(), people.stranger(), people.somchai()
    before = clock.now()
    send(malee, "150.00", somchai.phone, "send-0001")
    send(wipha, "150.00", somchai.phone, "send-0002")
    send(somchai, "290.00", malee.phone, "send-0003")
    # Wallets of today have not been still for a month.
    assert look() == []
    rule = RiskRule.objects.get(pk="dormant-then-active")
    # Seen with a window that begins after they were opened, they have been until then.
    rule.parameters = {**rule.parameters, "hours": 1, "days": 0}
    [found] = reads.findings(rule=rule, now=before + timedelta(hours=1))
    assert (found.wallet_id, found.facts["received_baht"]) == (somchai.wallet.id, "300.00")


@pytest.mark.django_db
def test_one_device_of_two_customers_with_the_signal_shown_and_its_purpose() -> None:
    only("shared-device")
    malee, somchai = people.malee(), people.somchai()
    Installation.objects.filter(id__in=[malee.installation_id, somchai.installation_id]).update(
        **device_columns("the same phone"), signs={"rooted": "2030-01-01T00:00:00+00:00"}
    )
    cases = look()
    assert {case.customer_id for case in cases} == {malee.customer_id, somchai.customer_id}
    for case in cases:
        assert case.purpose == "fraud_prevention"
        assert case.facts == {"people_on_the_device": 2, "named_as_sharing": 0}
        assert case.signals[0]["signs"] == ["rooted"]
        assert "the same phone" not in str(case.signals)


@pytest.mark.django_db
def test_a_finding_is_made_once_and_stays_quiet_after_its_decision() -> None:
    only("many-senders")
    two_send_to_somchai()
    [case] = look()
    assert look() == [case]
    mule.clear(actor=AGENT, case_id=case.id, reason="market stall", now=clock.now())
    [cleared] = look()
    assert (cleared.state, cleared.decided_by) == ("cleared", "prasit")
    risk.set_rule("mule.quiet_days", 1)
    mule.look(actor=PLATFORM, now=clock.now() + timedelta(days=1, minutes=1))
    # The window has moved on: nothing new is in it.
    assert RiskCase.objects.count() == 1


@pytest.mark.django_db
def test_an_agent_holds_the_account_with_basis_and_end() -> None:
    only("many-senders")
    _, somchai = two_send_to_somchai()
    [case] = look()
    mule.hold(actor=AGENT, case_id=case.id, reason="three victims called", now=clock.now())
    row = Suspension.objects.get(customer_id=somchai.customer_id)
    assert (row.cause, row.reference) == ("own_detection", case.number)
    assert row.basis and row.until is not None
    assert Customer.objects.get(id=somchai.customer_id).state == "suspended"
    case.refresh_from_db()
    assert (case.state, case.suspension_id) == ("held", row.id)
    # What the agent wrote is in no row that the customer could ask for.
    told = Evidence.objects.filter(subject_id=somchai.subject_id)
    assert not told.filter(reason__contains="victims").exists()


@pytest.mark.django_db
def test_handing_to_compliance_opens_a_suspicion() -> None:
    only("many-senders")
    _, somchai = two_send_to_somchai()
    [case] = look()
    made = mule.escalate(actor=AGENT, case_id=case.id, reason="lends the account", now=clock.now())
    assert (made.customer_id, made.grounds) == (somchai.customer_id, ["mule_account"])
    opened = SuspicionCase.objects.get()
    assert (opened.risk_case_id, opened.words) == (case.id, "lends the account")
    assert not Evidence.objects.filter(reason__contains="lends").exists()
    assert list(reads.personal_rows(somchai.subject_id)) == []


@pytest.mark.django_db
def test_a_finding_is_decided_once_whoever_writes() -> None:
    only("many-senders")
    two_send_to_somchai()
    [case] = look()
    mule.clear(actor=AGENT, case_id=case.id, reason="market stall", now=clock.now())
    for act in (mule.clear, mule.hold, mule.escalate):
        with pytest.raises(RiskCaseDecided):
            act(actor=AGENT, case_id=case.id, reason="again", now=clock.now())
    assert not Suspension.objects.exists()
    with pytest.raises(DatabaseError), transaction.atomic():
        RiskCase.objects.update(state="open", decided_at=None)
    with pytest.raises(DatabaseError), transaction.atomic():
        RiskCase.objects.all().delete()


@pytest.mark.django_db
def test_two_people_change_a_rule() -> None:
    wish = {"hours": 12, "count": 3}
    asked = mule.ask_rule(
        actor=MAKER,
        code="many-senders",
        parameters=wish,
        active=True,
        reason="too many found",
        now=clock.now(),
    )
    assert RiskRule.objects.get(pk="many-senders").parameters != wish
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=asked.id, actor=MAKER, reason="yes", now=clock.now())
    with transaction.atomic():
        approval.approve(approval_id=asked.id, actor=CHECKER, reason="yes", now=clock.now())
    assert RiskRule.objects.get(pk="many-senders").parameters == wish


@pytest.mark.django_db
@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"hours": 24},
        {"hours": 24, "count": 0},
        {"hours": 24, "count": 2, "days": 1},
        {"hours": True, "count": 2},
        {"hours": 24, "count": "2"},
    ],
)
def test_a_rule_takes_its_own_numbers_only(parameters) -> None:
    with pytest.raises(RiskParametersWrong):
        mule.ask_rule(
            actor=MAKER,
            code="many-senders",
            parameters=parameters,
            active=True,
            reason="too many found",
            now=clock.now(),
        )


@pytest.mark.django_db
def test_a_rule_that_is_like_this_already() -> None:
    rule = RiskRule.objects.get(pk="many-senders")
    with pytest.raises(RiskRuleUnchanged):
        mule.ask_rule(
            actor=MAKER,
            code=rule.code,
            parameters=rule.parameters,
            active=rule.active,
            reason="none",
            now=clock.now(),
        )


@pytest.mark.django_db
def test_the_first_id_of_a_moment_is_below_every_id_made_then() -> None:
    moment = clock.now()
    assert reads.first_id_of(moment - timedelta(milliseconds=5)) < new_id()
    assert reads.first_id_of(moment + timedelta(seconds=5)) > new_id()


@pytest.mark.race
def test_two_workers_open_one_case(race_db) -> None:
    only("many-senders")
    two_send_to_somchai()
    results = at_once(*[lambda: mule.look(actor=PLATFORM, now=clock.now())] * 3)
    assert sum(results) == 1
    assert RiskCase.objects.count() == 1
