"""Accounts that are stopped or ended, minors, and what heirs ask."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from accounts import permissions
from accounts.apps.deciding import carried_out_by
from accounts.data import minor as minor_words
from accounts.data import relation as minors
from accounts.data.suspension import TEMPLATES
from accounts.selectors import closure, guardian_paper, masked, minor, relation
from accounts.selectors import suspension as reads
from accounts.services import guardian_paper as papers
from accounts.services import suspension_decision as decisions
from micropay.core import approval, desk, messages, ports


def register() -> None:
    """Tell the floor how accounts are stopped, given back and ended."""
    messages.register(TEMPLATES)
    messages.register(minors.TEMPLATES)
    messages.register(minor_words.TEMPLATES)
    sources = (reads.SOURCES, relation.SOURCES, minor.SOURCES, guardian_paper.SOURCES)
    for table, read in (one for source in sources for one in source.items()):
        ports.personal_data_source(table, read)
    ports.personal_data_source("accounts_setasideidentity", closure.set_aside_rows)
    ports.case_register(
        "heir_request",
        ports.CaseRegister(
            name=gettext_noop("Request of heirs"),
            purpose=gettext_noop("Answering heirs"),
            exists=masked.heir_request_is_about,
        ),
    )
    for kind, apply in (
        (decisions.LIFT, decisions.lift_approved),
        (decisions.EXTEND, decisions.extend_approved),
        (decisions.END_ACCOUNT, decisions.end_account_approved),
        (decisions.CONFIRM_DEATH, decisions.confirm_death_approved),
    ):
        right = permissions.DECIDE_CUSTOMER_SUSPENSION
        approval.register(kind, permission=right, apply=carried_out_by(apply))
    approval.register(
        papers.KIND,
        permission=permissions.DECIDE_CUSTOMER_SUSPENSION,
        apply=carried_out_by(papers.agreed),
        ended=carried_out_by(papers.ended),
    )
    _cards()


def _cards() -> None:
    page = "accounts_suspension_changelist"
    for title, count, query in (
        (gettext_noop("Suspensions in force"), reads.in_force, "?state__exact=in_force"),
        (
            gettext_noop("Proof from suspended customers to review"),
            reads.waiting_for_review,
            "?state__exact=proof_given",
        ),
        (gettext_noop("Findings nobody answered in time"), reads.overdue, "?proof=overdue"),
    ):
        desk.card(desk.Card(title, "accounts.view_suspension", count, page, query))
    findings = "accounts_minorfinding_changelist"
    for title, count, query, alarm in (
        (gettext_noop("Minors without a guardian"), minor.waiting, "?state__exact=open", False),
        (gettext_noop("Minors whose account could not be ended"), minor.stuck, "", True),
    ):
        right = "accounts.view_minorfinding"
        desk.card(desk.Card(title, right, count, findings, query, alarm))
    desk.card(
        desk.Card(
            gettext_noop("Guardians' papers to decide"),
            "accounts.view_guardianpaper",
            guardian_paper.undecided,
            "accounts_guardianpaper_changelist",
            "?state__exact=asked",
        )
    )
    desk.card(
        desk.Card(
            gettext_noop("Requests of heirs to answer"),
            "accounts.view_heirrequest",
            reads.heirs_waiting,
            "accounts_heirrequest_changelist",
            "?state__exact=open",
        )
    )
