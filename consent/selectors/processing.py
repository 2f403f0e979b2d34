"""The records of processing (PDPA s.39), put together from what the platform itself goes by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from consent.models.disclosure import Disclosure, Recipient
from consent.models.policy import Service
from consent.models.purpose import Purpose
from consent.models.request import DataRequest, LegalHold, Stop
from consent.models.retention import RetentionCategory
from consent.states.request import RequestState
from micropay.core import clock, rules
from micropay.core.tables import Sheet

Line = tuple[str, ...]


def sheets(now: datetime) -> list[Sheet]:
    """The eight items of s.39 ¶1, each a sheet with rows made one by one."""
    return [
        Sheet("ผู้ควบคุมข้อมูล", ("บริการ", "ผู้ควบคุม", "ติดต่อ"), _controllers()),
        Sheet(
            "กิจกรรมและวัตถุประสงค์",
            ("บริการ", "รหัส", "วัตถุประสงค์", "ฐานกฎหมาย", "ประเภทข้อมูล", "อ่อนไหว", "ระยะเวลา", "ผู้รับ"),
            _purposes(),
        ),
        Sheet(
            "ระยะเวลาเก็บรักษา",
            ("ประเภทข้อมูล", "นับจาก", "ระยะเวลา", "กฎหมาย", "เมื่อครบกำหนด"),
            _retention(now),
        ),
        Sheet(
            "สิทธิและวิธีเข้าถึง",
            ("สิทธิ", "ภายใน (วัน)", "ช่องทาง"),
            _rights(now),
        ),
        Sheet(
            "ผู้รับและการเปิดเผย",
            ("ผู้รับ", "ฐานะ", "ประเทศ", "สัญญา", "ความปลอดภัย", "จำนวนครั้งที่เปิดเผย"),
            _recipients(),
        ),
        Sheet(
            "การปฏิเสธและคัดค้าน",
            ("เลขที่", "ประเภท", "วันที่", "เหตุ", "ขอบเขตตามกฎหมาย"),
            _refusals(),
        ),
        Sheet("มาตรการความปลอดภัย", ("มาตรการ", "รายละเอียด"), _security()),
    ]


def _controllers() -> Iterator[Line]:
    for one in Service.objects.order_by("code"):
        yield one.name_th, one.controller_th, f"{one.email} {one.phone}".strip()


def _purposes() -> Iterator[Line]:
    rows = Purpose.objects.order_by("service", "position").prefetch_related("recipients", "texts")
    for one in rows:
        titles = [text.title for text in one.texts.all() if text.language == "th"]
        yield (
            one.service_id,
            one.code,
            titles[-1] if titles else one.code,
            one.lawful_basis,
            ", ".join(one.data_categories),
            "ใช่" if one.sensitive else "",
            one.retention,
            ", ".join(sorted(link.recipient_id for link in one.recipients.all())),
        )


def _retention(now: datetime) -> Iterator[Line]:
    for one in RetentionCategory.objects.all():
        number = rules.text(one.rule, at=now) if one.rule else ""
        unit = ("ปี" if one.in_years else "วัน") if one.rule else ""
        yield one.name_th, one.counted_from_th, f"{number} {unit}".strip(), one.law, one.act


def _rights(now: datetime) -> Iterator[Line]:
    for kind in ("access", "copy", "portability", "rectification", "erasure", "restriction",
                 "objection", "withdrawal"):  # fmt: skip
        yield kind, rules.text(f"request.days.{kind}", at=now), "app, web, phone, branch, e-mail"


def _recipients() -> Iterator[Line]:
    for one in Recipient.objects.order_by("code"):
        yield (
            one.name_th,
            one.role,
            one.country,
            one.contract_reference,
            one.security,
            str(Disclosure.objects.filter(recipient=one).count()),
        )


def _refusals() -> Iterator[Line]:
    """Refusals with their grounds, objections and restrictions in force, without any name."""
    refused = DataRequest.objects.filter(state=RequestState.REFUSED).select_related("ground")
    for one in refused.order_by("closed_at").iterator():
        if one.ground is not None and one.closed_at is not None:
            day = clock.buddhist(clock.bangkok_day(one.closed_at))
            yield one.number, one.kind, day, one.ground.paragraph, one.ground.limit_th
    for stop in Stop.objects.filter(lifted_at=None).select_related("request").order_by("id"):
        day = clock.buddhist(clock.bangkok_day(stop.begun_at))
        yield stop.request.number, stop.kind, day, stop.purpose_id, ""
    held = LegalHold.objects.filter(lifted_at=None).count()
    yield "-", "legal_hold", "", str(held), ""


def _security() -> Iterator[Line]:
    yield "การเข้ารหัส", "ข้อมูลระบุตัวตนเข้ารหัสในฐานข้อมูล ไฟล์เข้ารหัสแยกกุญแจ"
    yield "สิทธิเข้าถึง", "บทบาทตามหน้าที่ TOTP เปิดดูข้อมูลต้องมีเหตุและเลขเรื่อง บันทึกทุกครั้ง"
    yield "หลักฐาน", "บันทึกการกระทำแก้ไขไม่ได้ ลงลายมือชื่อและยึดโยงนอกฐานข้อมูล"
    yield "มัลแวร์", "ตรวจไฟล์ทุกไฟล์ก่อนเปิด"
    yield "ข้อตกลงพนักงาน", "ลงนามรักษาความลับก่อนเข้าถึงข้อมูล"
