"""Checks by the partner bank, and lists of sanctions."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from accounts import permissions
from accounts.apps.deciding import carried_out_by
from accounts.selectors import kyc
from accounts.selectors import sanctions as sanction_reads
from accounts.services import kyc_review, sanctions, screening
from micropay.core import approval, boot, desk, personal, ports

_CASES = "accounts_kyccase_changelist"


def register() -> None:
    """Tell the floor how people are checked, and who decides what a check leaves open."""
    boot.also_check(screening.refuse_unscreened_production)
    for table, read in sanction_reads.SOURCES.items():
        ports.personal_data_source(table, read)
    personal.never_tell("accounts.kyc_review.set_risk")
    ports.case_register(
        "kyc",
        ports.CaseRegister(
            name=gettext_noop("Identity check"),
            purpose=gettext_noop("Checking your identity"),
            exists=kyc.is_about,
        ),
    )
    for kind, permission, apply in (
        (sanctions.CLEAR, permissions.REVIEW_SANCTIONS, sanctions.clear_approved),
        (sanctions.CONFIRM, permissions.REVIEW_SANCTIONS, sanctions.confirm_approved),
        (kyc_review.CLEAR, permissions.REVIEW_KYC, kyc_review.clear_approved),
        (kyc_review.REFUSE, permissions.REVIEW_KYC, kyc_review.refuse_approved),
    ):
        approval.register(kind, permission=permission, apply=carried_out_by(apply))
    _cards()


def _cards() -> None:
    waiting = gettext_noop("Customers who wait for the bank's check")
    again = gettext_noop("Customers whose identity has to be verified again")
    matches = gettext_noop("Matches of screening to decide")
    desk.card(desk.Card(waiting, "accounts.view_kyccase", kyc.waiting, _CASES))
    desk.card(
        desk.Card(
            gettext_noop("Matches with lists of sanctions to decide"),
            permissions.REVIEW_SANCTIONS,
            sanction_reads.open_hits,
            "accounts_sanctionhit_changelist",
            "?state__exact=open",
        )
    )
    for title, count, query in (
        (matches, kyc.to_review, "?state__exact=in_review"),
        (again, kyc.overdue, ""),
    ):
        desk.card(desk.Card(title, permissions.REVIEW_KYC, count, _CASES, query))
