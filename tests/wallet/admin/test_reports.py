"""The reports of the ledger in the back office: pages by date, and files."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from micropay.core import clock
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from tests.backoffice import member, signed_in
from tests.wallet.ledger_samples import move, wallet
from wallet.data.ledger import FEE_INCOME
from wallet.models.safeguarding import BankClosing, SafeguardingReport

pytestmark = pytest.mark.django_db

TRIAL = "/admin/wallet/trialbalance/"
SAFE = "/admin/wallet/safeguardingreport/"
WHY = "asked for by the auditors"


@pytest.fixture
def kanya() -> Client:
    return signed_in(member("kanya", "finance"))


@pytest.fixture
def paid():
    """1,000.00 baht topped up, 12.50 of it paid in fees."""
    malee = wallet(satang=100_000)
    move(malee, FEE_INCOME, 1_250)
    return malee


def text(client: Client, path: str, language: str = "en") -> str:
    answer = client.get(path, headers={"Accept-Language": language})
    assert answer.status_code == 200
    return answer.content.decode()


def saved(answer) -> list[list[str]]:
    content = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content, newline="")))


def reported(day: date, **changed: object) -> SafeguardingReport:
    given = {
        "customers": 90_000,
        "merchants": 9_000,
        "billers": 800,
        "in_transit": 70,
        "unmatched_receipts": 6,
        "safeguarded": 100_000,
        "least_basis_points": 10_000,
        "is_below": False,
        "made_at": clock.now(),
        **changed,
    }
    return SafeguardingReport.objects.create(day=day, **given)


# Trial balance ------------------------------------------------------------------------------------


def test_the_trial_balance_shows_kinds_with_debits_and_credits(kanya, paid):
    page = text(kanya, TRIAL)
    assert "Safeguarded bank account" in page
    assert "1,000.00 Dr" in page
    assert "987.50 Cr" in page
    assert "1,012.50" in page  # debits and credits in all


def test_it_speaks_thai(kanya, paid):
    page = text(kanya, TRIAL, "th")
    assert "งบทดลอง" in page
    assert "เดบิต" in page and "เครดิต" in page


def test_a_kind_opens_its_accounts(kanya, paid):
    page = text(kanya, f"{TRIAL}?kind=customer")
    assert str(paid) in page
    assert "Safeguarded bank account" not in page


def test_a_day_before_the_money_is_empty(kanya, paid):
    page = text(kanya, f"{TRIAL}?since=2020-01-01&day=2020-01-31")
    assert "No account was open then." in page


@pytest.mark.parametrize(
    "query",
    [
        "since=x&day=y",
        "since=2026-10-31&day=2026-10-01",
        "day=2569-10-01",
        "kind=nothing",
        "after=-1",
        "after=99999999999999999999",
        "kind=customer&after=5000",
        "day=%00",
        "since=%E0%B9%92%E0%B9%90%E0%B9%92%E0%B9%96-10-01",
    ],
)
def test_a_question_that_makes_no_sense_is_no_fault(kanya, paid, query):
    assert kanya.get(f"{TRIAL}?{query}").status_code == 200


def test_the_trial_balance_as_a_file(kanya, paid):
    today = clock.bangkok_day(clock.now())
    form = {"since": today.isoformat(), "day": today.isoformat(), "reason": WHY}
    answer = kanya.post(f"{TRIAL}do/csv/", form, headers={"Accept-Language": "en"})

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == (
        f'attachment; filename="trial-balance-{today}-{today}.csv"'
    )
    header, *rows = saved(answer)
    assert header[:3] == ["kind", "account", "opening balance (baht)"]
    by_account = {row[1]: row[2:] for row in rows}
    assert by_account[str(paid)] == ["0.00", "12.50", "1000.00", "987.50", "0.00"]
    assert by_account["bank.safeguarded"] == ["0.00", "1000.00", "0.00", "-1000.00", "0.00"]
    act = Evidence.objects.get(action="core.export.csv")
    assert (act.reason, act.detail["rows"]) == (WHY, len(rows))


def test_the_filter_goes_along_to_the_form_but_never_a_reason(kanya, paid):
    query = "since=2026-10-01&day=2026-10-31&reason=because"
    assert "do/csv/?since=2026-10-01&amp;day=2026-10-31" in text(kanya, f"{TRIAL}?{query}")
    form = text(kanya, f"{TRIAL}do/csv/?{query}")
    assert 'value="2026-10-31"' in form
    assert "because" not in form


# Safeguarding -------------------------------------------------------------------------------------


def test_reports_show_owed_held_cover_and_the_banks_own_balance(kanya):
    reported(date(2026, 10, 1))
    reported(date(2026, 10, 2), safeguarded=99_000, is_below=True)
    approval = Approval.objects.create(
        kind="wallet.bank_closing",
        object_type="wallet.BankClosing",
        object_id="2026-10-01",
        maker_id="1",
        maker_label="kanya",
        reason=WHY,
        requested_at=clock.now(),
    )
    BankClosing.objects.create(
        day=date(2026, 10, 1), balance=100_100, approval=approval, entered_at=clock.now()
    )
    page = text(kanya, SAFE)
    assert "998.76" in page and "1,000.00" in page
    assert "100.12 %" in page and "99.12 %" in page
    assert "1,001.00" in page and ">1.00<" in page.replace(" ", "").replace("\n", "")
    assert "Not covered" in page and "Bank differs" in page and "not entered" in page


def test_reports_are_found_by_day_or_month(kanya):
    reported(date(2026, 10, 1), customers=11_111)
    reported(date(2026, 11, 2), customers=22_222)
    assert "02/11" not in text(kanya, f"{SAFE}?q=2026-10")
    rows = kanya.get(f"{SAFE}?q=2026-11-02").context["cl"].result_count
    assert rows == 1
    assert (
        kanya.get(f"{SAFE}?day__gte=2026-11-01&day__lt=2026-12-01").context["cl"].result_count == 1
    )


def test_a_report_shows_each_part(kanya):
    row = reported(date(2026, 10, 1))
    page = text(kanya, f"{SAFE}{row.pk}/change/")
    for part in ("900.00", "90.00", "8.00", "0.70", "0.06", "998.76"):
        assert part in page


def test_reports_as_a_file(kanya):
    reported(date(2026, 10, 1))
    form = {"since": "2026-10-01", "day": "2026-10-31", "reason": WHY}
    answer = kanya.post(f"{SAFE}do/csv/", form, headers={"Accept-Language": "th"})
    header, row = saved(answer)
    assert header[0] == "วันที่"
    assert row == [
        "2026-10-01",
        "900.00",
        "90.00",
        "8.00",
        "0.70",
        "0.06",
        "998.76",
        "1000.00",
        "100.12",
        "",
        "",
    ]


def test_a_day_below_is_an_alarm_on_the_desk(kanya):
    title = "Customers&#x27; money not covered"
    quiet = text(kanya, reverse("admin:index"))
    assert title in quiet and "text-red-600" not in quiet
    reported(date(2026, 10, 1), safeguarded=1, is_below=True)
    assert "text-red-600" in text(kanya, reverse("admin:index"))


def test_two_people_enter_the_banks_closing_balance(kanya):
    reported(date(2026, 10, 1))
    form = {"day": "2026-10-01", "balance": "1,000.50", "reason": WHY}
    assert kanya.post(f"{SAFE}do/enter_closing/", form).status_code == 302
    asked = Approval.objects.get()
    decide = reverse("admin:core_approval_do_approve", args=[asked.pk])
    assert kanya.post(decide, {"reason": WHY}).status_code == 200
    assert not BankClosing.objects.exists()

    pim = signed_in(member("pim", "finance"))
    assert pim.post(decide, {"reason": WHY}).status_code == 302

    assert BankClosing.objects.get().balance == 100_050
    assert "0.50" in text(kanya, SAFE)


@pytest.mark.parametrize("balance", ["", "-1", "1e3", "๑๐๐", "1.234", "9" * 30, "abc"])
def test_a_balance_that_is_none_is_refused_on_the_form(kanya, balance):
    form = {"day": "2026-10-01", "balance": balance, "reason": WHY}
    assert kanya.post(f"{SAFE}do/enter_closing/", form).status_code == 200
    assert not Approval.objects.exists()


def test_too_large_a_payout_is_refused_with_what_may_go(kanya, paid):
    form = {"amount": "12.51", "reason": WHY}
    page = kanya.post(f"{SAFE}do/pay_out_fees/", form, headers={"Accept-Language": "en"})
    assert "No more than 12.50 baht" in page.content.decode()
    assert not Approval.objects.exists()
