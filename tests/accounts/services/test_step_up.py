"""The step-up table: what is asked when, who may change it, and that nothing slips through."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.errors.step_up import (
    ActRefusedHere,
    DeviceUnsafe,
    ProofUndecided,
    StepUpNotPossible,
    StepUpUnchanged,
)
from accounts.models.device import Device
from accounts.models.session import Session
from accounts.models.step_up import StepUpRow
from accounts.selectors import step_up as table
from accounts.services import step_up
from consent.services.record import decide_purpose
from micropay.core import approval, clock, origin
from micropay.core.actor import Actor, Situation
from micropay.core.approval import SelfApproval
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.models.history import History
from tests.accounts.app import MALEE, App, code_sent_to, refused
from tests.accounts.signed import Signed
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db
SAFE = Situation(network_seen="mobile", device_known=True)
MAKER = Actor(kind="staff", id="11111111-0000-7000-8000-000000000001", label="wichai")
CHECKER = Actor(kind="staff", id="11111111-0000-7000-8000-000000000002", label="ratana")
NEW_ROW = {
    "position": 5,
    "action": "transfer",
    "network": "any",
    "phone_state": "any",
    "device": "any",
    "sign": "any",
    "amount_from": None,
    "amount_below": 10_000,
    "demand": "pin",
}


def asked(action: str, situation: Situation = SAFE, satang: int | None = 10_000) -> tuple[str, ...]:
    return table.decide(action=action, situation=situation, amount_satang=satang)


def row(**changed: object) -> StepUpRow:
    made = StepUpRow.objects.create(**{**NEW_ROW, "active": True, "note": "test", **changed})
    table.forget()
    return made


def switched_on() -> None:
    StepUpRow.objects.filter(action="sign_in", network="mobile").update(active=True)
    table.forget()


@pytest.mark.parametrize("action", ["payment", "transfer", "withdrawal", "profile_change", "new"])
@pytest.mark.parametrize("situation", [Situation(), SAFE])
def test_by_default_everything_asks_pin_and_code(action: str, situation: Situation) -> None:
    assert asked(action, situation) == ("pin", "otp")


@pytest.mark.parametrize(
    "situation", [Situation(), SAFE, replace(SAFE, network_told="mobile")], ids=str
)
def test_by_default_every_sign_in_asks_the_code(situation: Situation) -> None:
    assert asked("sign_in", situation, None) == ("pin", "otp")


def test_the_row_that_skips_the_code_ships_inactive() -> None:
    [skips] = StepUpRow.objects.filter(action="sign_in", demand="pin")
    assert (skips.active, skips.network, skips.device) == (False, "mobile", "known")


def test_where_no_row_fits_nothing_is_let_through() -> None:
    StepUpRow.objects.filter(action="any").update(active=False)
    table.forget()
    with pytest.raises(ProofUndecided):
        asked("payment")


def test_an_amount_band_holds_for_its_amounts_only() -> None:
    row(amount_from=100, amount_below=10_000)
    assert asked("transfer", satang=100) == ("pin",)
    assert asked("transfer", satang=9_999) == ("pin",)
    assert asked("transfer", satang=10_000) == ("pin", "otp")
    assert asked("transfer", satang=99) == ("pin", "otp")
    assert asked("transfer", satang=None) == ("pin", "otp")
    assert asked("payment", satang=100) == ("pin", "otp")


def test_the_word_of_the_app_raises_what_is_asked_and_never_lowers_it() -> None:
    row(network="mobile", amount_below=None)
    assert asked("transfer", replace(SAFE, network_seen="mobile")) == ("pin",)
    assert asked("transfer", replace(SAFE, network_told="wifi")) == ("pin", "otp")
    lying = replace(SAFE, network_seen="unknown", network_told="mobile")
    assert asked("transfer", lying) == ("pin", "otp")


def test_a_phone_state_that_was_told_lowers_nothing_either() -> None:
    row(phone_state="free", amount_below=None)
    assert asked("transfer", replace(SAFE, phone_state="free")) == ("pin", "otp")
    row(position=1, phone_state="in_call", demand="refuse", amount_below=None)
    assert asked("transfer", replace(SAFE, phone_state="free")) == ("pin", "otp")
    with pytest.raises(ActRefusedHere):
        asked("transfer", replace(SAFE, phone_state="in_call"))


@pytest.mark.parametrize("sign", ["rooted", "hooked", "remote_control", "screen_sharing"])
@pytest.mark.parametrize("action", ["payment", "transfer", "withdrawal", "pin_change"])
def test_a_phone_that_others_may_steer_moves_nothing(action: str, sign: str) -> None:
    with pytest.raises(DeviceUnsafe) as refusal:
        asked(action, replace(SAFE, signs=(sign,)))
    assert refusal.value.params["signs"] == [sign]
    assert asked("sign_in", replace(SAFE, signs=(sign,)), None) == ("pin", "otp")


def test_a_decision_costs_no_statement(django_assert_num_queries) -> None:
    asked("payment")
    with django_assert_num_queries(0):
        asked("payment", replace(SAFE, network_told="wifi", phone_state="in_call"))


# --- signing in without the code ----------------------------------------------------------------


@pytest.fixture
def edge(settings) -> None:
    """Our edge knows one operator's range; the test's phones come from there."""
    settings.MOBILE_NETWORKS = ["127.0.0.0/8"]


def malee_at_home() -> App:
    """Malee, signed out on her own phone of two days, who lets us look at its network."""
    malee = Signed()
    Device.objects.update(bound_at=timezone.now() - timedelta(days=2))
    agree(malee)
    malee.app.delete("sessions/current")
    malee.app.session = {}
    return malee.app


def agree(malee: Signed) -> None:
    words = people.text_in_force("phone_state", "th", clock.now())
    decide_purpose(
        actor=malee.principal.actor,
        subject_id=malee.principal.subject_id,
        purpose="phone_state",
        given=True,
        language="th",
        text_sha256=words.sha256,
        how=people.Circumstances(channel="app"),
        now=clock.now(),
    )


def with_pin_only(app: App, **changed: str) -> object:
    return app.post("sessions", {"phone": MALEE.phone, "pin": MALEE.pin, **changed})


def test_without_the_row_a_known_phone_on_the_mobile_network_needs_the_code(edge) -> None:
    problem = refused(with_pin_only(malee_at_home()), "proof_required", 403)
    assert problem["missing"] == ["otp_id", "otp_code"]


def test_switched_on_a_known_phone_on_the_mobile_network_needs_the_pin_only(edge) -> None:
    app = malee_at_home()
    switched_on()
    assert with_pin_only(app).status_code == 201
    app.session = {}
    refused(with_pin_only(app, pin="905173"), "pin_wrong", 403)


def test_switched_on_the_word_of_the_app_about_its_network_is_worth_nothing() -> None:
    app = malee_at_home()
    switched_on()
    body = {"os_version": "16", "app_version": "1.0.0", "language": "th", "network": "mobile"}
    assert app.post("installations/check-in", body).status_code == 200
    refused(with_pin_only(app), "proof_required", 403)


def test_switched_on_the_word_wifi_raises_what_is_asked(edge) -> None:
    app = malee_at_home()
    switched_on()
    body = {"os_version": "16", "app_version": "1.0.0", "language": "th", "network": "wifi"}
    assert app.post("installations/check-in", body).status_code == 200
    refused(with_pin_only(app), "proof_required", 403)


def test_switched_on_another_phone_still_needs_the_code(edge) -> None:
    malee_at_home()
    switched_on()
    refused(with_pin_only(App.installed()), "proof_required", 403)


def test_switched_on_a_phone_of_today_still_needs_the_code(edge) -> None:
    app = malee_at_home()
    Device.objects.update(bound_at=timezone.now() - timedelta(hours=23))
    switched_on()
    refused(with_pin_only(app), "proof_required", 403)


def test_switched_on_who_does_not_let_us_look_is_asked_for_the_code(edge) -> None:
    malee = Signed()
    Device.objects.update(bound_at=timezone.now() - timedelta(days=2))
    switched_on()
    malee.app.session = {}
    refused(with_pin_only(malee.app), "proof_required", 403)


def test_a_header_of_the_client_is_no_verdict_of_our_edge(settings, rf) -> None:
    settings.EDGE_NETWORK_HEADER = "X-Edge-Network"
    forged = rf.get("/", headers={"X-Edge-Network": "mobile"}, REMOTE_ADDR="203.0.113.9")
    assert origin.network(forged) == "unknown"
    settings.TRUSTED_PROXIES = ["10.0.0.0/8"]
    ours = rf.get("/", headers={"X-Edge-Network": "mobile"}, REMOTE_ADDR="10.0.0.1")
    assert origin.network(ours) == "mobile"
    wifi = rf.get("/", headers={"X-Edge-Network": "other"}, REMOTE_ADDR="10.0.0.1")
    assert origin.network(wifi) == "unknown"


def test_the_ranges_of_the_operators_are_a_verdict(settings, rf) -> None:
    settings.TRUSTED_PROXIES = ["10.0.0.0/8"]
    settings.MOBILE_NETWORKS = ["198.51.100.0/24"]
    through = {"HTTP_X_FORWARDED_FOR": "198.51.100.7", "REMOTE_ADDR": "10.0.0.1"}
    assert origin.network(rf.get("/", **through)) == "mobile"
    forged = {"HTTP_X_FORWARDED_FOR": "198.51.100.7", "REMOTE_ADDR": "203.0.113.9"}
    assert origin.network(rf.get("/", **forged)) == "unknown"


# --- what is refused leaves evidence ------------------------------------------------------------


def told_signs(person: people.Person, *signs: str) -> None:
    body = {"os_version": "16", "app_version": "1.0.0", "language": "th", "signs": list(signs)}
    assert person.post("installations/check-in", body).status_code == 200


def test_a_screen_that_is_shared_moves_no_money_until_it_is_over(time_machine) -> None:
    malee, somchai = people.malee(), people.somchai()
    quoted = malee.post("transfers/quotes", {"phone": "0891112233", "amount": "10.00"}).json()
    told_signs(malee, "screen_sharing")
    count = people.postings()
    for answer in (
        malee.post("transfers/quotes", {"phone": "0891112233", "amount": "10.00"}),
        malee.post(
            "transfers",
            malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"]),
            key="signs-0001",
        ),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "device_unsafe")
    assert (people.postings(), somchai.balance) == (count, 0)
    left = Evidence.objects.filter(action="accounts.step_up.refuse")
    assert {one.detail["signs"][0] for one in left} == {"screen_sharing"} and left.count() == 2
    told_signs(malee)
    assert (
        malee.post("transfers/quotes", {"phone": "0891112233", "amount": "1.00"}).status_code == 403
    )
    time_machine.move_to(clock.now() + timedelta(minutes=16), tick=False)
    Session.objects.update(access_expires_at=clock.now() + timedelta(minutes=5))
    answer = malee.post("transfers/quotes", {"phone": "0891112233", "amount": "1.00"})
    assert answer.status_code == 201


def test_a_sign_in_that_the_table_refuses_opens_nothing_and_leaves_evidence() -> None:
    App.installed().register(MALEE)
    row(position=1, action="sign_in", sign="hooked", demand="refuse", amount_below=None)
    app = App.installed()
    body = {"os_version": "16", "app_version": "1.0.0", "language": "th", "signs": ["hooked"]}
    assert app.post("installations/check-in", body).status_code == 200
    refused(app.sign_in(MALEE), "device_unsafe", 403)
    assert Session.objects.count() == 1
    assert Evidence.objects.get(action="accounts.step_up.refuse").detail["act"] == "sign_in"


# --- two people change the table ----------------------------------------------------------------


def approve(actor: Actor = CHECKER) -> None:
    waiting = Approval.objects.get(state="waiting")
    approval.approve(approval_id=waiting.id, actor=actor, reason="agreed", now=clock.now())
    table.forget()


def test_a_row_decides_once_a_second_person_agrees() -> None:
    step_up.ask_to_add(actor=MAKER, row=dict(NEW_ROW), reason="small transfers", now=clock.now())
    assert asked("transfer", satang=100) == ("pin", "otp")
    with pytest.raises(SelfApproval):
        approve(MAKER)
    approve()
    assert asked("transfer", satang=100) == ("pin",)
    assert Evidence.objects.get(action="accounts.step_up.add").actor_label == "ratana"


def test_the_row_that_skips_the_code_is_switched_on_and_off_by_two_people() -> None:
    skips = StepUpRow.objects.get(action="sign_in", demand="pin")
    for on, verb in ((True, "switch_on"), (False, "switch_off")):
        step_up.ask_to_switch(
            actor=MAKER, row_id=skips.id, on=on, reason="decided", now=clock.now()
        )
        skips.refresh_from_db()
        assert skips.active is not on
        approve()
        skips.refresh_from_db()
        assert skips.active is on
        assert Evidence.objects.filter(action=f"accounts.step_up.{verb}").count() == 1
    past = History.objects.filter(table_name="accounts_stepuprow", row_id=str(skips.id))
    assert [one.changes["active"] for one in past.order_by("id")][-2:] == [
        [False, True],
        [True, False],
    ]


def test_what_is_off_is_not_switched_off() -> None:
    skips = StepUpRow.objects.get(action="sign_in", demand="pin")
    with pytest.raises(StepUpUnchanged):
        step_up.ask_to_switch(
            actor=MAKER, row_id=skips.id, on=False, reason="decided", now=clock.now()
        )


@pytest.mark.parametrize(
    "changed",
    [
        {"amount_from": 200, "amount_below": 200},
        {"action": "sign_in", "demand": "otp"},
    ],
    ids=str,
)
def test_a_row_that_makes_no_sense_is_refused(changed: dict) -> None:
    with pytest.raises(StepUpNotPossible):
        step_up.ask_to_add(
            actor=MAKER, row={**NEW_ROW, **changed}, reason="a mistake", now=clock.now()
        )
    assert not Approval.objects.exists()


def test_the_code_that_was_sent_is_for_signing_in_here() -> None:
    """The message exists: the table asked for it at the first sign-in too."""
    App.installed().register(MALEE)
    App.installed().signed_in(MALEE)
    assert code_sent_to(MALEE)
