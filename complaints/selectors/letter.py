"""What the papers of a case say, in its language; and reads of letters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override

from complaints.data import (
    AUTHORITY_NAMES,
    CHANNEL_NAMES,
    KIND_NAMES,
    MOVEMENT_NAMES,
    OUTCOME_NAMES,
    REDRESS_NAMES,
    STATE_NAMES,
    STEP_NAMES,
)
from complaints.models.authority import AuthorityTicket
from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.models.letter import Letter
from complaints.models.redress import Redress
from complaints.selectors import fraud, movement
from complaints.selectors.case import steps_of
from complaints.states import LETTERS_TO_OTHERS, ConversationKind, LetterKind, Step
from micropay.core import clock, money, rules
from micropay.core.errors import NotFound
from micropay.core.models.file import StoredFile

Rows = list[list[str]]


def of_case(case: Case) -> list[Letter]:
    """The papers of a case, oldest first."""
    return list(Letter.objects.filter(case=case).order_by("id"))


def to_customer(case: Case) -> list[Letter]:
    """The letters to the customer of this case, oldest first."""
    rows = Letter.objects.filter(case=case).exclude(kind__in=LETTERS_TO_OTHERS)
    return list(rows.order_by("id"))


def for_customer(*, case: Case, letter_id: UUID) -> Letter:
    """A letter to the customer of this case; one to the police or an authority is none. Raises
    NotFound.
    """
    found = Letter.objects.filter(case=case, pk=letter_id).first()
    if found is not None and found.kind in LETTERS_TO_OTHERS:
        raise NotFound
    if found is None:
        raise NotFound
    return found


def words(*, case: Case, kind: LetterKind, about: UUID, now: datetime) -> dict[str, Any]:
    """The values of a paper's template, set in the language of the case."""
    with override(case.language):
        body = _BODIES[kind](case, about, now)
        return {
            "lang": case.language,
            "number_label": _("Case number"),
            "number": case.number,
            "day": clock.day_words(clock.bangkok_day(now), case.language),
            "to": case.contact_name or "",
            "closing": _("MicroPay customer service"),
            "contact": " · ".join(
                rules.text(f"complaint.contact_{way}", at=now) for way in ("phone", "email")
            ),
            **body,
        }


def version_row(case: Case, version: int) -> list[str]:
    """The line of a paper that is renewed."""
    with override(case.language):
        return [_("Version"), str(version)]


def _redress(case: Case, about: UUID, now: datetime) -> dict[str, Any]:
    row = Redress.objects.get(pk=about)
    assert row.paid_at is not None
    provisional = _(
        "This credit is provisional: it stays if the dispute is decided for you, and is taken back"
        " if it is not."
    )
    return {
        "title": _("Payment to your wallet"),
        "paragraphs": [
            _("We have looked into your case and paid the amount below to your MicroPay wallet."),
            *([provisional] if row.kind == "provisional" else []),
            _disagree(now),
        ],
        "rows": [
            *_case_rows(case),
            [_("What it is"), _(REDRESS_NAMES[row.kind])],
            [_("Amount"), _baht(row.amount)],
            [_("Paid on"), clock.moment_words(row.paid_at, case.language)],
            [_("Transaction"), str(row.transaction_id)],
        ],
        "steps": [],
    }


def _taken_back(case: Case, about: UUID, now: datetime) -> dict[str, Any]:
    row = Redress.objects.get(pk=about)
    return {
        "title": _("Credit taken back"),
        "paragraphs": [
            _("The amount below, which we had credited to your wallet, was taken back."),
            _disagree(now),
        ],
        "rows": [
            *_case_rows(case),
            [_("What it is"), _(REDRESS_NAMES[row.kind])],
            [_("Amount"), _baht(row.taken_back)],
        ],
        "steps": [],
    }


def _decision(case: Case, about: UUID, now: datetime) -> dict[str, Any]:
    told = _step(case, about)
    outcome = told.detail["outcome"]
    paid = Redress.objects.filter(case=case, paid_at__isnull=False).order_by("id")
    return {
        "title": _("Our decision"),
        "paragraphs": [*(told.text or "").split("\n"), _disagree(now)],
        "rows": [
            *_case_rows(case),
            [_("Outcome"), _(OUTCOME_NAMES[outcome])],
            *([_(REDRESS_NAMES[row.kind]), _baht(row.rest)] for row in paid),
        ],
        "steps": [],
    }


def _answer(case: Case, about: UUID, now: datetime) -> dict[str, Any]:
    """A reply, or how the case stands and until when, as it was told."""
    told = _step(case, about)
    day = told.detail.get("day")
    until = clock.day_words(date.fromisoformat(day), case.language) if day else ""
    return {
        "title": _("Our answer"),
        "paragraphs": [*(told.text or "").split("\n"), _turn_to_us(now)],
        "rows": [*_case_rows(case), *([[_("Decision by"), until]] if until else [])],
        "steps": [],
    }


