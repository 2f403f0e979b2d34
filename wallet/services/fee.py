"""Announcing fees. The database refuses a change that takes effect sooner than it may."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from accounts.states import Tier
from micropay.core import approval, clock, evidence, outbox, rules
from micropay.core.actor import Actor
from micropay.core.money import MAX_SATANG
from wallet.data.fee import FeeBand, NewFee
from wallet.errors.fee import FeeAnnouncedTooLate, FeeBandsWrong, FeeDateTaken
from wallet.models.fee import FeeVersion
from wallet.states.movement import FeeService

ANNOUNCE = "wallet.fee.announce"
ANNOUNCED = "wallet.fee_announced"
_WHOLE = 10_000

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
    NewFee(
        FeeService.MERCHANT_PAYOUT,
        "โอนยอดขายจากบัญชีร้านค้าหรือผู้เรียกเก็บเงินไปยังบัญชีธนาคารของร้าน ต่อหนึ่งรายการ ร้านค้าเป็นผู้เสียค่าธรรมเนียม",
        "Paying what a shop or biller has taken to its bank account, per payout. The shop pays it.",
        flat_satang=1000,
    ),
)


@transaction.atomic
def ask(
    *, actor: Actor, fee: NewFee, effective_from: datetime, reason: str, now: datetime
) -> approval.Approval:
    """The maker asks to announce a version of a fee (satang). Returns the request.

    It is announced when another person approves, and the notice runs from then. Raises
    FeeBandsWrong, FeeAnnouncedTooLate, ApprovalWaiting.
    """
    _require_bands(fee.bands)
    _require_notice(_last(fee.service), fee, effective_from, now)
    return approval.request(
        kind=ANNOUNCE,
        object_type="wallet.FeeVersion",
        object_id=fee.service,
        payload={**asdict(fee), "effective_from": effective_from.isoformat()},
        actor=actor,
        reason=reason,
        now=now,
    )


def announce_approved(approved: approval.Approval, *, actor: Actor, now: datetime) -> None:
    """What the checker's yes carries out. Raises as ``announce``."""
    wish = dict(approved.payload)
    effective_from = datetime.fromisoformat(wish.pop("effective_from"))
    bands = tuple(FeeBand(**band) for band in wish.pop("bands"))
    fee = NewFee(**{**wish, "service": FeeService(wish["service"]), "bands": bands})
    announce(actor=actor, fee=fee, effective_from=effective_from, now=now)


@transaction.atomic
def announce(*, actor: Actor, fee: NewFee, effective_from: datetime, now: datetime) -> FeeVersion:
    """Announce a version of a fee (satang). The first of a service may take effect at once.

    Customers are told of a change by message, a batch at a time. Raises FeeBandsWrong,
    FeeAnnouncedTooLate, FeeDateTaken.
    """
    _require_bands(fee.bands)
    before = _last(fee.service)
    _require_notice(before, fee, effective_from, now)
    version = _write(actor, fee, before, effective_from, now)
    evidence.record(
        action="wallet.fee.announce",
        actor=actor,
        now=now,
        object_type="wallet.FeeVersion",
        object_id=version.id,
        detail={"service": version.service, "number": version.number},
    )
    if before is not None:
        outbox.publish(topic=ANNOUNCED, payload={"version_id": str(version.id)}, now=now)
    return version


def _last(service: FeeService) -> FeeVersion | None:
    return FeeVersion.objects.filter(service=service).order_by("-number").first()


def _require_notice(
    before: FeeVersion | None, fee: NewFee, effective_from: datetime, now: datetime
) -> None:
    if before is None or effective_from >= now + timedelta(
        days=rules.number("fee.notice_days", at=now)
    ):
        return
    at_once = rules.flag("fee.lower_at_once", at=now) and effective_from >= now
    if not (at_once and _is_lower(fee, before)):
        raise FeeAnnouncedTooLate


def _is_lower(fee: NewFee, before: FeeVersion) -> bool:
    """Nobody pays more for any amount. With bands on either side it is not decided here."""
    if fee.bands or before.bands:
        return False
    most, most_before = (
        MAX_SATANG if one.max_satang is None else one.max_satang for one in (fee, before)
    )
    return (
        fee.flat_satang <= before.flat_satang
        and fee.basis_points <= before.basis_points
        and fee.min_satang <= before.min_satang
        and most <= most_before
    )


def _require_bands(bands: Sequence[FeeBand]) -> None:
    """Each band is about a tier or an amount of its own, with amounts that can be paid."""
    places = {(band.tier, band.from_satang) for band in bands}
    known = {"", *Tier}
    for band in bands:
        most = MAX_SATANG if band.max_satang is None else band.max_satang
        if (
            band.tier not in known
            or (band.tier == "" and band.from_satang == 0)
            or min(band.from_satang, band.flat_satang, band.basis_points, band.min_satang) < 0
            or band.basis_points > _WHOLE
            or not band.min_satang <= most <= MAX_SATANG
        ):
            raise FeeBandsWrong
    if len(places) < len(bands):
        raise FeeBandsWrong


def _write(
    actor: Actor,
    fee: NewFee,
    before: FeeVersion | None,
    effective_from: datetime,
    now: datetime,
) -> FeeVersion:
    try:
        with transaction.atomic():
            return FeeVersion.objects.create(
                service=fee.service,
                number=before.number + 1 if before else 1,
                announced_at=now,
                effective_from=effective_from,
                flat_satang=fee.flat_satang,
                basis_points=fee.basis_points,
                min_satang=fee.min_satang,
                max_satang=fee.max_satang,
                bands=[asdict(band) for band in fee.bands],
                conditions_th=fee.conditions_th,
                conditions_en=fee.conditions_en,
                actor_id=actor.id,
            )
    except IntegrityError as error:
        raise FeeDateTaken from error


def first_run(*, now: datetime) -> str:
    """First-run part: the first version of each fee, in effect from this Bangkok day on."""
    known = set(FeeVersion.objects.values_list("service", flat=True))
    missing = [fee for fee in FIRST_FEES if fee.service not in known]
    today = clock.day_start(clock.bangkok_day(now))
    for fee in missing:
        announce(actor=Actor.system("first_run"), fee=fee, effective_from=today, now=now)
    return f"{len(missing)} added"
