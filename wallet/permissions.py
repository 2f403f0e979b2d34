"""Names of the rights that acts on wallets and fees need, who in the back office holds which, and
the SQL functions that the runtime role may run.
"""

from __future__ import annotations

FREEZE_WALLET = "wallet.freeze_wallet"
UNFREEZE_WALLET = "wallet.unfreeze_wallet"
# Asking for a new version of a fee and, another person, approving it.
ANNOUNCE_FEE = "wallet.announce_fee"
# Ending a wallet for its holder (estate), and noting a closing balance as paid: two people each.
END_WALLET = "wallet.end_wallet"
PAY_CLOSING = "wallet.pay_closing"
EXPORT_REPORTS = "wallet.export_reports"
ENTER_BANK_CLOSING = "wallet.enter_bank_closing"
PAY_OUT_FEES = "wallet.pay_out_fees"
ASK_LIMIT = "wallet.ask_limit"
APPROVE_LIMIT = "wallet.approve_limit"
# Registering merchants, changing their bank account, letting frozen ones go: two people.
MANAGE_MERCHANTS = "wallet.manage_merchants"
STOP_MERCHANT = "wallet.stop_merchant"
CLOSE_MERCHANT = "wallet.close_merchant"
PAY_MERCHANT = "wallet.pay_merchant"
ASK_REFUND = "wallet.ask_refund"
APPROVE_REFUND = "wallet.approve_refund"
SERVE_MERCHANT = "wallet.serve_merchant"
# Rules about mule accounts and what they find; suspicions and reports to the authority.
REVIEW_RISK = "wallet.review_risk"
ASK_RISK_RULE = "wallet.ask_risk_rule"
APPROVE_RISK_RULE = "wallet.approve_risk_rule"
VIEW_SUSPICION = "wallet.view_suspicioncase"
PREPARE_SUSPICION = "wallet.prepare_suspicion"
DECIDE_SUSPICION = "wallet.decide_suspicion"
EXPORT_AML = "wallet.export_aml"
CREDIT_RECEIPT = "wallet.credit_receipt"
# Saying where money of an unknown payee goes: two people.
SETTLE_RECEIPT = "wallet.settle_receipt"
# Taking in the bank's statements; correcting differences and signing a day off: two people each.
IMPORT_STATEMENT = "wallet.import_statement"
RESOLVE_DIFFERENCE = "wallet.resolve_difference"
SIGN_OFF_DAY = "wallet.sign_off_day"

ROLE_RIGHTS: dict[str, tuple[str, ...]] = {
    **{
        f"wallet.view_{model}": ("agent", "senior_agent", "compliance_officer", "auditor")
        for model in (
            "bankaccount",
            "facecheck",
            "heldmovement",
            "movement",
            "topup",
            "wallet",
            "walletopening",
        )
    },
    **{
        f"wallet.view_{model}": ("finance", "operator", "auditor")
        for model in ("banknotice", "ledgeraccount", "ledgertransaction", "unmatchedreceipt")
    },
    **{
        f"wallet.view_{model}": (
            "agent",
            "senior_agent",
            "finance",
            "compliance_officer",
            "auditor",
        )
        for model in (
            "feeversion",
            "merchant",
            "merchantcode",
            "merchantkeeper",
            "merchantplan",
            "merchantrun",
            "quote",
        )
    },
    **{
        f"wallet.view_{model}": ("finance", "compliance_officer", "auditor")
        for model in ("bankclosing", "safeguardingreport", "trialbalance")
    },
    "wallet.view_withdrawal": (
        "agent",
        "senior_agent",
        "finance",
        "compliance_officer",
        "auditor",
    ),
    **{
        f"wallet.view_{model}": ("finance", "compliance_officer", "auditor")
        for model in (
            "bankstatement",
            "bankline",
            "bankdifference",
            "bankupload",
            "daysignoff",
        )
    },
    "wallet.import_statement": ("finance",),
    "wallet.resolve_difference": ("finance",),
    "wallet.sign_off_day": ("finance",),
    "wallet.export_reports": ("finance", "compliance_officer"),
    "wallet.enter_bank_closing": ("finance",),
    "wallet.pay_out_fees": ("finance",),
    **{
        f"wallet.view_{model}": (
            "agent",
            "senior_agent",
            "compliance_officer",
            "finance",
            "auditor",
        )
        for model in ("limit", "balancecap")
    },
    "wallet.ask_limit": ("compliance_officer", "finance"),
    "wallet.approve_limit": ("compliance_officer",),
    "wallet.credit_receipt": ("finance",),
    "wallet.settle_receipt": ("finance",),
    **{
        f"wallet.view_{model}": ("agent", "senior_agent", "compliance_officer", "auditor")
        for model in ("riskcase", "riskrule")
    },
    **{
        f"wallet.view_{model}": ("compliance_officer", "auditor")
        for model in ("suspicioncase", "thresholdreport")
    },
    "wallet.review_risk": ("agent", "senior_agent", "compliance_officer"),
    "wallet.ask_risk_rule": ("compliance_officer",),
    "wallet.approve_risk_rule": ("compliance_officer",),
    "wallet.prepare_suspicion": ("compliance_officer",),
    "wallet.decide_suspicion": ("compliance_officer",),
    "wallet.export_aml": ("compliance_officer",),
    # Freezing protects a customer at once, so any agent may; a senior one lets go again.
    "wallet.freeze_wallet": ("agent", "senior_agent", "compliance_officer"),
    "wallet.unfreeze_wallet": ("senior_agent", "compliance_officer"),
    "wallet.view_feenotice": ("compliance_officer", "auditor"),
    "wallet.announce_fee": ("finance", "compliance_officer"),
    "wallet.view_closing": (
        "agent",
        "senior_agent",
        "compliance_officer",
        "finance",
        "auditor",
    ),
    "wallet.view_merchantrefund": (
        "agent",
        "senior_agent",
        "finance",
        "compliance_officer",
        "auditor",
    ),
    **{
        f"wallet.view_{model}": ("agent", "senior_agent", "compliance_officer", "auditor")
        for model in ("moneyrequest", "standingorder", "standingrun")
    },
    "wallet.manage_merchants": ("finance", "compliance_officer"),
    "wallet.stop_merchant": ("senior_agent", "finance", "compliance_officer"),
    "wallet.close_merchant": ("finance", "compliance_officer"),
    "wallet.pay_merchant": ("finance",),
    "wallet.ask_refund": ("agent", "senior_agent", "compliance_officer"),
    "wallet.approve_refund": ("senior_agent", "compliance_officer"),
    "wallet.serve_merchant": ("agent", "senior_agent", "finance"),
    "wallet.end_wallet": ("senior_agent", "compliance_officer"),
    "wallet.pay_closing": ("finance",),
}
# The SQL functions the runtime role may execute; the ledger's tables it can only read.
RUNTIME_FUNCTIONS = (
    "ledger_post",
    "ledger_post_batch",
    "ledger_open_account",
    "ledger_set_account_state",
    "ledger_fold",
    "ledger_authorise",
    "ledger_capture",
    "ledger_void",
    "ledger_reverse",
    "ledger_not_taken_back",
    "ledger_exact_balance",
    "wallet_move",
    "wallet_confirm",
    "wallet_for_confirmation",
    "wallet_use_limit",
    "wallet_require_face",
    "wallet_give_limit_back",
    "wallet_cool_off_used",
    "wallet_apply_limit",
    "ledger_hand_over",
)
