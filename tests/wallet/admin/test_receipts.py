"""What finance sees of received money that leads to no wallet, in Thai."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.backoffice import signed_in
from tests.wallet.merchant_samples import staff
from tests.wallet.people_samples import notice_body, tell_bank_notice
from tests.wallet.selectors.paycode_samples import BANK_SLIP
from wallet.models.topup import UnmatchedReceipt
from wallet.selectors.paycode.read import read

pytestmark = pytest.mark.django_db
LIST = "admin:wallet_unmatchedreceipt_changelist"


def page(address: str, **asked: str) -> str:
    answer = signed_in(staff("kanya")).get(address, asked, headers={"accept-language": "th"})
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_receipt_says_in_thai_why_it_waits_and_not_what_the_payer_wrote() -> None:
    tell_bank_notice(notice_body(reference="ค่าเช่าของมาลี"))
    row = UnmatchedReceipt.objects.get()
    text = page(reverse("admin:wallet_unmatchedreceipt_change", args=[row.pk]))
    for words in ("เลขอ้างอิงไม่ใช่ของเรา", "นำเข้ากระเป๋าเป็นเงินเติมของเจ้าของ", "500.00"):
        assert words in text
    assert "ค่าเช่าของมาลี" not in text and "unknown_reference" not in text


def test_a_scanned_slip_finds_the_receipt_by_its_reference_and_nothing_else() -> None:
    code = read(BANK_SLIP)
    tell_bank_notice(notice_body(reference="rent", bank_reference=code.reference))
    tell_bank_notice(notice_body(reference="rent", bank_reference="ANOTHER-0001"))
    for address in (LIST, "admin:wallet_banknotice_changelist"):
        text = page(reverse(address), q=BANK_SLIP)
        assert code.reference in text and "ANOTHER-0001" not in text
    assert "ANOTHER-0001" in page(reverse(LIST), q="ANOTHER")
