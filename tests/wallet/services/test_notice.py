"""What the bank reports is credited once, whatever the bank does, and is never lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier
from typing import Any

import psycopg2
import pytest
from django.db import connections

from micropay.core import clock
from micropay.core.models.evidence import Evidence
from tests.wallet import people_samples as people
from wallet.data.ledger import SAFEGUARDED_BANK, UNMATCHED_RECEIPTS
from wallet.models.movement import Movement
from wallet.models.topup import BankNotice, TopUp, UnmatchedReceipt
from wallet.selectors import ledger as reads
from wallet.services import wallet as wallets


def asked_by(person: people.Person, baht: str = "500.00") -> Any:
    answer = person.post("top-ups", {"amount": baht})
    assert answer.status_code == 201, answer.json()
    return answer.json()


def balances() -> tuple[int, int]:
    """Suspense and safeguarded bank, as they stand."""
    return (
        reads.balance(account_id=UNMATCHED_RECEIPTS).balance,
        reads.balance(account_id=SAFEGUARDED_BANK).balance,
    )


@pytest.mark.django_db
def test_a_top_up_says_how_to_pay_it() -> None:
    malee = people.malee(satang=0)
    top_up = asked_by(malee)
    assert top_up["reference"].startswith("T") and len(top_up["reference"]) == 15
    assert top_up["reference"] in top_up["qr"] and top_up["biller_id"] in top_up["qr"]
    assert people.stranger().get(f"top-ups/{top_up['reference']}").status_code == 404


@pytest.mark.django_db
def test_a_repeated_notice_is_answered_the_same_and_credited_once() -> None:
    malee = people.malee(satang=0)
    told = people.notice_body(reference=asked_by(malee)["reference"])
    answers = [people.tell_bank_notice(told) for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 200]
    assert answers[0].json() == answers[2].json()
    assert malee.balance == 50_000
    assert Evidence.objects.filter(action="wallet.topup.receive").count() == 1


@pytest.mark.django_db
def test_one_bank_reference_that_says_two_things_is_refused() -> None:
    malee = people.malee(satang=0)
    told = people.notice_body(reference=asked_by(malee)["reference"])
    people.tell_bank_notice(told)
    answer = people.tell_bank_notice({**told, "amount": "5000.00"})
    assert (answer.status_code, answer.json()["code"]) == (409, "bank_reference_reused")
    assert malee.balance == 50_000


@pytest.mark.django_db
def test_a_late_notice_is_credited_all_the_same() -> None:
    malee = people.malee(satang=0)
    reference = asked_by(malee)["reference"]
    TopUp.objects.filter(reference=reference).update(expires_at=clock.now())
    assert malee.get(f"top-ups/{reference}").json()["state"] == "expired"
    assert people.tell_bank_notice(people.notice_body(reference=reference)).status_code == 200
    assert malee.balance == 50_000
    assert BankNotice.objects.get().is_late
    assert malee.get(f"top-ups/{reference}").json()["state"] == "paid"


@pytest.mark.django_db
def test_what_the_bank_received_is_credited_not_what_was_asked() -> None:
    malee = people.malee(satang=0)
    told = people.notice_body(reference=asked_by(malee)["reference"], amount="499.99")
    people.tell_bank_notice(told)
    assert malee.balance == 49_999
    assert BankNotice.objects.get().amount_differs


@pytest.mark.django_db
def test_somebody_who_pays_twice_gets_both() -> None:
    malee = people.malee(satang=0)
    reference = asked_by(malee)["reference"]
    for _ in range(2):
        people.tell_bank_notice(people.notice_body(reference=reference))
    assert malee.balance == 100_000
    assert list(
        BankNotice.objects.order_by("received_at").values_list("is_repeated_payment", flat=True)
    ) == [False, True]


@pytest.mark.django_db
@pytest.mark.parametrize("reference", ["T00000000000000", "somebody's rent", "ค่าเช่า", "T" * 200])
def test_an_unknown_reference_is_kept_in_suspense_for_review(reference: str) -> None:
    before = balances()
    assert people.tell_bank_notice(people.notice_body(reference=reference)).status_code == 200
    row = UnmatchedReceipt.objects.get()
    assert (row.reason, row.amount, row.state) == ("unknown_reference", 50_000, "open")
    assert balances() == (before[0] + 50_000, before[1] - 50_000)
    assert Movement.objects.count() == 0


@pytest.mark.django_db
def test_money_for_a_frozen_wallet_is_kept_in_suspense() -> None:
    malee = people.malee(satang=0)
    reference = asked_by(malee)["reference"]
    wallets.freeze(
        actor=people.VISITOR, wallet_id=malee.wallet.id, reason="stolen", now=clock.now()
    )
    assert people.tell_bank_notice(people.notice_body(reference=reference)).status_code == 200
    assert UnmatchedReceipt.objects.get().reason == "wallet_frozen"
    assert (malee.balance, reads.balance(account_id=UNMATCHED_RECEIPTS).balance) == (0, 50_000)


@pytest.mark.django_db
def test_a_signature_that_is_not_the_banks_stores_nothing() -> None:
    told = people.notice_body(reference="T00000000000000")
    count = people.postings()
    old = datetime.now(UTC) - timedelta(minutes=6)
    early = datetime.now(UTC) + timedelta(minutes=6)
    for answer in (
        people.tell_bank_notice(told, secret=people.another_secret()),
        people.tell_bank_notice(told, at=old),
        people.tell_bank_notice(told, at=early),
        people.APIClient().post("/api/v1/bank/notices", told, format="json"),
        people.APIClient().post(
            "/api/v1/bank/notices",
            told,
            format="json",
            HTTP_WEBHOOK_ID="msg_1",
            HTTP_WEBHOOK_TIMESTAMP="nan",
            HTTP_WEBHOOK_SIGNATURE="v1,ก".encode().decode("latin-1"),
        ),
    ):
        assert (answer.status_code, answer.json()["code"]) == (401, "bank_signature_invalid")
    assert (BankNotice.objects.count(), people.postings()) == (0, count)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "body",
    [
        "not json",
        "[]",
        "[" * 50_000,
        people.notice_body(amount="0.00", reference="x"),
        people.notice_body(amount="-1.00", reference="x"),
        people.notice_body(amount=500, reference="x"),
        people.notice_body(currency="USD", reference="x"),
        people.notice_body(paid_at="yesterday", reference="x"),
        people.notice_body(paid_at="0001-01-01T00:00:00+14:00", reference="x"),
        people.notice_body(bank_reference="", reference="x"),
        people.notice_body(bank_reference="x" * 65, reference="x"),
        people.notice_body(bank_reference="ก", reference="x"),
        people.notice_body(reference="x\x00y"),
        " " * (256 * 1024 + 1),
    ],
)
def test_a_signed_notice_that_makes_no_sense_is_refused_and_stores_nothing(body: Any) -> None:
    count = people.postings()
    answer = people.tell_bank_notice(body)
    assert 400 <= answer.status_code < 500, answer.content
    assert (BankNotice.objects.count(), people.postings()) == (0, count)


@pytest.mark.django_db
def test_members_the_bank_adds_later_are_let_pass() -> None:
    malee = people.malee(satang=0)
    told = people.notice_body(reference=asked_by(malee)["reference"], payer_bank="014")
    assert people.tell_bank_notice(told).status_code == 200
    assert malee.balance == 50_000


# --- races ------------------------------------------------------------------------------------


def tell_at_once(*bodies: dict[str, Any]) -> list[int]:
    gate = Barrier(len(bodies))

    def tell(body: dict[str, Any]) -> int:
        try:
            gate.wait(timeout=30)
            return int(people.tell_bank_notice(body).status_code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(bodies)) as pool:
        return list(pool.map(tell, bodies))


@pytest.mark.race
@pytest.mark.parametrize("known", [True, False])
def test_one_notice_from_eight_sides_at_once_is_one_credit(race_db, known: bool) -> None:
    malee = people.malee(satang=0)
    reference = asked_by(malee)["reference"] if known else "unknown"
    told = people.notice_body(reference=reference)
    before = people.postings()
    statuses = tell_at_once(*[told] * 8)
    # Whoever waited too long is asked to come again, as the bank does.
    assert set(statuses) <= {200, 409} and 200 in statuses
    assert people.tell_bank_notice(told).status_code == 200
    assert people.postings() == before + 1
    assert BankNotice.objects.count() == 1
    assert malee.balance == (50_000 if known else 0)


@pytest.mark.race
def test_control_eight_different_notices_at_once_are_eight_credits(race_db) -> None:
    malee = people.malee(satang=0)
    reference = asked_by(malee)["reference"]
    tell_at_once(*[people.notice_body(reference=reference) for _ in range(8)])
    assert malee.balance == 8 * 50_000


@pytest.mark.race
def test_control_without_the_unique_reference_a_look_first_is_not_enough(race_db) -> None:
    """Two sessions that look and then write, with nothing unique between them, both write."""
    owner = race_db.connect_owner()
    with owner, owner.cursor() as cursor:
        cursor.execute("CREATE TABLE told (reference text)")
    gate = Barrier(2)

    def look_then_write(connection: psycopg2.extensions.connection) -> None:
        with connection, connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM told WHERE reference = 'a'")
            seen = cursor.fetchone()[0]
            gate.wait(timeout=30)
            if not seen:
                cursor.execute("INSERT INTO told VALUES ('a')")

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(look_then_write, [race_db.connect_owner(), race_db.connect_owner()]))
    with owner, owner.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM told")
        assert cursor.fetchone()[0] == 2
    owner.close()
