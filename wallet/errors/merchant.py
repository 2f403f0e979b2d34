"""Why a merchant cannot be registered, paid out or refund."""

from __future__ import annotations

from micropay.core.errors import Refusal


class TaxIdInvalid(Refusal):
    """Neither a company's tax number nor a national ID."""

    code = "tax_id_invalid"
    title = "This is not a valid tax ID."
    status = 422


class OwnerNotVerified(Refusal):
    """Somebody who trades alone must be a verified customer with an active account."""

    code = "merchant_owner_not_verified"
    title = "Who trades alone has to be a verified customer first: this national ID is not one's."
    status = 422


class KeeperThere(Refusal):
    """This customer acts for the merchant already, or was asked for."""

    code = "merchant_keeper_there"
    title = "This customer acts for the merchant already, or has been asked for."


class PlanUnchanged(Refusal):
    """The merchant is paid out like this already, or by no plan."""

    code = "merchant_plan_unchanged"
    title = "The merchant is paid out like this already."


class PlanDayInvalid(Refusal):
    """A plan begins tomorrow at the earliest."""

    code = "merchant_plan_day_invalid"
    title = "A plan begins tomorrow at the earliest."
    status = 422


class MerchantCodeTaken(Refusal):
    """The biller number names another merchant."""

    code = "merchant_code_taken"
    title = "This biller number belongs to another merchant."


class BillerIdInvalid(Refusal):
    """A biller number is the company's own tax ID and two digits."""

    code = "biller_id_invalid"
    title = "A biller number is the company's tax ID and two digits."
    status = 422


class MerchantMoveRefused(Refusal):
    """From this state the merchant does not go there."""

    code = "merchant_move_refused"
    title = "This cannot be done while the merchant is in this state."


class MerchantWithoutAccount(Refusal):
    """No bank account has been agreed to."""

    code = "merchant_without_bank_account"
    title = "The merchant has no bank account to be paid to."


class PayoutTooSmall(Refusal):
    """Less than one payout carries (``least``, baht)."""

    code = "payout_too_small"
    title = "A payout is of %(least)s baht at least."
    status = 422


class RefundNotPossible(Refusal):
    """Only payments to merchants are refunded by them."""

    code = "refund_not_possible"
    title = "Only a payment to a merchant can be refunded here."
    status = 422


class RefundTooLarge(Refusal):
    """More than is left of the payment (``left``, baht)."""

    code = "refund_too_large"
    title = "Of this payment %(left)s baht are left to refund."
    status = 422
