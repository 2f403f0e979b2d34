"""The wallet app."""

from __future__ import annotations

from functools import partial

from django.apps import AppConfig
from django.utils.translation import gettext_noop

from wallet.permissions import ROLE_RIGHTS, RUNTIME_FUNCTIONS


class WalletConfig(AppConfig):
    """Registers what wallet offers to the floor."""

    name = "wallet"
    role_rights = ROLE_RIGHTS
    runtime_functions = RUNTIME_FUNCTIONS

    def ready(self) -> None:
        from micropay.core import approval, desk, first_run, messages, ports, rights, status
        from micropay.core.actor import Actor
        from wallet import permissions, tasks  # noqa: F401
        from wallet.data.messages import TEMPLATES
        from wallet.selectors import face_check, ledger, masked, news, personal
        from wallet.selectors import safeguarding as safeguarding_reads
        from wallet.selectors import withdrawal as withdrawal_reads
        from wallet.services import (
            erasure,
            fee,
            fee_payout,
            limit,
            merchant,
            payout_disclosure,
            safeguarding,
        )

        for kind in (limit.LIMIT, limit.CAP):
            approval.register(
                kind,
                permission=permissions.APPROVE_LIMIT,
                apply=lambda asked, **who: limit.apply_approved(asked=asked, **who),
            )
        first_run.register(
            25, "payout bank", partial(payout_disclosure.first_run, actor=Actor.system("first_run"))
        )
        first_run.register(30, "fees", fee.first_run)
        first_run.register(40, "merchants", merchant.first_run_demo, demo=True)
        messages.register(TEMPLATES)
        masked.register()
        for table, read in (*personal.SOURCES.items(), *face_check.SOURCES.items()):
            ports.personal_data_source(table, read)
        rights.eraser("wallet", 30, erasure.erase)
        status.register("ledger", ledger.status)
        approval.register(
            fee.ANNOUNCE, permission=permissions.ANNOUNCE_FEE, apply=fee.announce_approved
        )
        status.register("safeguarding", safeguarding_reads.status)
        approval.register(
            safeguarding.ENTER_CLOSING,
            permission=permissions.ENTER_BANK_CLOSING,
            apply=lambda asked, **who: safeguarding.enter_closing(asked=asked, **who),
        )
        approval.register(
            fee_payout.PAY_OUT,
            permission=permissions.PAY_OUT_FEES,
            apply=lambda asked, **who: fee_payout.pay_out(asked=asked, **who),
        )
        desk.card(
            desk.Card(
                title=gettext_noop("Customers' money not covered"),
                permission="wallet.view_safeguardingreport",
                read=safeguarding_reads.days_below,
                page="wallet_safeguardingreport_changelist",
                should_be_zero=True,
            )
        )
        desk.card(
            desk.Card(
                title=gettext_noop("Withdrawals without an answer of the bank"),
                permission="wallet.view_withdrawal",
                read=withdrawal_reads.undecided,
                page="wallet_withdrawal_changelist",
                should_be_zero=True,
            )
        )
        ports.news_source("fees", news.fees)
        ports.news_source("settings", news.settings)
        self._register_closing()
        self._register_merchants()
        self._register_reconciliation()
        self._register_risk()

    @staticmethod
    def _register_merchants() -> None:
        from django.utils.translation import gettext_noop

        from micropay.core import approval, desk, messages, ports
        from wallet import permissions
        from wallet.data import merchant_message, money_request, standing_order
        from wallet.selectors import merchant_owner as owners
        from wallet.services import (
            merchant_closing,
            merchant_onboarding,
            merchant_owner,
            merchant_payout,
            merchant_plan,
            merchant_refund,
        )

        messages.register(merchant_message.TEMPLATES)
        ports.personal_data_source("wallet_merchantkeeper", owners.keeper_rows)
        ports.personal_data_source("wallet_merchantrefund", owners.refund_rows)
        ports.closing_obstacle("merchant_open", owners.trades)
        ports.erasure_obstacle("merchant_open", owners.trades)
        desk.card(
            desk.Card(
                title=gettext_noop("Merchants that are closing"),
                permission="wallet.view_merchant",
                read=owners.closing,
                page="wallet_merchant_changelist",
                query="?state__exact=closing",
            )
        )
        messages.register(money_request.TEMPLATES)
        messages.register(standing_order.TEMPLATES)
        manage = permissions.MANAGE_MERCHANTS
        approval.register(
            merchant_onboarding.REGISTER,
            permission=manage,
            apply=lambda asked, **who: merchant_onboarding.registered(asked=asked, **who),
            ended=lambda asked, **who: merchant_onboarding.register_ended(asked=asked, **who),
        )
        approval.register(
            merchant_owner.KEEPER,
            permission=manage,
            apply=lambda asked, **who: merchant_owner.keeper_agreed(asked=asked, **who),
            ended=lambda asked, **who: merchant_owner.keeper_refused(asked=asked, **who),
        )
        for kind, permission, apply in (
            (merchant_onboarding.ACCOUNT, manage, merchant_onboarding.account_agreed),
            (merchant_onboarding.RELEASE, manage, merchant_onboarding.released),
            (merchant_payout.PAY, permissions.PAY_MERCHANT, merchant_payout.agreed),
            (merchant_plan.PLAN, permissions.PAY_MERCHANT, merchant_plan.agreed),
            (merchant_closing.CLOSE, permissions.CLOSE_MERCHANT, merchant_closing.agreed),
            (merchant_refund.REFUND, permissions.APPROVE_REFUND, merchant_refund.agreed),
        ):
            approval.register(
                kind,
                permission=permission,
                apply=lambda asked, act=apply, **who: act(asked=asked, **who),
            )

    @staticmethod
    def _register_reconciliation() -> None:
        from django.utils.translation import gettext_noop

        from micropay.core import approval, desk, files, status
        from wallet import permissions
        from wallet.selectors import reconciliation as reads
        from wallet.selectors import waiting
        from wallet.services import bank_upload, difference, sign_off, suspense

        files.takes_text(bank_upload.PURPOSE)
        approval.register(
            difference.RESOLVE,
            permission=permissions.RESOLVE_DIFFERENCE,
            apply=lambda asked, **who: difference.resolve(asked=asked, **who),
            ended=difference.not_agreed,
        )
        approval.register(
            sign_off.SIGN_OFF,
            permission=permissions.SIGN_OFF_DAY,
            apply=lambda asked, **who: sign_off.sign(asked=asked, **who),
        )
        for kind, settle in (
            (suspense.ASSIGN, suspense.assigned),
            (suspense.SEND_BACK, suspense.sent_back),
        ):
            approval.register(
                kind,
                permission=permissions.SETTLE_RECEIPT,
                apply=lambda asked, act=settle, **who: act(asked=asked, **who),
            )
        status.register("reconciliation", reads.status)
        for title, count, page in (
            (gettext_noop("Received money of nobody"), waiting.to_settle, "unmatchedreceipt"),
            (gettext_noop("Differences to the bank"), reads.open_count, "bankdifference"),
            (gettext_noop("Days without a bank statement"), reads.missing_count, "bankstatement"),
        ):
            desk.card(
                desk.Card(
                    title=title,
                    permission=f"wallet.view_{page}",
                    read=count,
                    page=f"wallet_{page}_changelist",
                    should_be_zero=True,
                )
            )

    @staticmethod
    def _register_risk() -> None:
        from django.utils.translation import gettext_noop

        from micropay.core import approval, confidential, desk, ports
        from wallet import permissions
        from wallet.selectors import aml, phone_place
        from wallet.selectors import mule as findings
        from wallet.services import mule, suspicion

        ports.personal_data_source("wallet_riskcase", findings.personal_rows)
        ports.personal_data_source("wallet_phoneplace", phone_place.personal_rows)
        for table, read in aml.SOURCES.items():
            ports.personal_data_source(table, read)
        for kind in ("SuspicionCase", "SuspicionMovement", "ThresholdReport"):
            confidential.keep(f"wallet.{kind}", permissions.VIEW_SUSPICION)
        approval.register(
            mule.CHANGE_RULE,
            permission=permissions.APPROVE_RISK_RULE,
            apply=lambda asked, **who: mule.rule_approved(asked=asked, **who),
        )
        approval.register(
            suspicion.REPORT,
            permission=permissions.DECIDE_SUSPICION,
            apply=lambda asked, **who: suspicion.report_approved(asked=asked, **who),
        )
        approval.register(
            suspicion.DISMISS,
            permission=permissions.DECIDE_SUSPICION,
            apply=lambda asked, **who: suspicion.dismiss_approved(asked=asked, **who),
        )
        suspicions = "wallet_suspicioncase_changelist"
        for card in (
            desk.Card(
                gettext_noop("Findings about mule accounts to decide"),
                permissions.REVIEW_RISK,
                findings.open_cases,
                "wallet_riskcase_changelist",
                "?state__exact=open",
            ),
            desk.Card(
                gettext_noop("Cases of suspicion to decide"),
                permissions.PREPARE_SUSPICION,
                aml.open_suspicions,
                suspicions,
                "?state__exact=open",
            ),
            desk.Card(
                gettext_noop("Cases of suspicion past their day"),
                permissions.PREPARE_SUSPICION,
                aml.late_suspicions,
                suspicions,
                "?state__exact=open",
                should_be_zero=True,
            ),
        ):
            desk.card(card)

    @staticmethod
    def _register_closing() -> None:
        from django.utils.translation import gettext_noop

        from micropay.core import approval, desk, messages, ports
        from wallet import permissions
        from wallet.data import closure as words
        from wallet.selectors import closure as reads
        from wallet.selectors import waiting
        from wallet.services import closure, closure_payout

        messages.register(words.TEMPLATES)
        ports.personal_data_source("wallet_closing", reads.personal_rows)
        ports.fill_account_closing(closure.close_by_office)
        ports.closing_obstacle("held_amount", reads.held)
        ports.closing_obstacle("wallet_frozen", reads.frozen)
        ports.closing_obstacle("money_waits", waiting.waits)
        ports.erasure_obstacle("unpaid_balance", reads.unpaid)
        ports.identity_need(reads.had_wallet)
        approval.register(
            closure_payout.ESTATE,
            permission=permissions.END_WALLET,
            apply=lambda asked, **who: closure_payout.estate_approved(asked=asked, **who),
        )
        approval.register(
            closure_payout.PAID,
            permission=permissions.PAY_CLOSING,
            apply=lambda asked, **who: closure_payout.paid_approved(asked=asked, **who),
        )
        for title, count, state in (
            (gettext_noop("Closing balances to pay out"), reads.to_pay, "to_pay"),
            (
                gettext_noop("Closing balances without a bank account"),
                reads.without_account,
                "needs_account",
            ),
        ):
            desk.card(
                desk.Card(
                    title=title,
                    permission="wallet.view_closing",
                    read=count,
                    page="wallet_closing_changelist",
                    query=f"?state__exact={state}",
                )
            )
