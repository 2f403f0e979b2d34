"""Standing orders: proved once, carried out on their days, told when they fail."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from accounts.models.customer import Customer
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.models.message import Message
from tests.wallet.limit_samples import set_limit
from tests.wallet.people_samples import Person, fill, malee, postings, somchai, stranger
from tests.wallet.standing_samples import at_seven, run, set_up, today
from wallet.models.held import HeldMovement
from wallet.models.movement import Movement
from wallet.models.standing_order import StandingOrder, StandingRun
from wallet.services import standing_order
from wallet.services.held_release import release_due
from wallet.states.standing_order import Every
from wallet.tasks import run_standing_orders

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def both() -> tuple[Person, Person]:
    """Malee, who has 1,000 baht, and Somchai, whom she pays."""
    return malee(), somchai()


def told(person: Person) -> list[str]:
    sent = Message.objects.filter(
        subject_id=person.subject_id, template__startswith="wallet.standing"
    )
    return [
        one.template.removeprefix("wallet.standing_") for one in sent.order_by("created_at", "id")
    ]


def outcomes() -> list[str]:
    return list(StandingRun.objects.order_by("due_on").values_list("outcome", flat=True))


def over_api(payer: Person, payee: Person, **other: Any) -> Any:
    body = {"phone": payee.phone, "amount": "100.00", "every": "month"}
    return payer.post("standing-orders", {**body, "first_on": today().isoformat(), **other})


def test_it_is_asked_for_proved_and_shown(both) -> None:
    payer, payee = both
    asked = over_api(payer, payee, note="ค่าเช่า").json()
    assert (asked["state"], asked["proof"], asked["fee"]) == ("asked", ["pin", "otp"], "0.00")
    assert (asked["coming"][0], len(asked["coming"])) == (today().isoformat(), 3)
    assert "ทองดี" not in asked["payee_name"]
    words = Message.objects.filter(template="accounts.otp_about").latest("created_at").body
    assert "100.00" in words
    assert "ทุกเดือน" in words
    path = f"standing-orders/{asked['id']}"
    proof = payer.proof(asked["otp"]["otp_id"])
    wrong = {**proof, "pin": "918273"}
    assert payer.post(f"{path}/confirm", wrong).json()["code"] == "pin_wrong"
    assert payer.post(f"{path}/confirm", proof).json()["state"] == "active"
    assert payer.post(f"{path}/confirm", proof).json()["state"] == "active"
    [shown] = payer.get("standing-orders").json()["orders"]
    assert (shown["id"], shown["note"]) == (asked["id"], "ค่าเช่า")


def test_without_proof_nothing_is_ever_carried_out(both) -> None:
    payer, payee = both
    over_api(payer, payee)
    order = StandingOrder.objects.get()
    assert run(order, at_seven(today() + DAY)).state == "asked"
    with pytest.raises(DatabaseError), transaction.atomic():
        StandingOrder.objects.update(state="active")
    assert postings() == 1


def test_a_code_for_one_order_begins_no_other(both) -> None:
    payer, payee = both
    first = over_api(payer, payee).json()
    second = over_api(payer, payee, amount="900.00").json()
    proof = payer.proof(second["otp"]["otp_id"])
    answer = payer.post(f"standing-orders/{first['id']}/confirm", proof)
    assert answer.json()["code"] == "otp_for_something_else"
    assert StandingOrder.objects.filter(state="active").count() == 0


def test_it_is_carried_out_on_its_day_once_from_seven_oclock(both) -> None:
    payer, payee = both
    order = set_up(payer, payee, first_on=today() + DAY)
    morning = at_seven(today() + DAY)
    assert run(order, morning - timedelta(seconds=1)).passed == 0
    for later in (timedelta(0), timedelta(0), timedelta(hours=5)):
        order = run(order, morning + later)
    assert (payee.balance, order.passed, outcomes()) == (10_000, 1, ["done"])
    assert told(payer) == ["done"]
    receipt = StandingRun.objects.get().movement.reference
    seen = payer.get(f"receipts/{receipt}").json()
    assert (seen["kind"], seen["amount"], seen["note"]) == ("transfer", "100.00", "ค่าเช่า")
    [shown] = payer.get(f"standing-orders/{order.id}/runs").json()["runs"]
    assert (shown["outcome"], shown["reference"]) == ("done", receipt)


def test_after_an_outage_each_missed_day_is_carried_out_once(both) -> None:
    payer, payee = both
    order = set_up(payer, payee, every=Every.DAY, first_on=today())
    back = at_seven(today() + 3 * DAY)
    for _ in range(8):
        order = run(order, back)
    assert (payee.balance, outcomes()) == (40_000, ["done"] * 4)
    assert order.next_on == today() + 4 * DAY


def test_days_too_far_past_are_skipped_and_told(both) -> None:
    payer, payee = both
    order = set_up(payer, payee, first_on=today())
    order = run(order, at_seven(today() + 8 * DAY))
    assert (payee.balance, outcomes(), told(payer)) == (0, ["skipped"], ["failed"])
    assert order.state == "active"


def test_it_ends_with_its_last_day_and_a_single_one_at_once(both) -> None:
    payer, payee = both
    once = set_up(payer, payee, every=Every.ONCE, first_on=today())
    twice = set_up(payer, payee, every=Every.DAY, first_on=today(), last_on=today() + DAY)
    once = run(once, at_seven(today()))
    for _ in range(4):
        twice = run(twice, at_seven(today() + DAY))
    assert (once.state, once.reason) == ("ended", "finished")
    assert (twice.state, twice.reason, payee.balance) == ("ended", "finished", 30_000)


def test_without_money_it_is_told_tried_again_and_given_up_for_the_day(both) -> None:
    payer, payee = both
    order = set_up(payer, payee, 150_000, every=Every.DAY, first_on=today())
    at = at_seven(today())
    order = run(order, at)
    assert (told(payer), outcomes(), order.next_try_at) == (["later"], [], at + timedelta(hours=4))
    assert run(order, at + timedelta(hours=3)).tries == 1
    fill(payer, 100_000)
    order = run(order, at + timedelta(hours=4))
    assert (payee.balance, outcomes(), told(payer)) == (150_000, ["done"], ["later", "done"])
    for _ in range(3):
        order = run(order, order.next_try_at)
    assert (outcomes(), order.missed) == (["done", "failed"], 1)
    assert StandingRun.objects.get(outcome="failed").code == "insufficient_balance"
    assert order.next_on == today() + 2 * DAY


def test_after_three_failed_days_in_a_row_it_rests_until_the_customer_goes_on(both) -> None:
    payer, payee = both
    order = set_up(payer, payee, 150_000, every=Every.DAY, first_on=today())
    for _ in range(9):
        order = run(order, order.next_try_at)
    assert (order.state, order.reason, outcomes()) == ("paused", "missed", ["failed"] * 3)
    assert told(payer)[-1] == "rests"
    answer = payer.post(f"standing-orders/{order.id}/resume", {}).json()
    assert (answer["state"], answer["reason"]) == ("active", "")


def test_a_limit_holds_it_as_every_transfer(both) -> None:
    payer, payee = both
    set_limit("transfer", once=10_000, day=15_000, month=100_000)
    order = set_up(payer, payee, every=Every.DAY, first_on=today())
    back = at_seven(today() + DAY)
    for _ in range(4):
        order = run(order, back)
    assert (payee.balance, outcomes(), order.tries) == (10_000, ["done"], 1)
    order = run(order, at_seven(today() + 2 * DAY))
    assert (payee.balance, outcomes()) == (20_000, ["done", "done"])


def test_much_money_to_a_new_payee_waits_and_can_be_cancelled(both) -> None:
    payer, payee = both
    fill(payer, 2_000_000)
    order = set_up(payer, payee, 1_500_000, every=Every.DAY, first_on=today())
    at = at_seven(today() + DAY)
    order = run(order, at)
    row = HeldMovement.objects.get()
    assert (payee.balance, outcomes(), order.passed) == (0, ["held"], 1)
    [shown] = payer.get(f"standing-orders/{order.id}/runs").json()["runs"]
    assert (shown["outcome"], shown["reference"]) == ("held", row.reference)
    release_due(actor=Actor.system("held"), held_id=row.id, now=row.release_at)
    assert (payee.balance, Movement.objects.get().reference) == (1_500_000, row.reference)


@pytest.mark.parametrize("state", ["suspended", "closed"])
def test_a_payee_who_cannot_be_paid_pauses_it(both, state: str) -> None:
    payer, payee = both
    order = set_up(payer, payee, first_on=today())
    closed = clock.now() if state == "closed" else None
    Customer.objects.filter(id=payee.customer_id).update(state=state, closed_at=closed)
    order = run(order, at_seven(today()))
    assert (order.state, order.reason, told(payer)) == ("paused", "payee", ["rests"])
    assert payee.balance == 0


def test_a_suspended_payer_moves_nothing_and_a_closed_one_ends_it(both) -> None:
    payer, payee = both
    order = set_up(payer, payee, first_on=today())
    Customer.objects.filter(id=payer.customer_id).update(state="suspended")
    order = run(order, at_seven(today()))
    assert (order.tries, payee.balance) == (1, 0)
    Customer.objects.filter(id=payer.customer_id).update(state="closed", closed_at=clock.now())
    order = run(order, order.next_try_at)
    assert (order.state, order.reason, payee.balance) == ("ended", "account", 0)


def test_the_customer_pauses_goes_on_and_cancels(both) -> None:
    payer, payee = both
    order = set_up(payer, payee, every=Every.DAY, first_on=today() + DAY)
    path = f"standing-orders/{order.id}"
    assert payer.post(f"{path}/pause", {}).json()["reason"] == "customer"
    assert run(order, at_seven(today() + DAY)).passed == 0
    now = at_seven(today() + 5 * DAY)
    standing_order.resume(actor=payer.actor, principal=payer.principal, order_id=order.id, now=now)
    order = run(order, now)
    assert (payee.balance, outcomes(), order.next_on) == (10_000, ["done"], today() + 6 * DAY)
    for _ in range(2):
        assert payer.api.delete(f"/api/v1/{path}").status_code == 204
    refused = payer.post(f"{path}/resume", {}).json()
    assert refused["code"] == "standing_order_move_refused"
    assert run(order, at_seven(today() + 9 * DAY)).state == "ended"
    assert payee.balance == 10_000


def test_a_stranger_finds_no_order(both) -> None:
    payer, payee = both
    order, other = set_up(payer, payee), stranger()
    for person in (payee, other):
        assert person.get(f"standing-orders/{order.id}").status_code == 404
        assert person.get(f"standing-orders/{order.id}/runs").status_code == 404
        assert person.api.delete(f"/api/v1/standing-orders/{order.id}").status_code == 404
        for act in ("pause", "resume", "confirm"):
            body = person.proof(order.otp_id) if act == "confirm" and person is other else {}
            if act != "confirm":
                answer = person.post(f"standing-orders/{order.id}/{act}", body)
                assert answer.status_code == 404


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"first_on": "2020-01-01"}, "standing_order_dates_wrong"),
        ({"first_on": "2569-11-22"}, "invalid_input"),
        ({"first_on": "tomorrow"}, "invalid_input"),
        ({"every": "hour"}, "invalid_input"),
        ({"amount": "0.00"}, "invalid_input"),
        ({"amount": "9999999.00"}, "amount_over_limit"),
        ({"phone": "0899999999"}, "payee_unknown"),
        ({"phone": "0812345678"}, "payee_is_yourself"),
        ({"last_on": "2020-01-01"}, "standing_order_dates_wrong"),
    ],
    ids=str,
)
def test_what_is_wrong_is_refused(both, wrong: dict, code: str) -> None:
    payer, payee = both
    assert over_api(payer, payee, **wrong).json()["code"] == code
    assert StandingOrder.objects.count() == 0


def test_the_database_changes_nothing_that_was_proved(both) -> None:
    payer, payee = both
    order = set_up(payer, payee)
    mine = StandingOrder.objects.filter(id=order.id)
    for change in (
        {"amount": 1},
        {"payee_wallet": payer.wallet},
        {"every": "day"},
        {"first_on": today() + DAY},
        {"state": "asked"},
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            mine.update(**change)


def test_the_task_goes_on_when_one_order_cannot(both, monkeypatch: pytest.MonkeyPatch) -> None:
    payer, payee = both
    set_up(payer, payee, 10_000, first_on=today())
    set_up(payer, payee, 20_000, first_on=today())
    stuck = StandingOrder.objects.order_by("amount").first()
    later = at_seven(today() + DAY)
    monkeypatch.setattr(clock, "now", lambda: later)
    known = standing_order.plan

    def plan(row: StandingOrder, now: Any) -> None:
        if row.id == stuck.id:
            raise RuntimeError
        known(row, now)

    monkeypatch.setattr("wallet.services.standing_run.plan", plan)
    assert run_standing_orders() == 2
    assert (payee.balance, Movement.objects.count()) == (20_000, 1)
