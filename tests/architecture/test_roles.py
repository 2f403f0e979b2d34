"""Least rights: who may act, who only looks, and who can never do both halves of one act alone."""

from __future__ import annotations

import pytest
from django.apps import apps

from accounts import permissions as accounts
from complaints import permissions as complaints
from consent import permissions as consent
from micropay.core import approval, backoffice, calendar_change, rule_change, staff_roles
from micropay.core.staff_roles import StaffRole
from wallet import permissions as wallet

HELD = staff_roles.declared()
ROLES = (accounts, complaints, consent, wallet)
NAMED = {
    value
    for module in ROLES
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, str)
} | {rule_change.PERMISSION, calendar_change.PERMISSION}
VIEWS = {
    f"{one.model._meta.app_label}.view_{one.model._meta.model_name}"
    for one in backoffice.site._registry.values()
}
# Which right asking for each kind needs. Where it is the right of deciding, two people of one role
# make and check each other's requests on purpose; the database refuses the same person.
ASKED_WITH = {
    "accounts.staff.enable": accounts.MANAGE_STAFF,
    "accounts.staff.change_role": accounts.MANAGE_STAFF,
    "accounts.staff.suspension_outcome": accounts.DECIDE_SUSPENSION,
    "accounts.undertaking.publish": accounts.PUBLISH_UNDERTAKING,
    "accounts.network.open": accounts.MANAGE_NETWORKS,
    "accounts.network.close": accounts.MANAGE_NETWORKS,
    "accounts.reveal.delay": accounts.DELAY_TELLING,
    "consent.policy.publish": consent.PUBLISH_POLICY,
    "consent.request.refuse": consent.REFUSE_REQUEST,
    "consent.hold.lift": consent.HOLD_DATA,
    "consent.disclosure.delay": consent.DELAY_DISCLOSURES,
    "consent.merger.announce": consent.ANNOUNCE_MERGER,
    "consent.authority.grant": consent.WORK_AUTHORITY,
    "consent.campaign.start": consent.RUN_CAMPAIGN,
    "consent.series.start": consent.RUN_CAMPAIGN,
    "core.rule.change": rule_change.PERMISSION,
    "complaints.open_export": complaints.EXPORT_CASES,
    "complaints.redress.small": complaints.PROPOSE_REDRESS,
    "complaints.redress.medium": complaints.PROPOSE_REDRESS,
    "complaints.redress.large": complaints.PROPOSE_REDRESS,
    "core.holiday.change": calendar_change.PERMISSION,
    "wallet.fee.announce": wallet.ANNOUNCE_FEE,
    "wallet.fee_payout": wallet.PAY_OUT_FEES,
    "wallet.bank_closing": wallet.ENTER_BANK_CLOSING,
    "wallet.difference.resolve": wallet.RESOLVE_DIFFERENCE,
    "wallet.day_sign_off": wallet.SIGN_OFF_DAY,
    "wallet.limit": wallet.ASK_LIMIT,
    "wallet.balance_cap": wallet.ASK_LIMIT,
    "accounts.app_build.publish": accounts.MANAGE_APP_BUILD,
    "accounts.identity_change": accounts.REQUEST_IDENTITY_CHANGE,
    "accounts.guardian.paper": accounts.SUSPEND_CUSTOMER,
    "accounts.pin_reset.allow": accounts.ASK_PIN_RESET,
    "accounts.step_up.add": accounts.MANAGE_STEP_UP,
    "accounts.step_up.switch": accounts.MANAGE_STEP_UP,
    "accounts.suspension.lift": accounts.DECIDE_CUSTOMER_SUSPENSION,
    "accounts.suspension.extend": accounts.DECIDE_CUSTOMER_SUSPENSION,
    "accounts.suspension.end_account": accounts.DECIDE_CUSTOMER_SUSPENSION,
    "accounts.suspension.confirm_death": accounts.DECIDE_CUSTOMER_SUSPENSION,
    "accounts.kyc.clear_match": accounts.REVIEW_KYC,
    "accounts.kyc.refuse_match": accounts.REVIEW_KYC,
    "accounts.sanctions.clear": accounts.REVIEW_SANCTIONS,
    "accounts.sanctions.confirm": accounts.REVIEW_SANCTIONS,
    "wallet.merchant.register": wallet.MANAGE_MERCHANTS,
    "wallet.merchant.account": wallet.MANAGE_MERCHANTS,
    "wallet.merchant.release": wallet.MANAGE_MERCHANTS,
    "wallet.merchant.payout": wallet.PAY_MERCHANT,
    "wallet.merchant.plan": wallet.PAY_MERCHANT,
    "wallet.merchant.keeper": wallet.MANAGE_MERCHANTS,
    "wallet.receipt.assign": wallet.SETTLE_RECEIPT,
    "wallet.receipt.send_back": wallet.SETTLE_RECEIPT,
    "wallet.merchant.close": wallet.CLOSE_MERCHANT,
    "wallet.merchant.refund": wallet.ASK_REFUND,
    "wallet.risk_rule": wallet.ASK_RISK_RULE,
    "wallet.suspicion.report": wallet.PREPARE_SUSPICION,
    "wallet.suspicion.dismiss": wallet.PREPARE_SUSPICION,
    "wallet.closure.estate": wallet.END_WALLET,
    "wallet.closure.paid": wallet.PAY_CLOSING,
}
# Who never decides a request at all; operators only on what their own machines hand out.
NEVER = {StaffRole.AGENT, StaffRole.BANK_VERIFIER, StaffRole.OPERATOR, StaffRole.AUDITOR}
OF_OPERATORS = {"accounts.app_build.publish"}


