"""Reading the fee schedule: the fee of a movement, and the schedule as people see it."""

from __future__ import annotations

from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from micropay.core import money, rules
from wallet.data.fee import FeeBand, FeeLine, FeeQuote, FeeSchedule
from wallet.models.fee import FeeVersion
from wallet.states.movement import FeeService

_WHOLE = 10_000


def quote(*, service: FeeService, amount: int, at: datetime, tier: str = "") -> FeeQuote:
    """What a service costs a customer of a tier for an amount (satang). One statement.

    Raises FeeVersion.DoesNotExist when the service has no version in effect, which first-run data
    rules out.
    """
    versions = list(FeeVersion.objects.filter(service=service).order_by("effective_from"))
    running = [one for one in versions if one.effective_from <= at]
    coming = [one for one in versions if one.effective_from > at]
    if not running:
        raise FeeVersion.DoesNotExist(service)
    return _quote(running[-1], amount, tier, at, coming[0].effective_from if coming else None)


def quote_of_version(*, version_id: UUID, amount: int, at: datetime, tier: str = "") -> FeeQuote:
    """What this version asks for an amount (satang), whether or not it is still in effect."""
    return _quote(FeeVersion.objects.get(id=version_id), amount, tier, at, None)


def schedule(*, at: datetime, language: str) -> list[FeeSchedule]:
    """Every service with its fee today, announced changes and history. One statement."""
    lines: dict[str, list[FeeLine]] = {service.value: [] for service in FeeService}
    for version in FeeVersion.objects.order_by("-effective_from"):
        lines[version.service].append(_line(version, language))
    return [_schedule(service, lines[service.value], at) for service in FeeService]


def _schedule(service: FeeService, lines: list[FeeLine], at: datetime) -> FeeSchedule:
    begun = [line for line in lines if line.effective_from <= at]
    coming = tuple(line for line in lines if line.effective_from > at)
    return FeeSchedule(service, begun[0] if begun else None, coming, tuple(begun[1:]))


def _line(version: FeeVersion, language: str) -> FeeLine:
    return FeeLine(
        service=FeeService(version.service),
        number=version.number,
        announced_at=version.announced_at,
        effective_from=version.effective_from,
        prices=tuple(version.prices()),
        conditions=version.conditions_en if language == "en" else version.conditions_th,
    )


def _quote(
    version: FeeVersion, amount: int, tier: str, at: datetime, until: datetime | None
) -> FeeQuote:
    rate = rules.number("fee.vat_basis_points", at=at)
    listed = _price(version, amount, tier).listed(amount)
    if rules.flag("fee.vat_included", at=at):
        fee, vat = listed, _vat_inside(listed, rate)
    else:
        vat = money.share_half_up(listed, basis_points=rate)
        fee = listed + vat
    return FeeQuote(FeeService(version.service), version.id, fee, vat, until)


def _price(version: FeeVersion, amount: int, tier: str) -> FeeBand:
    """The band a movement falls into: its own tier's before everybody's, the highest it reaches."""
    reached = [
        band for band in version.prices() if band.tier in ("", tier) and band.from_satang <= amount
    ]
    return max(reached, key=lambda band: (bool(band.tier), band.from_satang))


def _vat_inside(fee: int, rate: int) -> int:
    """The VAT a price contains, rounded half up to a satang: 7 % of it is 7/107."""
    exact = Decimal(fee) * rate / (_WHOLE + rate)
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
