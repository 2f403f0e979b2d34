"""Reading breaches: the clock, and what the notices say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from consent.models.breach import Breach
from consent.models.policy import Service
from consent.states.breach import BreachKind, BreachRisk, BreachState
from micropay.core import clock, rules

KINDS = {
    BreachKind.CONFIDENTIALITY: {"th": "ข้อมูลรั่วไหลหรือถูกเข้าถึงโดยไม่มีสิทธิ", "en": "confidentiality"},
    BreachKind.INTEGRITY: {"th": "ข้อมูลถูกแก้ไขโดยไม่ถูกต้อง", "en": "integrity"},
    BreachKind.AVAILABILITY: {"th": "ข้อมูลสูญหายหรือใช้ไม่ได้", "en": "availability"},
}


def running() -> QuerySet[Breach]:
    """Breaches whose regulator's clock runs: not told yet, and not found without risk."""
    return Breach.objects.filter(
        ~Q(state=BreachState.CLOSED), ~Q(risk=BreachRisk.NONE), regulator_told_at=None
    )


def waiting(now: datetime) -> int:
    """How many clocks run."""
    return running().count()


def pressing(now: datetime) -> int:
    """How many of them have less than a third of their time left, or none."""
    left = timedelta(hours=rules.number("breach.pdpc_hours", at=now) // 3)
    return running().filter(due_at__lt=now + left).count()


def for_regulator(breach: Breach, now: datetime) -> dict[str, Any]:
    """The draft to the regulator: what the notification B.E. 2565 asks for, in Thai."""
    company = Service.objects.get(code="micropay")
    rows = [
        ["ผู้ควบคุมข้อมูลส่วนบุคคล", company.controller_th],
        ["ติดต่อ", f"{company.phone} · {company.email}"],
        ["เลขที่เหตุ", breach.number],
        ["ทราบเหตุเมื่อ", clock.moment_words(breach.aware_at, "th")],
        ["ต้องแจ้งภายใน", clock.moment_words(breach.due_at, "th")],
        ["ประเภทการละเมิด", ", ".join(KINDS[BreachKind(one)]["th"] for one in breach.kinds) or "-"],
        ["ประเภทข้อมูล", breach.categories or "-"],
        ["จำนวนเจ้าของข้อมูล", _number(breach.people)],
        ["จำนวนรายการข้อมูล", _number(breach.records)],
        ["ผลกระทบที่อาจเกิดขึ้น", breach.effects or "-"],
        ["มาตรการที่ดำเนินการ", breach.measures or "-"],
        ["เหตุที่แจ้งล่าช้า", breach.late_because or "-"],
    ]
    return {
        "lang": "th",
        "title": "แจ้งเหตุการละเมิดข้อมูลส่วนบุคคล (ฉบับร่าง)",
        "number": breach.number,
        "day": clock.moment_words(now, "th"),
        "to": "เรียน สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล",
        "words": "บริษัทขอแจ้งเหตุตามมาตรา 37 (4) แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562",
        "rows": rows,
    }


def for_people(breach: Breach, now: datetime) -> dict[str, Any]:
    """The draft to the people concerned, with what is done for them and where to ask."""
    company = Service.objects.get(code="micropay")
    rows = [
        ["เหตุที่เกิดขึ้น", ", ".join(KINDS[BreachKind(one)]["th"] for one in breach.kinds) or "-"],
        ["ข้อมูลของท่านที่เกี่ยวข้อง", breach.categories or "-"],
        ["ผลที่อาจเกิดแก่ท่าน", breach.effects or "-"],
        ["สิ่งที่บริษัทดำเนินการและแนวทางเยียวยา", breach.measures or "-"],
        ["สอบถามและแจ้งเหตุ", f"{company.phone} · {company.email}"],
    ]
    return {
        "lang": "th",
        "title": "แจ้งเหตุเกี่ยวกับข้อมูลส่วนบุคคลของท่าน (ฉบับร่าง)",
        "number": breach.number,
        "day": clock.moment_words(now, "th"),
        "to": "เรียน ท่านเจ้าของข้อมูล",
        "words": (
            "บริษัทขอแจ้งเหตุที่อาจกระทบข้อมูลส่วนบุคคลของท่าน บริษัทจะไม่ขอรหัสผ่าน PIN หรือ OTP จากท่านไม่ว่ากรณีใด"
        ),
        "rows": rows,
    }


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What the person reported themselves."""
    for row in Breach.objects.filter(reporter_id=subject_id).order_by("id").iterator():
        yield {"number": row.number, "reported_at": row.aware_at, "words": row.words}


def _number(value: int | None) -> str:
    return "-" if value is None else f"{value:,}"