def holders(right: str) -> set[StaffRole]:
    return {role for role, rights in HELD.items() if right in rights}


def acting(role: StaffRole) -> set[str]:
    return {right for right in HELD[role] if ".view_" not in right}


def test_every_right_named_in_code_is_held_by_some_role() -> None:
    assert {right for right in NAMED if not holders(right)} == set()


def test_every_right_that_a_role_holds_opens_a_page_or_is_named_in_code() -> None:
    assert set().union(*HELD.values()) - VIEWS - NAMED == set()


def test_no_role_holds_all_and_the_auditor_only_looks() -> None:
    everything = set().union(*HELD.values())
    assert all(rights != everything for rights in HELD.values())
    # Reading the report on staff is looking too.
    assert acting(StaffRole.AUDITOR) <= {accounts.REPORT_STAFF}


def test_the_banks_verifier_reaches_the_banks_desk_and_nothing_else() -> None:
    assert HELD[StaffRole.BANK_VERIFIER] == {accounts.VERIFY_KYC, "accounts.view_kyccase"}
    assert holders(accounts.VERIFY_KYC) == {StaffRole.BANK_VERIFIER}


@pytest.mark.parametrize("role", [StaffRole.FINANCE, StaffRole.OPERATOR])
def test_who_works_with_money_or_machines_sees_no_customer(role: StaffRole) -> None:
    people = {"accounts.view_customer", "accounts.view_kyccase", accounts.REVEAL_FIELD}
    assert not HELD[role] & people


def test_who_gives_access_cannot_run_the_machine_that_hands_it_out() -> None:
    for role in StaffRole:
        assert not (accounts.MANAGE_STAFF in HELD[role] and role == StaffRole.OPERATOR)
    assert holders(accounts.MANAGE_STAFF) == {StaffRole.COMPLIANCE_OFFICER}


def test_who_opens_fields_all_day_does_not_look_over_openings() -> None:
    both = holders(accounts.REVEAL_FIELD) & holders(accounts.REVIEW_REVEALS)
    # An officer's own weeks are looked over by another one (tests of reveals).
    assert both <= {StaffRole.COMPLIANCE_OFFICER}


@pytest.mark.parametrize("kind", sorted(set(ASKED_WITH) - OF_OPERATORS))
def test_agents_verifiers_operators_and_auditors_check_nothing(kind: str) -> None:
    """A role that both asks and checks has a second member, and the database tells them apart."""
    assert not holders(approval.kind_of(kind).permission) & NEVER


def test_operators_alone_publish_builds_of_the_app() -> None:
    right = approval.kind_of("accounts.app_build.publish").permission
    assert holders(right) == {StaffRole.OPERATOR}


def test_every_kind_of_request_says_with_which_right_it_is_asked() -> None:
    assert set(approval._kinds) == set(ASKED_WITH)


def test_nobody_can_be_a_superuser() -> None:
    staff = apps.get_model("accounts", "Staff")
    assert "staff_is_never_superuser" in {one.name for one in staff._meta.constraints}
