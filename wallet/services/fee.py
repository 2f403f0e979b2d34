"""Announcing fees. The database refuses a change that takes effect sooner than it may."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Max

from micropay.core import clock, evidence, rules
from micropay.core.actor import Actor
from wallet.data.fee import NewFee
from wallet.errors.fee import FeeAnnouncedTooLate, FeeDateTaken
from wallet.models.fee import FeeVersion
from wallet.states import FeeService

FIRST_FEES = (
    NewFee(
        FeeService.TRANSFER,
        "โอนเงินระหว่างกระเป๋าไมโครเพย์ ด้วยหมายเลขโทรศัพท์ของผู้รับ",
        "Transfers between MicroPay wallets, by the payee's phone number.",
    ),
    NewFee(
        FeeService.QR_PAYMENT,
        "ชำระเงินให้ร้านค้าหรือบุคคลด้วย QR code ผู้ชำระไม่เสียค่าธรรมเนียม",
        "Paying a shop or a person by QR code. The payer pays no fee.",
    ),
    NewFee(
        FeeService.BILL_PAYMENT,
        "ชำระบิลด้วย QR code หรือบาร์โค้ด ต่อหนึ่งรายการ",
        "Paying a bill by QR code or barcode, per bill.",
        flat_satang=500,
    ),
    NewFee(
        FeeService.TOPUP,
        "เติมเงินผ่านธนาคาร ธนาคารของผู้โอนอาจคิดค่าธรรมเนียมเอง",
        "Topping up through a bank. The sender's own bank may charge for its part.",
    ),
    NewFee(
        FeeService.WITHDRAWAL,
        "ถอนเงินจากกระเป๋าไปยังบัญชีธนาคาร ต่อหนึ่งรายการ",
        "Withdrawing from the wallet to a bank account, per withdrawal.",
        flat_satang=1500,
    ),
)


@transaction.atomic
def announce(*, actor: Actor, fee: NewFee, effective_from: datetime, now: datetime) -> FeeVersion:
    """Announce a version of a fee (satang). The first of a service may take effect at once.

    Raises FeeAnnouncedTooLate, FeeDateTaken.
    """
    before = FeeVersion.objects.filter(service=fee.service).aggregate(last=Max("number"))["last"]
    notice = timedelta(days=rules.number("fee.notice_days", at=now))
    if before and effective_from < now + notice:
        raise FeeAnnouncedTooLate
    try:
        with transaction.atomic():
            version = FeeVersion.objects.create(
                service=fee.service,
                number=(before or 0) + 1,
                announced_at=now,
                effective_from=effective_from,
                flat_satang=fee.flat_satang,
                basis_points=fee.basis_points,
                min_satang=fee.min_satang,
                max_satang=fee.max_satang,
                conditions_th=fee.conditions_th,
                conditions_en=fee.conditions_en,
                actor_id=actor.id,
            )
    except IntegrityError as error:
        raise FeeDateTaken from error
    evidence.record(
        action="wallet.fee.announce",
        actor=actor,
        now=now,
        object_type="wallet.FeeVersion",
        object_id=version.id,
        detail={"service": version.service, "number": version.number},
    )
    return version


def first_run(*, now: datetime) -> str:
    """First-run part: the first version of each fee, in effect from this Bangkok day on."""
    known = set(FeeVersion.objects.values_list("service", flat=True))
    missing = [fee for fee in FIRST_FEES if fee.service not in known]
    today = clock.day_start(clock.bangkok_day(now))
    for fee in missing:
        announce(actor=Actor.system("first_run"), fee=fee, effective_from=today, now=now)
    return f"{len(missing)} added"
