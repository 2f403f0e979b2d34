"""A day at the sandbox bank: its camt.053 is reconciled, also when it is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.core.management import call_command

from tests.wallet.bank_samples import advance, link, sandbox, withdraw
from tests.wallet.people_samples import malee, notice_body, tell_bank_notice
from tests.wallet.statement_samples import differences, taken_in, today, tomorrow
from wallet.models.reconciliation import BankStatement
from wallet.selectors import reconciliation as reads
from wallet.services.bank_port import bank

pytestmark = pytest.mark.django_db


@pytest.fixture
def process(tmp_path: Path, settings: Any) -> Iterator[httpx.Client]:
    with sandbox(tmp_path) as client:
        settings.BANK_URL = str(client.base_url).rstrip("/")
        yield client


def a_day(process: httpx.Client) -> None:
    """Malee tops up 500 and 200 baht and withdraws 300; the platform knows of all three."""
    person = malee(satang=0)
    for amount in ("500.00", "200.00"):
        asked = person.post("top-ups", {"amount": amount}).json()
        told = {"reference": asked["reference"], "amount": amount}
        paid = process.post("/v1/deposits", json=told).json()
        notice = notice_body(**told, bank_reference=paid["bank_reference"])
        assert tell_bank_notice(notice).status_code == 200
    advance(withdraw(person, link(person), 30_000).reference, bank())


def statement(process: httpx.Client, **faults: bool) -> bytes:
    body = {"day": today().isoformat(), "faults": faults}
    answer = process.post("/v1/statements", json=body)
    assert answer.status_code == 200, answer.text
    return answer.content


def test_its_statement_agrees_with_the_ledger_to_the_satang(process: httpx.Client) -> None:
    a_day(process)
    made = taken_in(statement(process))
    assert (made.opening, made.closing, made.lines) == (0, 40_000, 3)
    assert differences() == []
    found = reads.figures(today(), now=tomorrow())
    assert found is not None
    assert (found.matched, found.difference, found.unexplained) == (3, 0, 0)


@pytest.mark.parametrize(
    ("fault", "left"),
    [
        ("missing_line", []),
        ("wrong_amount", [("amount_differs", 100, "open")]),
        ("double_line", [("duplicate", -30_000, "open")]),
    ],
)
def test_each_fault_is_found_and_explains_the_day(
    process: httpx.Client, fault: str, left: list[tuple[str, int, str]]
) -> None:
    a_day(process)
    taken_in(statement(process, **{fault: True}))
    assert differences() == left
    found = reads.figures(today(), now=tomorrow())
    assert found is not None
    assert found.difference != 0
    assert found.unexplained == 0


def test_the_same_day_asked_again_is_the_same_file(process: httpx.Client) -> None:
    a_day(process)
    assert statement(process) == statement(process)


def test_the_demonstration_takes_today_in_once(
    process: httpx.Client, capsys: pytest.CaptureFixture[str]
) -> None:
    a_day(process)
    call_command("demo_statement")
    call_command("demo_statement")
    assert BankStatement.objects.count() == 1
    assert "3 lines, 3 matched, 0.00 baht differ" in capsys.readouterr().out


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"day": "2026-02-30"},
        {"day": "๒๕๖๙-๑๑-๒๒"},
        {"day": "2026-11-22", "faults": {"missing_line": 1}},
        {"day": "2026-11-22", "faults": {"all": True}},
        [],
    ],
)
def test_a_strange_wish_is_refused(process: httpx.Client, body: Any) -> None:
    assert process.post("/v1/statements", json=body).status_code == 400


@pytest.mark.parametrize("body", [{}, {"check_id": "1"}, {"check_id": "1", "result": "yes"}, []])
def test_a_strange_check_of_a_face_is_refused(process: httpx.Client, body: Any) -> None:
    assert process.post("/v1/face-checks", json=body).status_code == 400
