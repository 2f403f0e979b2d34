"""Accounts at banks of customers and merchants, and payouts to them. Amounts are satang."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from micropay.core.crypto.blind import BlindIndexField
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.data.bank import BANKS
from wallet.models.merchant import Merchant
from wallet.models.wallet import Wallet
from wallet.states.bank import WITHDRAWAL_MOVES, BankAccountState, WithdrawalState

NUMBER = "wallet.bank_account.number"
_SHOWN_DIGITS = 4


class BankAccount(models.Model):
    """An account that a customer linked after the bank named its holder, or the one that two
    people named for a merchant. Only ``state`` changes.

    ``number`` holds the digits; ``number_index`` finds it again. ``holder`` is the name as the
    bank answered. ``digest`` binds the one-time code of the linking.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+", null=True)
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="bank_accounts", null=True)
    bank_code = models.CharField(max_length=3)
    number = EncryptedText(label=NUMBER)
    number_index = BlindIndexField(of="number")
    number_index_next = BlindIndexField(of="number")
    holder = EncryptedText(label="wallet.bank_account.holder")
    state = models.CharField(max_length=10, default=BankAccountState.ASKED)
    digest = models.CharField(max_length=64)
    otp_id = models.UUIDField(null=True)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    linked_at = models.DateTimeField(null=True)
    unlinked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(customer__isnull=False, merchant=None, expires_at__isnull=False)
                | Q(customer=None, merchant__isnull=False),
                name="bank_account_of_one",
            ),
            models.UniqueConstraint(
                fields=["merchant"],
                condition=Q(state=BankAccountState.LINKED.value, merchant__isnull=False),
                name="bank_account_of_merchant_once",
            ),
            models.CheckConstraint(
                condition=Q(state=BankAccountState.ASKED.value, linked_at=None, unlinked_at=None)
                | Q(state=BankAccountState.LINKED.value, linked_at__isnull=False, unlinked_at=None)
                | Q(
                    state=BankAccountState.UNLINKED.value,
                    linked_at__isnull=False,
                    unlinked_at__isnull=False,
                ),
                name="bank_account_state_says_when",
            ),
            models.UniqueConstraint(
                fields=["customer", "bank_code", "number_index"],
                condition=Q(state=BankAccountState.LINKED.value),
                name="bank_account_linked_once",
            ),
            models.UniqueConstraint(
                fields=["customer", "bank_code", "number_index_next"],
                condition=Q(state=BankAccountState.LINKED.value),
                name="bank_account_linked_once_next",
            ),
        ]
        indexes = [models.Index(fields=["customer", "-asked_at"], name="bank_account_by_customer")]

    def __str__(self) -> str:
        return f"{BANKS.get(self.bank_code, self.bank_code)} {self.state}"

    @property
    def masked_number(self) -> str:
        return "•" * 3 + str(self.number)[-_SHOWN_DIGITS:]

    @property
    def words(self) -> str:
        """Bank and masked number, as receipts show them."""
        return f"{BANKS.get(self.bank_code, self.bank_code)} {self.masked_number}"

    def is_expired(self, now: datetime) -> bool:
        """Whether it can no longer be confirmed."""
        ends = self.expires_at
        return self.state == BankAccountState.ASKED and ends is not None and now >= ends


class Withdrawal(models.Model):
    """Money on its way to its holder's bank account, under a hold of the ledger: out of a wallet,
    by a quote that its customer confirmed, or out of a merchant's account, by two people's yes.

    ``reference`` is ours at the bank, where it makes a repeated instruction harmless, and becomes
    the receipt's number. ``valid_until`` is told to the bank with the instruction. ``next_step_at``
    says when to go on; ``reason`` why it was refused or why it stands. Facts never change and
    states only as WITHDRAWAL_MOVES says (trigger).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+", null=True)
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="withdrawals", null=True)
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="payouts", null=True)
    bank_account = models.ForeignKey(BankAccount, models.PROTECT, related_name="withdrawals")
    quote = models.OneToOneField(
        "wallet.Quote", models.PROTECT, related_name="withdrawal", null=True
    )
    hold_id = models.UUIDField(unique=True)
    amount = models.BigIntegerField()
    fee = models.BigIntegerField()
    vat = models.BigIntegerField()
    key = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=64)
    state = models.CharField(max_length=10, default=WithdrawalState.WAITING)
    reason = models.CharField(max_length=40, blank=True)
    bank_reference = models.CharField(max_length=64, blank=True)
    enquiries = models.IntegerField(default=0)
    asked_at = models.DateTimeField()
    next_step_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    valid_until = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    transaction_id = models.UUIDField(unique=True, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wallet", "key"], name="withdrawal_key_once"),
            models.UniqueConstraint(fields=["merchant", "key"], name="payout_key_once"),
            models.CheckConstraint(
                condition=Q(customer__isnull=False, wallet__isnull=False, quote__isnull=False)
                & Q(merchant=None)
                | Q(customer=None, wallet=None, quote=None, merchant__isnull=False),
                name="withdrawal_of_one",
            ),
            models.CheckConstraint(
                condition=Q(amount__gt=0, fee__gte=0, vat__gte=0, vat__lte=F("fee")),
                name="withdrawal_amounts",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in WithdrawalState]),
                name="withdrawal_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state=WithdrawalState.COMPLETED.value, transaction_id__isnull=False)
                | (~Q(state=WithdrawalState.COMPLETED.value) & Q(transaction_id=None)),
                name="withdrawal_completed_is_posted",
            ),
        ]
        indexes = [
            models.Index(fields=["customer", "-asked_at"], name="withdrawal_by_customer"),
            models.Index(
                fields=["next_step_at"],
                condition=Q(next_step_at__isnull=False),
                name="withdrawal_due",
            ),
            models.Index(
                fields=["bank_reference"],
                condition=~Q(bank_reference=""),
                name="withdrawal_at_bank",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def total(self) -> int:
        """What is held: amount and fee."""
        return self.amount + self.fee

    def may_become(self, state: WithdrawalState) -> bool:
        return state in WITHDRAWAL_MOVES[WithdrawalState(self.state)]
