"""Reading requests of data subjects: what a person may see, what waits, what stands in the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_noop as noop
from stdnum import damm

from consent.data.request import RequestView
from consent.errors.request import RequestClosed, RequestUnknown
from consent.models.request import DataPackage, DataRequest, LegalHold, RefusalGround
from consent.models.subject import Subject
from consent.states.request import RequestKind, RequestOutcome, RequestState
from micropay.core import calendar, clock, locks, rules
from micropay.core.ports import NamedRequest

_SHAPE = re.compile(r"D[0-9]{14}", re.ASCII)
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
KIND_NAMES = {
    RequestKind.ACCESS: noop("Access to the data"),
    RequestKind.COPY: noop("A copy of the data"),
    RequestKind.PORTABILITY: noop("The data in a form for machines"),
    RequestKind.RECTIFICATION: noop("Correction"),
    RequestKind.ERASURE: noop("Erasure"),
    RequestKind.RESTRICTION: noop("Restriction of a use"),
    RequestKind.OBJECTION: noop("Objection to a use"),
    RequestKind.WITHDRAWAL: noop("Withdrawal of consent"),
}


def write_number(year: int, random: int) -> str:
    """``D-2569-48271-93046``: Buddhist year, nine random digits, a check digit (Damm)."""
    digits = f"{year:04d}{random:09d}"
    digits += damm.calc_check_digit(digits)
    return f"D-{digits[:4]}-{digits[4:9]}-{digits[9:]}"


def read_number(text: str) -> str | None:
    """The number as it is stored, from how people type it; None when it cannot be one."""
    typed = re.sub(r"[\s-]", "", text[:40]).upper().translate(_THAI_DIGITS)
    if not _SHAPE.fullmatch(typed) or not damm.is_valid(typed[1:]):
        return None
    return f"D-{typed[1:5]}-{typed[5:10]}-{typed[10:]}"


def due_day(kind: str, received_at: datetime) -> date:
    """The last day to answer: rule ``request.days.<kind>`` (calendar days, PDPA s.30, s.33).

    When nobody works that day it is the last business day before: never later than the law.
    """
    days = rules.number(f"request.days.{kind}", at=received_at)
    return last_business_day(clock.bangkok_day(received_at) + timedelta(days=days))


def last_business_day(day: date) -> date:
    """The day itself, or the last one before it on which business is done."""
    while not calendar.is_business_day(day):
        day -= timedelta(days=1)
    return day


def of_subject(subject_id: UUID, language: str, now: datetime) -> list[RequestView]:
    """A person's requests, newest first."""
    rows = DataRequest.objects.filter(subject_id=subject_id).order_by("-received_at")
    return [view(row, language, now) for row in rows.select_related("package")]


def one_of_subject(subject_id: UUID, number: str, language: str, now: datetime) -> RequestView:
    """One of a person's own requests. Raises RequestUnknown, for another person's too."""
    return view(row_of_subject(subject_id, number), language, now)


def row_of_subject(subject_id: UUID, number: str) -> DataRequest:
    """The row behind it. Raises RequestUnknown."""
    stored = read_number(number)
    row = DataRequest.objects.filter(subject_id=subject_id, number=stored).first()
    if row is None:
        raise RequestUnknown
    return row


def named_of_subject(subject_id: UUID) -> Iterator[NamedRequest]:
    """A person's requests, the newest first, for linking; without any words of theirs."""
    rows = DataRequest.objects.filter(subject_id=subject_id).order_by("-received_at")
    for request_id, number, kind, state in rows.values_list("id", "number", "kind", "state"):
        words = KIND_NAMES[RequestKind(kind)]
        yield NamedRequest(request_id, number, words, state == RequestState.OPEN)


def request_for_update(request_id: UUID) -> DataRequest:
    """A request, locked after its person: whatever happens to it happens once.

    Raises RequestUnknown.
    """
    found = DataRequest.objects.filter(pk=request_id).values_list("subject_id", flat=True).first()
    if found is None:
        raise RequestUnknown
    _, [row] = locks.lock(
        Subject.objects.filter(pk=found), DataRequest.objects.filter(pk=request_id)
    )
    locked: DataRequest = row
    return locked


def open_for_update(request_id: UUID) -> DataRequest:
    """An open request, locked after its person. Raises RequestUnknown, RequestClosed."""
    row = request_for_update(request_id)
    if not row.is_open:
        raise RequestClosed(state=row.state)
    return row


def erasure_day(now: datetime) -> date:
    """The Bangkok day on which the last backup that still holds erased data is gone."""
    return clock.bangkok_day(now) + timedelta(days=rules.number("backup.keep_days", at=now))


def grounds(kind: str) -> QuerySet[RefusalGround]:
    """The grounds on which a request of this kind can be refused at all."""
    return RefusalGround.objects.filter(active=True, kinds__contains=[kind])


def requests_in_a_year(subject_id: UUID, kind: str, now: datetime) -> int:
    """How many requests of a kind a person made in the last 365 days."""
    since = now - timedelta(days=365)
    return DataRequest.objects.filter(
        subject_id=subject_id, kind=kind, received_at__gt=since
    ).count()


def is_held(subject_id: UUID) -> bool:
    """Whether a legal hold keeps this person's data as it is."""
    return LegalHold.objects.filter(subject_id=subject_id, lifted_at=None).exists()


def held_subjects() -> QuerySet[LegalHold, UUID]:
    """The people under a legal hold, for excluding them."""
    return LegalHold.objects.filter(lifted_at=None).values_list("subject_id", flat=True)


def lets_delete(subject_id: UUID, number: str) -> bool:
    """Whether this number is a request of the person that was granted and by which something kept
    of them may be deleted: erasure, an objection, or a withdrawal of consent.
    """
    kinds = (RequestKind.ERASURE, RequestKind.OBJECTION, RequestKind.WITHDRAWAL)
    granted = (RequestOutcome.DONE, RequestOutcome.PARTLY)
    return DataRequest.objects.filter(
        subject_id=subject_id,
        number=read_number(number),
        kind__in=kinds,
        state=RequestState.ANSWERED,
        outcome__in=granted,
    ).exists()


def waiting(now: datetime) -> int:
    """Requests that wait for an answer."""
    return DataRequest.objects.filter(state=RequestState.OPEN).count()


def late(now: datetime) -> int:
    """Requests whose last day to answer is over."""
    today = clock.bangkok_day(now)
    return DataRequest.objects.filter(state=RequestState.OPEN, due_on__lt=today).count()


def package_of(request_id: UUID) -> DataPackage | None:
    """The package made for a request."""
    return DataPackage.objects.filter(request_id=request_id).first()


def view(row: DataRequest, language: str, now: datetime) -> RequestView:
    """A request as its person may see it."""
    package: DataPackage | None = getattr(row, "package", None)
    until = package.expires_at if package is not None and package.is_there(now) else None
    return RequestView(
        number=row.number,
        kind=row.kind,
        state=row.state,
        outcome=row.outcome,
        fields=tuple(row.fields),
        received_at=row.received_at,
        due_on=row.due_on,
        extended_because=row.extension_reason,
        closed_at=row.closed_at,
        answer=row.answer or "",
        gone=tuple(row.gone),
        kept=tuple(row.kept),
        backups_gone_on=row.backups_gone_on,
        package_until=until,
    )


def is_packaged(kind: str) -> bool:
    """Whether a kind of request is answered with a package."""
    return kind in {RequestKind.ACCESS, RequestKind.COPY, RequestKind.PORTABILITY}
