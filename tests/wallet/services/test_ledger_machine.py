"""Thousands of random steps: the ledger is its model after each of them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.wallet.services.ledger_machine import LedgerMachine

pytestmark = pytest.mark.race


def run(examples: int, steps: int) -> int:
    """Run the machine; how many steps it took."""
    LedgerMachine.steps_taken = 0
    run_state_machine_as_test(
        LedgerMachine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    print(LedgerMachine.seen)
    return LedgerMachine.steps_taken


@pytest.fixture(autouse=True)
def _anchors(settings, tmp_path):
    settings.LEDGER_ANCHOR_DIR = tmp_path


def test_the_ledger_does_what_its_model_does(race_db):
    assert run(examples=45, steps=50) >= 2_000


@pytest.mark.system
def test_the_ledger_does_what_its_model_does_for_long(race_db):
    assert run(examples=120, steps=120) >= 10_000
