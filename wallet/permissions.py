"""Names of the rights that acts on wallets and fees need."""

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
PREPARE_SUSPICION = "wallet.prepare_suspicion"
DECIDE_SUSPICION = "wallet.decide_suspicion"
EXPORT_AML = "wallet.export_aml"
CREDIT_RECEIPT = "wallet.credit_receipt"
# Taking in the bank's statements; correcting differences and signing a day off: two people each.
IMPORT_STATEMENT = "wallet.import_statement"
RESOLVE_DIFFERENCE = "wallet.resolve_difference"
SIGN_OFF_DAY = "wallet.sign_off_day"
