"""Statements that are taken in at the same moment; the control shows the race without turns."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError

from micropay.core.models.evidence import Evidence
from tests.conftest import RaceDatabase
from tests.wallet.ledger_samples import move
from tests.wallet.races import together
from tests.wallet.statement_samples import Line, camt, taken_in, today, tomorrow
from wallet import tasks
from wallet.data.ledger import COMPANY_BANK, SAFEGUARDED_BANK
from wallet.errors.reconciliation import StatementImported
from wallet.models.reconciliation import BankLine, BankMatch, BankStatement
from wallet.services import bank_match

pytestmark = pytest.mark.race
LATER = tomorrow() + timedelta(days=1)


def outcome_of(content: bytes) -> object:
    try:
        return taken_in(content, now=LATER)
    except (StatementImported, IntegrityError) as refusal:
        return refusal


def both_days() -> list[bytes]:
    """Two days, each with a line that the one posting could stand for."""
    next_day = today() + timedelta(days=1)
    return [
        camt(Line(700), Line(-700, "X1"), number="A"),
        camt(Line(700), Line(-700, "X2"), number="B", day=next_day),
    ]


def test_one_file_from_four_sides_is_taken_in_once(race_db: RaceDatabase) -> None:
    content = camt(Line(5, "B1"), Line(6, "B2"))
    outcomes = together(4, lambda _: outcome_of(content))
    assert sum(isinstance(one, BankStatement) for one in outcomes) == 1
    assert sum(isinstance(one, StatementImported) for one in outcomes) == 3
    assert (BankStatement.objects.count(), BankLine.objects.count()) == (1, 2)


def test_two_statements_that_want_one_posting_take_turns(race_db: RaceDatabase) -> None:
    move(SAFEGUARDED_BANK, COMPANY_BANK, 700)
    contents = both_days()
    outcomes = together(2, lambda number: outcome_of(contents[number]))
    assert all(isinstance(one, BankStatement) for one in outcomes)
    assert BankMatch.objects.count() == 1


def test_control_without_turns_one_of_them_fails(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    move(SAFEGUARDED_BANK, COMPANY_BANK, 700)
    contents, looked = both_days(), Barrier(2)
    monkeypatch.setattr(bank_match, "_TURNS", "SELECT 1")
    run = bank_match._run

    def run_together(statement: str, given: dict) -> int:
        if statement == "SELECT 1":
            looked.wait(timeout=30)
        return run(statement, given)

    monkeypatch.setattr(bank_match, "_run", run_together)
    outcomes = together(2, lambda number: outcome_of(contents[number]))
    assert sum(isinstance(one, IntegrityError) for one in outcomes) == 1


def test_a_refused_file_of_the_folder_leaves_its_row_and_moves_aside(
    race_db: RaceDatabase, tmp_path: Path, settings: Any
) -> None:
    settings.BANK_FILES_DIR = str(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bad.xml").write_bytes(b"<html/>")
    assert tasks.exchange_bank_files() == 1
    assert tasks.exchange_bank_files() == 0
    [row] = Evidence.objects.filter(action="wallet.bank_exchange.refuse")
    assert row.detail["code"] == "statement_unreadable"
    assert (tmp_path / "in" / "refused" / "bad.xml").exists()
