"""Who in the back office holds which right of the wallet, and what the runtime role may run."""

from __future__ import annotations

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
    "wallet_use_limit",
    "wallet_require_face",
    "wallet_give_limit_back",
    "wallet_cool_off_used",
    "wallet_apply_limit",
    "ledger_hand_over",
)
