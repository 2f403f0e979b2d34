"""A movement repeats what it was made from, whoever writes it."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, transaction

from tests.wallet import people_samples as people
from wallet.models.ledger import LedgerTransaction
from wallet.models.movement import Movement

pytestmark = pytest.mark.django_db


def a_transfer() -> tuple[people.Person, people.Person, Movement]:
    malee, somchai = people.malee(), people.somchai()
    quoted = malee.post("transfers/quotes", {"phone": "0891112233", "amount": "100.00"}).json()
    body = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    assert malee.post("transfers", body, key="send-0001").status_code == 201
    return malee, somchai, Movement.objects.get()


def copy_of(movement: Movement, **other: Any) -> Movement:
    values = {
        field.attname: getattr(movement, field.attname) for field in Movement._meta.concrete_fields
    }
    fresh = {"id": uuid4(), "reference": "R1", "key": "again-001"}
    return Movement(**{**values, **fresh, **other})


NOBODY = UUID("019ab000-0000-7000-8000-000000000000")


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": 10_001},
        {"fee": 1},
        {"kind": "payment"},
        {"kind": "gift"},
        {"kind": "topup"},
        {"quote_id": None},
        {"quote_id": NOBODY},
        {"wallet_id": None},
        {"customer_id": NOBODY},
        {"payee_wallet_id": None},
        {"payee_customer_id": NOBODY},
        {"merchant_id": NOBODY},
    ],
    ids=str,
)
def test_a_movement_that_differs_from_its_quote_is_refused(wrong) -> None:
    _, _, movement = a_transfer()
    with pytest.raises(DatabaseError) as refused, transaction.atomic():
        copy_of(movement, **wrong).save(force_insert=True)
    assert refused.value.__cause__.pgcode == "MP200"
    assert Movement.objects.count() == 1


def test_the_same_quote_twice_is_refused() -> None:
    _, _, movement = a_transfer()
    another = LedgerTransaction.objects.exclude(id=movement.transaction_id)[0]
    with pytest.raises(DatabaseError, match="quote_id"), transaction.atomic():
        copy_of(movement, transaction_id=another.id).save(force_insert=True)


def test_a_movement_that_was_not_posted_is_refused() -> None:
    _, _, movement = a_transfer()
    with pytest.raises(DatabaseError) as refused, transaction.atomic():
        copy_of(movement, transaction_id=uuid4()).save(force_insert=True)
    assert refused.value.__cause__.pgcode == "MP200"
    assert Movement.objects.count() == 1


def test_a_top_up_repeats_the_banks_notice() -> None:
    malee = people.malee(satang=0)
    reference = malee.post("top-ups", {"amount": "500.00"}).json()["reference"]
    people.tell_bank_notice(people.notice_body(reference=reference))
    movement = Movement.objects.get()
    for wrong in ({"amount": 1}, {"payee_wallet_id": uuid4()}, {"notice_id": None}, {"vat": 1}):
        with pytest.raises(DatabaseError) as refused, transaction.atomic():
            copy_of(movement, **wrong).save(force_insert=True)
        assert refused.value.__cause__.pgcode == "MP200"
