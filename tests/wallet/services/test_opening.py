"""Opening a wallet: under the terms in force, by the person's own code, once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError, connections

from micropay.core import clock
from micropay.core.errors import Refusal
from micropay.core.models.evidence import Evidence
from tests.consent import people as policies
from tests.wallet import people_samples as people
from wallet.models.wallet import Wallet, WalletOpening
from wallet.services import opening


def asked_by(person: people.Person) -> Any:
    return person.post("wallet/opening", {}).json()


def confirm(person: people.Person, summary: Any, **told: Any) -> Any:
    body = {"otp_id": summary["otp"]["otp_id"], "otp_code": person.code(), **told}
    return person.post(f"wallet/opening/{summary['opening_id']}/confirm", body)


@pytest.mark.django_db
def test_a_wrong_code_opens_nothing_and_leaves_evidence() -> None:
    malee = people.register()
    summary = asked_by(malee)
    wrong = "000000" if malee.code() != "000000" else "000001"
    answer = confirm(malee, summary, otp_code=wrong)
    assert (answer.status_code, answer.json()["code"]) == (403, "otp_wrong")
    assert Wallet.objects.count() == 0
    assert Evidence.objects.filter(action="accounts.proof.refuse").count() == 1
    assert confirm(malee, summary).status_code == 201


@pytest.mark.django_db
def test_a_code_for_a_payment_opens_nothing() -> None:
    malee = people.register()
    first, second = asked_by(malee), asked_by(malee)
    answer = confirm(malee, first, otp_id=second["otp"]["otp_id"])
    assert answer.json()["code"] == "otp_for_something_else"
    assert Wallet.objects.count() == 0


@pytest.mark.django_db
def test_a_request_that_waited_too_long(time_machine) -> None:
    malee = people.register()
    summary = asked_by(malee)
    time_machine.move_to(clock.now() + timedelta(seconds=601))
    assert confirm(malee, summary).json()["code"] == "opening_expired"


@pytest.mark.django_db
def test_somebody_elses_request_is_not_found() -> None:
    malee = people.register()
    summary = asked_by(malee)
    assert confirm(people.stranger(), summary).status_code == 404


@pytest.mark.django_db
def test_both_acts_are_on_record() -> None:
    malee = people.open_wallet(people.register())
    row = WalletOpening.objects.get(customer_id=malee.customer_id)
    assert (row.state, row.acceptance.subject_id) == ("confirmed", malee.subject_id)
    actions = Evidence.objects.filter(subject_id=malee.subject_id).values_list("action", flat=True)
    assert {"wallet.opening.ask", "wallet.opening.confirm"} <= set(actions)


@pytest.mark.django_db
def test_the_terms_in_force_must_be_accepted() -> None:
    malee = people.register()
    policies.publish(policies.draft(clock.now(), mark="newer"), clock.now())
    assert malee.post("wallet/opening", {}).json()["code"] == "terms_not_accepted"
    assert WalletOpening.objects.count() == 0


@pytest.mark.race
def test_two_openings_confirmed_at_once_make_one_wallet(race_db) -> None:
    malee = people.register()
    acts = []
    for _ in range(2):
        summary = opening.ask(actor=malee.actor, principal=malee.principal, now=clock.now())
        acts.append((summary.opening_id, malee.given(summary.otp_id)))
    gate = Barrier(2)

    def confirm_one(act: Any) -> str:
        try:
            gate.wait(timeout=30)
            return opening.confirm(
                actor=malee.actor,
                principal=malee.principal,
                opening_id=act[0],
                given=act[1],
                now=clock.now(),
            ).number
        except (Refusal, IntegrityError) as refusal:
            return type(refusal).__name__
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(confirm_one, acts))
    assert Wallet.objects.count() == 1
    assert len([one for one in results if one.startswith("W") and one[1:].isdigit()]) == 1
    assert "IntegrityError" not in results