def _authority(case: Case, about: UUID, now: datetime) -> dict[str, Any]:
    """What an authority is answered: its own reference, our words, how the case stands."""
    told = _step(case, about)
    ticket = AuthorityTicket.objects.get(pk=told.detail["ticket"])
    return {
        "title": _("Answer to an authority"),
        "to": _(AUTHORITY_NAMES[ticket.authority]),
        "paragraphs": (told.text or "").split("\n"),
        "rows": [
            [_("Your reference"), ticket.reference],
            *_case_rows(case),
            [_("Complainant"), case.contact_name or "-"],
            [_("State"), _(STATE_NAMES[case.state])],
            *([[_("Outcome"), _(OUTCOME_NAMES[case.outcome])]] if case.outcome else []),
            *_payment_rows(case),
        ],
        "steps": [],
    }


def _step(case: Case, about: UUID) -> CaseEvent:
    return next(one for one in steps_of(case) if one.id == about)


def _police(case: Case, about: UUID, now: datetime) -> dict[str, Any]:
    hold = fraud.seen(about)
    return {
        "title": _("Evidence for the police"),
        "paragraphs": case.text.split("\n"),
        "rows": [
            *_case_rows(case),
            [_("Reported by"), " · ".join(filter(None, [case.contact_name, case.contact_phone]))],
            *_payment_rows(case),
            *_record_rows(case),
            [_("Account held"), hold.wallet_number],
            [_("Held since"), clock.moment_words(hold.since, case.language)],
            [
                _("Held until"),
                clock.moment_words(hold.until, case.language) if hold.until else "-",
            ],
            [_("Legal basis"), hold.basis],
            [_("Reference"), hold.reference],
        ],
        "steps": [
            [clock.moment_words(one.at, case.language), _step_words(one)]
            for one in steps_of(case)
            if not _is_about_papers(one)
        ],
    }


def _case_rows(case: Case) -> Rows:
    return [
        [_("Kind"), f"{_(KIND_NAMES[case.kind])} · {case.category.name(case.language)}"],
        [
            _("Received"),
            f"{clock.moment_words(case.received_at, case.language)} · "
            + _(CHANNEL_NAMES[case.channel]),
        ],
    ]


def _payment_rows(case: Case) -> Rows:
    later = [one.movement for one in case.payments.order_by("id")]
    copies = [case.movement, *later] if case.movement else later
    return [[_("Payment"), _payment_words(copy, case)] for copy in copies]


def _payment_words(copy: dict[str, Any], case: Case) -> str:
    at = datetime.fromisoformat(copy["at"])
    parts = (
        _(MOVEMENT_NAMES[copy["kind"]]),
        _baht(copy["amount_satang"]),
        movement.other_side(copy, customer_id=case.customer_id),
        clock.moment_words(at, case.language),
        copy["reference"],
    )
    return " · ".join(parts)


def _record_rows(case: Case) -> Rows:
    """Files and calls that belong to the case, by their SHA-256."""
    files = case.files.order_by("id").values_list("file_id", "added_at")
    calls = case.conversations.filter(kind=ConversationKind.CALL, emptied_at=None).order_by("id")
    known = {one.pk: one for one in StoredFile.objects.filter(pk__in=[key for key, _at in files])}
    return [
        *(
            [_("File"), _record_words(at, known[key].media_type, known[key].sha256, case)]
            for key, at in files
            if known[key].is_clean
        ),
        *(
            [_("Call"), _record_words(one.held_at, one.reference, one.sha256, case)]
            for one in calls
        ),
    ]


def _record_words(at: datetime, what: str, sha256: str, case: Case) -> str:
    parts = (clock.moment_words(at, case.language), what, f"SHA-256 {sha256}")
    return " · ".join(part for part in parts if part)


def _step_words(event: CaseEvent) -> str:
    """The step's name; what the person added since is part of the report."""
    name = _(STEP_NAMES[event.step])
    return f"{name}: {event.text}" if event.step == Step.INFORMATION and event.text else name


def _is_about_papers(event: CaseEvent) -> bool:
    """Making the pack is no fact of the case: it would make each pack differ from the last."""
    return event.step == Step.LETTER or event.detail.get("what") == "pack"


def _disagree(now: datetime) -> str:
    told = _(
        "If you do not agree, tell us in the case; or turn to the Bank of Thailand, telephone"
        " %(phone)s."
    )
    return told % {"phone": rules.text("hotline.bank_of_thailand", at=now)}


def _turn_to_us(now: datetime) -> str:
    told = _(
        "Tell us more under the case number, by telephone %(phone)s or by e-mail to %(email)s."
    )
    ways = {way: rules.text(f"complaint.contact_{way}", at=now) for way in ("phone", "email")}
    return told % ways


def _baht(satang: int) -> str:
    return _("%(amount)s baht") % {"amount": money.format_baht_for_people(satang)}


_BODIES: dict[LetterKind, Callable[[Case, UUID, datetime], dict[str, Any]]] = {
    LetterKind.REDRESS: _redress,
    LetterKind.TAKEN_BACK: _taken_back,
    LetterKind.DECISION: _decision,
    LetterKind.POLICE: _police,
    LetterKind.ANSWER: _answer,
    LetterKind.AUTHORITY: _authority,
}
