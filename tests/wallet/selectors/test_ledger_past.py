"""What an account held at a past moment, and what led there."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction

from tests.wallet.ledger_samples import HOT_SHOP, balance, move, post, wallet
from wallet.data.ledger import Leg
from wallet.errors.ledger import UnknownAccount
from wallet.selectors import ledger_past as past
from wallet.services import ledger

pytestmark = pytest.mark.race

MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize("account", [None, HOT_SHOP])
def test_every_past_balance_is_found_again(race_db, account):
    malee, shop = wallet(satang=1_000), wallet(account=account)
    moments, folds = [], 0
    for satang in (100, 20, 3):
        posted = move(malee, shop, satang)
        moments.append((posted.posted_at, balance(shop)))
        if account is HOT_SHOP:
            with transaction.atomic():
                folds += ledger.fold(account_id=shop)

    found = [past.balance_at(account_id=shop, at=at + MOMENT) for at, _ in moments]

    assert folds == (3 if account is HOT_SHOP else 0)
    assert found == [held for _, held in moments] == [100, 120, 123]
    assert past.balance_at(account_id=shop, at=moments[0][0]) == 0


def test_an_account_that_became_busy_keeps_its_past(race_db):
    malee, shop = wallet(satang=1_000), wallet()
    first = move(malee, shop, 100)
    owner = race_db.connect_owner()
    owner.cursor().execute(
        "UPDATE wallet_ledger_account SET mode = 'deferred' WHERE id = %s", [str(shop)]
    )
    owner.commit()
    second = move(malee, shop, 20)

    times = [first.posted_at, first.posted_at + MOMENT, second.posted_at + MOMENT]
    assert [past.balance_at(account_id=shop, at=at) for at in times] == [0, 100, 120]


def test_a_transaction_that_names_an_account_twice_is_before_or_after(race_db):
    malee, somchai = wallet(satang=1_000), wallet()
    posted = post([Leg(malee, -10), Leg(somchai, 10), Leg(malee, -5), Leg(somchai, 5)])

    at = posted.posted_at
    assert past.balance_at(account_id=malee, at=at) == 1_000
    assert past.balance_at(account_id=malee, at=at + MOMENT) == 985


@pytest.mark.parametrize("account", [None, HOT_SHOP])
def test_a_statement_leads_from_one_balance_to_the_other(race_db, account):
    malee, shop = wallet(satang=1_000), wallet(account=account)
    times = [move(malee, shop, satang).posted_at for satang in (1, 2, 3, 4)]

    lines = past.statement(account_id=shop, since=times[1], until=times[3])

    assert [line.amount for line in lines] == [2, 3]
    opening = past.balance_at(account_id=shop, at=times[1])
    closing = past.balance_at(account_id=shop, at=times[3])
    assert opening + sum(line.amount for line in lines) == closing == 6


def test_an_unknown_account_has_no_past(race_db):
    malee = wallet(satang=1)
    with pytest.raises(UnknownAccount):
        past.balance_at(account_id=uuid4(), at=move(malee, wallet(), 1).posted_at)
    with pytest.raises(UnknownAccount):
        now = move(wallet(satang=1), malee, 1).posted_at
        past.statement(account_id=uuid4(), since=now, until=now)
