"""Codes, other rows and kept values stand on a page of the back office in words."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pytest
from django.forms import ChoiceField
from django.utils import translation

from consent.models.purpose import Purpose
from micropay.core import approval, ids, roles
from micropay.core.models.approval import Approval
from micropay.core.reason_form import ReasonForm
from micropay.core.words import codes, details, naming
from tests.backoffice import member, signed_in
from wallet.models.fee import FeeVersion
from wallet.models.reconciliation import DaySignOff

NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
# Enumerations of which no code stands on a page.
NEVER_SHOWN = {"DeviceNoticeKind", "ChangeKind", "Needed", "Against", "PayoutBlock", "MatchedOn"}


def enumerations() -> list[tuple[str, type[StrEnum]]]:
    found = []
    for name, module in sorted(sys.modules.items()):
        app, _, room = name.partition(".")
        if app not in roles.OUR_APPS or not room.startswith("states"):
            continue
        for one in vars(module).values():
            if isinstance(one, type) and issubclass(one, StrEnum) and one.__module__ == name:
                found.append((app, one))
    return found


def test_every_state_and_kind_has_a_word_in_its_app() -> None:
    assert len(enumerations()) > 100
    missing = {
        f"{app}.{one.__name__}": codes.has_words_for(app, one)
        for app, one in enumerations()
        if one.__name__ not in NEVER_SHOWN and codes.has_words_for(app, one)
    }
    assert missing == {}


def test_every_request_for_a_second_person_has_a_name() -> None:
    field = Approval._meta.get_field("kind")
    unnamed = [kind for kind in approval.all_kinds() if codes.name(field, kind) == kind]
    assert unnamed == []


@pytest.mark.django_db
def test_an_approver_reads_what_is_asked_in_words_and_baht() -> None:
    wipa = member("finance.wipa", "finance")
    row = Approval.objects.create(
        id=ids.new_id(),
        kind="wallet.fee_payout",
        object_type="wallet.DaySignOff",
        object_id="2026-11-22",
        payload={"amount": 5_000_000, "day": "2026-11-22"},
        state="waiting",
        maker_id=str(wipa.pk),
        maker_label="finance.wipa",
        reason="fees of October",
        requested_at=NOW,
    )
    auditor = signed_in(member("auditor.somsri", "auditor"))
    page = auditor.get(f"/admin/core/approval/{row.pk}/change/", headers={"accept-language": "th"})
    html = page.content.decode()
    assert "โอนค่าธรรมเนียมที่ได้รับ" in html and "50,000.00 บาท" in html
    assert "22/11/2569" in html and "23/11/2569 01:30" in html
    assert "5000000" not in html and "wallet.fee_payout" not in html


@pytest.mark.django_db
def test_lists_filters_and_titles_show_words_for_codes() -> None:
    finance = signed_in(member("finance.wipa", "finance"))
    fee = FeeVersion.objects.filter(service="bill_payment").first()
    assert fee is not None
    thai = {"accept-language": "th"}
    for address in ("/admin/wallet/feeversion/", f"/admin/wallet/feeversion/{fee.pk}/change/"):
        html = finance.get(address, headers=thai).content.decode()
        assert "ชำระบิล" in html
        assert ">bill_payment" not in html and "Bill_payment" not in html
    chosen = finance.get("/admin/wallet/feeversion/?service=bill_payment", headers=thai)
    assert chosen.status_code == 200
    assert chosen.context["cl"].result_count < FeeVersion.objects.count()


@pytest.mark.django_db
def test_a_purpose_is_named_by_the_title_that_customers_read() -> None:
    purpose = Purpose.objects.get(code="marketing")
    with translation.override("th"):
        thai = naming.of(purpose)
    with translation.override("en"):
        english = naming.of(purpose)
    assert thai != english
    assert "marketing" not in {thai, english}


def test_moments_in_a_name_are_of_bangkok() -> None:
    row = DaySignOff(day=NOW.date(), signed_at=NOW)
    with translation.override("th"):
        assert naming.of(row) == "22/11/2569"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"amount": 150}, "<div>จำนวนเงิน: 1.50 บาท</div>"),
        ({"until": "2026-11-22T18:30:00+00:00"}, "<div>ถึง: 23/11/2569 01:30</div>"),
        ({"words": "<b>"}, "<div>ถ้อยคำ: &lt;b&gt;</div>"),
        (["2026-11-22", True], "22/11/2569, ใช่"),
        ({}, "-"),
        (None, "-"),
        ({"day": "2026-99-99"}, "<div>วันที่: 2026-99-99</div>"),
    ],
)
def test_kept_values_are_read_line_by_line(value: Any, shown: str) -> None:
    with translation.override("th"):
        assert details.shown(value, None) == shown


class PlainForm(ReasonForm):
    """Choices as codes stand in the code of a form."""

    __module__ = "wallet.admin.test"
    tier = ChoiceField(choices=[("basic", "basic"), ("S50", "S50")])


def test_choices_of_a_form_that_stand_as_codes_get_their_words() -> None:
    with translation.override("th"):
        assert list(PlainForm().fields["tier"].choices) == [("basic", "พื้นฐาน"), ("S50", "S50")]


@pytest.mark.django_db
def test_an_empty_list_says_so_in_thai() -> None:
    agent = signed_in(member("agent.tida", "agent"))
    thai = {"accept-language": "th"}
    empty = agent.get("/admin/complaints/case/", headers=thai).content.decode()
    assert "ยังไม่มีรายการ" in empty and "No results" not in empty
    narrowed = agent.get("/admin/complaints/case/?state=closed", headers=thai).content.decode()
    assert "ไม่พบรายการที่ตรงกับคำค้นหรือตัวกรอง" in narrowed


@pytest.mark.django_db
def test_the_evidence_log_and_the_home_page_tell_acts_in_words() -> None:
    auditor = signed_in(member("auditor.somsri", "auditor"))
    officer = signed_in(member("officer.somchai", "compliance_officer"))
    agent = member("agent.one", "agent")
    officer.post(f"/admin/accounts/staff/{agent.id}/do/disable/", {"reason": "left the company"})
    thai = {"accept-language": "th"}
    log = auditor.get("/admin/core/evidence/", headers=thai).content.decode()
    assert "พนักงาน" in log and "accounts.Staff<" not in log
    home = officer.get("/admin/", headers=thai).content.decode()
    assert "พนักงาน: ปิดสิทธิเข้าระบบ" in home and "accounts.staff.disable" not in home
