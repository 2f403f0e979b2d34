"""What people in the office read about fraud and suspicions, in Thai."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from accounts.models.installation import Installation, device_columns
from accounts.models.sanctions import SanctionHit
from micropay.core import clock
from tests.accounts import buttons_sanctions
from tests.backoffice import member, signed_in
from tests.wallet import buttons_risk
from tests.wallet import people_samples as people
from tests.wallet import risk_samples as risk
from wallet.models.face_check import FaceCheck
from wallet.models.held import HeldMovement
from wallet.models.mule import RiskCase, RiskRule
from wallet.services import mule

pytestmark = pytest.mark.django_db


def page(row: Any, *, role: str = "compliance_officer") -> str:
    meta = row._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])
    answer = signed_in(member(f"reader.{role}", role)).get(
        address, headers={"accept-language": "th"}
    )
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_finding_shows_what_was_compared_and_every_signal_that_was_used() -> None:
    malee, somchai = people.malee(), people.somchai()
    Installation.objects.filter(id__in=[malee.installation_id, somchai.installation_id]).update(
        **device_columns("the same phone"), signs={"rooted": "2030-01-01T00:00:00+00:00"}
    )
    RiskRule.objects.filter(pk="shared-device").update(parameters={"hours": 24, "count": 2})
    mule.look(actor=buttons_risk.PLATFORM, now=clock.now())
    case = RiskCase.objects.filter(rule_id="shared-device")[0]
    text = page(case, role="agent")
    assert "ลูกค้าหลายรายใช้อุปกรณ์เครื่องเดียวกัน" in text
    assert "ลูกค้าที่ใช้อุปกรณ์นี้: 2" in text
    assert "rooted" in text and "fraud_prevention" in text
    assert "the same phone" not in text
    for button in ("ไม่พบสิ่งผิดปกติ", "ระงับบัญชี", "ส่งให้ฝ่ายกำกับ"):
        assert button in text


def test_a_rule_shows_its_numbers() -> None:
    text = page(RiskRule.objects.get(pk="in-fast-out"))
    assert "count=5, hours=24, satang=5000000, percent=90" in text
    assert "เงินเข้ามากแล้วออกอย่างรวดเร็ว" in text


def test_a_suspicion_shows_grounds_words_and_its_movements() -> None:
    text = page(buttons_risk.a_suspicion(linked=True))
    assert "บัญชีม้า" in text and "กำลังจัดเตรียม" in text
    assert "ขอรายงานต่อสำนักงาน ปปง." in text


def test_held_movements_and_checks_of_faces_are_read_by_agents() -> None:
    risk.set_rule("face.single_satang", 1_000_000)
    row = buttons_risk.on_a_held_movement_checked()
    text = page(row, role="agent")
    assert "20,000.00" in text and "คืนเงินให้ผู้จ่าย" in text
    assert HeldMovement.objects.count() == 1
    assert "ผ่าน" in page(FaceCheck.objects.get(), role="senior_agent")


def test_a_match_shows_what_the_list_says() -> None:
    buttons_sanctions.on_a_match_of_a_list()
    text = page(SanctionHit.objects.get())
    assert "มาลี ใจดี" in text and "รอเจ้าหน้าที่สองคน" in text
    assert "ขอบันทึกว่าเป็นคนละคน" in text
