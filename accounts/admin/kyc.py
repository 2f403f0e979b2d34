"""The bank's desk: find a case by the code the customer shows, compare, record the result.

Nobody browses: a verifier's list holds the cases they took themselves, without names. A person is
shown only while the verifier checks them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.admin.kyc_forms import (
    CHANNELS,
    EVIDENCE,
    METHODS,
    RISKS,
    SCREENING,
    STATES,
    WHY,
    ConfirmForm,
    EvidenceForm,
    FindForm,
    RefuseForm,
    RiskForm,
    in_words,
)
from accounts.data.customer import TIER_NAMES
from accounts.models.kyc import KycCase, KycEvidence
from accounts.permissions import REVIEW_KYC, VERIFY_KYC
from accounts.selectors import kyc as cases
from accounts.services import kyc as service
from accounts.services import kyc_review as review
from accounts.states import (
    KycState,
    Tier,
)
from micropay.core import backoffice, clock, files, uploads
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

_FOR_COMPLIANCE = (
    "screened",
    "screening_list",
    "screened_at",
    "granted",
    "risk",
    "present_tier",
    "review_on",
)
_PERSON = ("person_name", "person_birth_date", "person_national_id")


def _find(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> KycCase:
    return service.take(actor=actor, now=now, **values)


def _confirm(*, actor: Actor, row: KycCase, values: dict[str, Any], now: datetime) -> str:
    decided = service.confirm(actor=actor, case_id=row.id, now=now, **values)
    if decided.state == KycState.REFUSED:
        return _("Refused: the number is not the customer's. Customer service takes over.")
    # The same words whatever screening said: nobody is warned.
    return _("The check is recorded. The customer is told the result.")


def _evidence(*, actor: Actor, row: KycCase, values: dict[str, Any], now: datetime) -> str:
    sent = values["file"]
    stored = files.receive(
        actor=actor,
        subject_id=row.customer.subject_id,
        purpose="kyc_evidence",
        name=sent.name,
        content=sent.content,
        now=now,
    )
    service.add_evidence(
        actor=actor,
        case_id=row.id,
        kind=values["kind"],
        file_id=stored.id,
        reason=values["reason"],
        now=now,
    )
    return _("The file is kept with the check.")


def _clear(*, actor: Actor, row: KycCase, values: dict[str, Any], now: datetime) -> str:
    review.ask_about_match(actor=actor, case_id=row.id, clear=True, now=now, **values)
    return _("Sent to a second person.")


def _refuse_match(*, actor: Actor, row: KycCase, values: dict[str, Any], now: datetime) -> str:
    review.ask_about_match(actor=actor, case_id=row.id, clear=False, now=now, **values)
    return _("Sent to a second person.")


def _risk(*, actor: Actor, row: KycCase, values: dict[str, Any], now: datetime) -> str:
    review.set_risk(actor=actor, customer_id=row.customer_id, now=now, **values)
    return _("The risk is set, and the next check with it.")


def _again(*, actor: Actor, row: KycCase, values: dict[str, Any], now: datetime) -> str:
    review.demand_again(actor=actor, customer_id=row.customer_id, now=now, **values)
    return _("The customer is asked to be verified again.")


def _refuse(*, actor: Actor, row: KycCase, values: dict[str, Any], now: datetime) -> str:
    service.refuse(actor=actor, case_id=row.id, now=now, **values)
    return _("Refused. The customer is told to contact customer service.")


def _in_check(row: KycCase) -> bool:
    return row.state == KycState.IN_CHECK


def _was_verified(row: KycCase) -> bool:
    customer: Any = row.customer
    return customer.verified_at is not None


def _in_review(row: KycCase) -> bool:
    return row.state == KycState.IN_REVIEW


@admin.register(KycCase, site=backoffice.site)
class KycCaseAdmin(ReadOnlyAdmin):
    icon = "how_to_reg"
    list_display = ("shown", "stands", "place", "card_check", "why", "verifier", "decided_at")
    list_filter = ("state", "channel")
    ordering = ("-asked_at",)
    readonly_fields = (
        "shown",
        "stands",
        "place",
        "card_check",
        "why",
        "screened",
        "risk",
        "present_tier",
        "review_on",
        *_PERSON,
    )
    list_buttons = (Button("find", _("Find a case by its code"), VERIFY_KYC, FindForm, _find),)
    buttons = (
        Button("confirm", _("Confirm identity"), VERIFY_KYC, ConfirmForm, _confirm, _in_check),
        Button("refuse", _("Refuse"), VERIFY_KYC, RefuseForm, _refuse, _in_check, grave=True),
        Button("evidence", _("Keep a file"), VERIFY_KYC, EvidenceForm, _evidence, _in_check),
        Button(
            "clear",
            _("Ask to clear the match"),
            REVIEW_KYC,
            ReasonForm,
            _clear,
            _in_review,
        ),
        Button(
            "refuse_match",
            _("Ask to refuse for the match"),
            REVIEW_KYC,
            ReasonForm,
            _refuse_match,
            _in_review,
            grave=True,
        ),
        Button("risk", _("Set the risk"), REVIEW_KYC, RiskForm, _risk),
        Button("again", _("Ask for a new check"), REVIEW_KYC, ReasonForm, _again, _was_verified),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[KycCase]:
        user: Any = request.user
        return cases.visible_to(staff=user, now=clock.now())

    def may(self, request: HttpRequest, button: Button, row: Any) -> bool:
        """Only the bank's verifiers, while the contract holds, and only on a case they took; what
        follows a check is compliance's.
        """
        user: Any = request.user
        if button.permission == REVIEW_KYC:
            return bool(user.has_perm(REVIEW_KYC))
        if not user.has_perm(VERIFY_KYC):
            return False
        now = clock.now()
        if row is None:
            return cases.contract_covers(recipient_code=user.employer, now=now)
        return cases.is_being_checked_by(row, staff_id=str(user.pk), now=now)

    def get_fields(self, request: HttpRequest, obj: KycCase | None = None) -> tuple[str, ...]:
        about_case = ("shown", "stands", "place", "asked_at", "expires_at", "taken_at")
        result = ("verifier", "card_check", "why", "tier", "decided_at")
        staff_id = str(request.user.pk)
        if obj and cases.is_being_checked_by(obj, staff_id=staff_id, now=clock.now()):
            return (*_PERSON, *about_case)
        user: Any = request.user
        if user.has_perm(REVIEW_KYC):
            return (*about_case, *result, *_FOR_COMPLIANCE)
        return (*about_case, *result)

    @admin.display(description=gettext_lazy("Code"))
    def shown(self, row: KycCase) -> str:
        return row.shown_code

    @admin.display(description=gettext_lazy("State"), ordering="state")
    def stands(self, row: KycCase) -> str:
        return in_words(STATES, row.state)

    @admin.display(description=gettext_lazy("Place"), ordering="channel")
    def place(self, row: KycCase) -> str:
        return in_words(CHANNELS, row.channel)

    @admin.display(description=gettext_lazy("Check of the card"), ordering="method")
    def card_check(self, row: KycCase) -> str:
        return in_words(METHODS, row.method)

    @admin.display(description=gettext_lazy("Why refused"), ordering="refusal")
    def why(self, row: KycCase) -> str:
        return in_words(WHY, row.refusal)

    @admin.display(description=gettext_lazy("Screening"))
    def screened(self, row: KycCase) -> str:
        return in_words(SCREENING, row.screening)

    @admin.display(description=gettext_lazy("Risk"))
    def risk(self, row: KycCase) -> str:
        customer: Any = row.customer
        return in_words(RISKS, customer.risk)

    @admin.display(description=gettext_lazy("Tier"))
    def present_tier(self, row: KycCase) -> str:
        customer: Any = row.customer
        return gettext(TIER_NAMES[Tier(customer.tier)])

    @admin.display(description=gettext_lazy("Verify again from"))
    def review_on(self, row: KycCase) -> str:
        customer: Any = row.customer
        return clock.buddhist(customer.review_on) if customer.review_on else "-"

    @admin.display(description=gettext_lazy("Name"))
    def person_name(self, row: KycCase) -> str:
        return cases.person_to_check(row).name

    @admin.display(description=gettext_lazy("Date of birth"))
    def person_birth_date(self, row: KycCase) -> str:
        day = cases.person_to_check(row).birth_date
        return clock.buddhist(day) if day else "-"

    @admin.display(description=gettext_lazy("National ID"))
    def person_national_id(self, row: KycCase) -> str:
        return cases.person_to_check(row).masked_national_id


def _open(*, actor: Actor, row: KycEvidence, values: dict[str, Any], now: datetime) -> HttpResponse:
    return uploads.shown(
        files.read(file_id=row.file_id, actor=actor, reason=values["reason"], now=now)
    )


@admin.register(KycEvidence, site=backoffice.site)
class KycEvidenceAdmin(ReadOnlyAdmin):
    """Files kept with checks, for compliance; the bank's staff do not get them back."""

    icon = "attach_file"
    list_display = ("added_at", "case", "shows")
    list_select_related = ("case",)
    ordering = ("-added_at",)
    fields = ("added_at", "case", "shows")
    readonly_fields = ("shows",)
    buttons = (Button("open", _("Open the file"), REVIEW_KYC, ReasonForm, _open),)

    @admin.display(description=gettext_lazy("What it shows"))
    def shows(self, row: KycEvidence) -> str:
        return in_words(EVIDENCE, row.kind)
