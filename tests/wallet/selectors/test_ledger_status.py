"""What ``money_status`` says of the ledger, and the tasks that keep it small."""

from __future__ import annotations

from datetime import timedelta

import pytest

from micropay.core import clock, outbox, status
from tests.wallet.ledger_samples import HOT_SHOP, move, wallet
from wallet.selectors import ledger as reads
from wallet.tasks import fold_ledger, seal_ledger

pytestmark = pytest.mark.race


def test_figures_of_an_empty_ledger(race_db):
    figures = reads.status(clock.now())
    assert figures["safeguarding_ratio"] is None
    assert (figures["unsealed_transactions"], figures["seal_age_seconds"]) == (0, 0)


def test_waiting_work_is_seen_and_done_by_the_tasks(race_db, settings, tmp_path):
    settings.LEDGER_ANCHOR_DIR = tmp_path
    malee, shop = wallet(satang=500), wallet(account=HOT_SHOP)
    move(malee, shop, 60)

    figures = reads.status(clock.now() + timedelta(minutes=5))
    assert (figures["owed_satang"], figures["safeguarded_satang"]) == (500, 500)
    assert figures["safeguarding_ratio"] == 1.0
    assert figures["out_of_balance"] == 0
    assert figures["unsealed_transactions"] == 2
    assert figures["unfolded_entries"] == 2
    assert 290 <= figures["seal_age_seconds"] <= 310

    assert status.outbox_age(clock.now() + timedelta(minutes=5))["waiting"] == 2
    assert 290 <= status.outbox_age(clock.now() + timedelta(minutes=5))["oldest_seconds"] <= 310
    assert outbox.collect() == 2
    assert reads.after_effects_waiting() == (0, None)

    assert (fold_ledger(), seal_ledger()) == (2, 1)
    assert (fold_ledger(), seal_ledger()) == (0, None)
    figures = reads.status(clock.now())
    assert (figures["unsealed_transactions"], figures["unfolded_entries"]) == (0, 0)
    assert reads.balance(account_id=shop).balance == 60
