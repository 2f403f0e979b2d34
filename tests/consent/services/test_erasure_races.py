"""Two erasures of one person race a payment of theirs: one erasure, and the money is right."""

from __future__ import annotations

from pathlib import Path
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.test import override_settings

from consent.data.request import Asked, Identified
from consent.models.request import DataRequest, Erasure
from consent.selectors import erasure_ledger, right
from consent.services import erasure, request
from micropay.core import clock
from micropay.core.errors import Refusal
from tests.conftest import RaceDatabase
from tests.consent.people import CHECKER, MAKER
from tests.wallet import people_samples as people
from tests.wallet.races import together
from wallet.services import movement, transfer
from wallet.services.movement import MovementKind


def asked(person: people.Person) -> DataRequest:
    return request.take(
        actor=person.actor,
        subject_id=person.subject_id,
        asked=Asked("erasure"),
        identified=Identified("otp"),
        now=clock.now(),
    )


def race(malee: people.Person, somchai: people.Person, row: DataRequest) -> list[Any]:
    quote = transfer.ask_quote(
        actor=malee.actor,
        principal=malee.principal,
        phone=somchai.phone,
        amount=10_000,
        note="",
        now=clock.now(),
    )
    given = malee.given(quote.otp_id)

    def act(number: int) -> object:
        try:
            if number == 2:
                return movement.confirm(
                    actor=malee.actor,
                    principal=malee.principal,
                    kind=MovementKind.TRANSFER,
                    quote_id=quote.quote_id,
                    given=given,
                    idempotency_key=str(uuid4()),
                    now=clock.now(),
                )
            by = (MAKER, CHECKER)[number]
            return erasure.carry_out(actor=by, request_id=row.id, reason="due", now=clock.now())
        except Refusal as refusal:
            return refusal

    return together(3, act)


@pytest.mark.race
def test_two_erasures_and_a_payment_are_one_erasure_and_one_payment(
    race_db: RaceDatabase, tmp_path: Path
) -> None:
    malee, somchai = people.malee(), people.somchai()
    row = asked(malee)
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        first, second, paid = race(malee, somchai, row)
        assert len(list(erasure_ledger.lines())) == 1
    codes = sorted(getattr(one, "code", "") for one in (first, second))
    assert codes == ["", "data_request_closed"]
    assert not isinstance(paid, Refusal), paid
    assert (malee.balance, somchai.balance) == (90_000, 10_000)
    assert Erasure.objects.count() == 1


@pytest.mark.race
def test_control_without_the_lock_both_erase(
    race_db: RaceDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    malee = people.malee()
    row = asked(malee)
    # One moment for both, so that neither is refused as earlier than the other's records.
    seen, moment = Barrier(2), clock.now()

    def unlocked(request_id: Any) -> DataRequest:
        found = DataRequest.objects.get(pk=request_id)
        seen.wait(10)
        return found

    monkeypatch.setattr(right, "request_for_update", unlocked)
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        done = together(
            2,
            lambda number: erasure.carry_out(
                actor=(MAKER, CHECKER)[number], request_id=row.id, reason="x", now=moment
            ),
        )
    assert [type(one) for one in done] == [Erasure, Erasure]
