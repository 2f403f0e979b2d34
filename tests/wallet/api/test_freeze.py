"""A customer stops the own wallet at once, and lets it go by proving PIN and code."""

from __future__ import annotations

from typing import Any

import pytest

from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.wallet import people_samples as people
from tests.wallet import risk_samples as risk
from wallet.models.freeze import WalletFreeze
from wallet.services import wallet

pytestmark = pytest.mark.django_db
OFFICE = Actor(kind="staff", id="7", label="prasit")


def unfreeze(person: people.Person, **other: Any) -> Any:
    asked = person.post("wallet/unfreeze/code", {})
    if asked.status_code != 201:
        return asked
    proof = person.proof(asked.json()["otp"]["otp_id"], **other)
    return person.post("wallet/unfreeze", proof)


def test_frozen_at_once_without_a_proof_and_nothing_moves() -> None:
    malee, somchai = people.malee(), people.somchai(satang=5_000)
    ready = risk.quoted(malee)
    answer = malee.post("wallet/freeze", {})
    assert (answer.status_code, answer.json()["state"]) == (200, "frozen")
    assert risk.confirmed(malee, ready).json()["code"] == "wallet_not_active"
    back = somchai.post("transfers/quotes", {"phone": "0812345678", "amount": "1.00"})
    assert back.json()["code"] == "payee_unknown"
    assert malee.balance == 100_000
    assert malee.post("wallet/freeze", {}).status_code == 200
    assert WalletFreeze.objects.count() == 1
    assert Message.objects.filter(template="wallet.frozen_by_you").count() == 1


def test_let_go_by_pin_and_code() -> None:
    malee, _ = people.malee(), people.somchai()
    malee.post("wallet/freeze", {})
    assert unfreeze(malee, pin="111111").status_code == 403
    assert malee.get("wallet").json()["state"] == "frozen"
    answer = unfreeze(malee)
    assert (answer.status_code, answer.json()["state"]) == (200, "active")
    assert risk.confirmed(malee, risk.quoted(malee)).status_code == 201
    row = Evidence.objects.get(action="wallet.wallet.unfreeze")
    assert (row.actor_kind, row.detail["by"]) == ("customer", "customer")


def test_what_the_office_stopped_is_the_offices_to_end() -> None:
    malee = people.malee()
    malee.post("wallet/freeze", {})
    wallet.freeze(actor=OFFICE, wallet_id=malee.wallet.id, reason="theft", now=clock.now())
    answer = unfreeze(malee)
    assert (answer.status_code, answer.json()["code"]) == (403, "frozen_by_office")
    wallet.unfreeze(actor=OFFICE, wallet_id=malee.wallet.id, reason="found", now=clock.now())
    assert malee.get("wallet").json()["state"] == "active"
    assert not WalletFreeze.objects.filter(ended_at=None).exists()


def test_the_office_comes_between_the_code_and_its_use() -> None:
    malee = people.malee()
    malee.post("wallet/freeze", {})
    asked = malee.post("wallet/unfreeze/code", {}).json()
    proof = malee.proof(asked["otp"]["otp_id"])
    wallet.freeze(actor=OFFICE, wallet_id=malee.wallet.id, reason="theft", now=clock.now())
    assert malee.post("wallet/unfreeze", proof).json()["code"] == "frozen_by_office"
    assert malee.get("wallet").json()["state"] == "frozen"


def test_a_code_for_one_stop_ends_no_other() -> None:
    malee = people.malee()
    malee.post("wallet/freeze", {})
    asked = malee.post("wallet/unfreeze/code", {}).json()
    proof = malee.proof(asked["otp"]["otp_id"])
    assert unfreeze(malee).status_code == 200
    malee.post("wallet/freeze", {})
    assert malee.post("wallet/unfreeze", proof).status_code == 403
    assert malee.get("wallet").json()["state"] == "frozen"


def test_nothing_to_let_go() -> None:
    answer = unfreeze(people.malee())
    assert (answer.status_code, answer.json()["code"]) == (409, "wallet_not_frozen")
