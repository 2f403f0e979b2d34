"""Thousands of random steps: the ledger is its model after each of them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.wallet.services.hold_machine import LedgerMachine

pytestmark = pytest.mark.race


def run(examples: int, steps: int) -> int:
    """Run the machine; how many steps it took."""
    LedgerMachine.steps_taken = 0
    LedgerMachine.seen.clear()
    run_state_machine_as_test(
        LedgerMachine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return LedgerMachine.steps_taken


@pytest.fixture(autouse=True)
def _anchors(settings, tmp_path):
    settings.LEDGER_ANCHOR_DIR = tmp_path


def test_the_ledger_does_what_its_model_does(race_db):
    assert run(examples=60, steps=50) >= 2_000
    # No idle run: most of the time there is money to move, and often something to refuse.
    assert LedgerMachine.seen["Posted"] > 100
    assert LedgerMachine.seen["Authorised"] > 20
    assert LedgerMachine.seen["InsufficientBalance"] > 10


@pytest.mark.system
def test_the_ledger_does_what_its_model_does_for_long(race_db):
    assert run(examples=120, steps=120) >= 10_000
