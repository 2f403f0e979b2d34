"""Money in through the partner bank: what customers ask for and what the bank reports."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.models.fee import FeeVersion
from wallet.models.wallet import Wallet
from wallet.states.bank import NoticeOutcome, ReviewState, TopUpState, UnmatchedReason


class TopUp(models.Model):
    """A customer's request to pay in. ``amount`` is what was asked for, in satang.

    The reference is what the payer gives the bank. After ``expires_at`` it is shown as expired,
    but money that still comes is credited.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=16, unique=True)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="topups")
    amount = models.BigIntegerField()
    fee_version = models.ForeignKey(FeeVersion, models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, default=TopUpState.WAITING)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    paid_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="topup_amount"),
            models.CheckConstraint(
                condition=Q(
                    state__in=[TopUpState.WAITING.value, TopUpState.HELD.value], paid_at=None
                )
                | Q(state=TopUpState.PAID.value, paid_at__isnull=False),
                name="topup_state_known",
            ),
        ]
        indexes = [models.Index(fields=["customer", "-created_at"], name="topup_by_customer")]

    def __str__(self) -> str:
        return self.reference

    def state_at(self, now: datetime) -> TopUpState:
        """The state as it is shown at a moment."""
        if self.state == TopUpState.WAITING and now >= self.expires_at:
            return TopUpState.EXPIRED
        return TopUpState(self.state)


class BankNotice(models.Model):
    """What the partner bank told us it received, once per ``bank_reference``. Append-only.

    ``amount`` is what the bank received, which is what is credited. ``fingerprint`` (hex SHA-256)
    covers the facts of the notice, so a repetition can be told from a contradiction. Texts that
    came from outside are encrypted: a payer may have written anything there.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    bank_reference = models.CharField(max_length=64, unique=True)
    fingerprint = models.CharField(max_length=64)
    notice_id = models.CharField(max_length=64)
    amount = models.BigIntegerField()
    reference = EncryptedText(label="wallet.bank_notice.reference")
    account = EncryptedText(label="wallet.bank_notice.account")
    paid_at = models.DateTimeField()
    received_at = models.DateTimeField()
    topup = models.ForeignKey(TopUp, models.PROTECT, related_name="notices", null=True)
    outcome = models.CharField(max_length=10)
    transaction_id = models.UUIDField(unique=True)
    is_late = models.BooleanField(default=False)
    amount_differs = models.BooleanField(default=False)
    is_repeated_payment = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="notice_amount"),
            models.CheckConstraint(
                condition=Q(outcome__in=[outcome.value for outcome in NoticeOutcome]),
                name="notice_outcome_known",
            ),
        ]

    def __str__(self) -> str:
        return self.bank_reference


class UnmatchedReceipt(models.Model):
    """Received money that no wallet could be credited with; it waits for a person to decide.

    ``wallet`` is where it would have gone, if that is known. ``transaction_id`` is the posting that
    took it out of suspense. With ``approval`` two people said where it goes: to the wallet of
    ``topup``, which was made for it, or back to the payer under the bank's ``bank_reference``.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    notice = models.OneToOneField(BankNotice, models.PROTECT, related_name="unmatched")
    reason = models.CharField(max_length=20)
    amount = models.BigIntegerField()
    state = models.CharField(max_length=10, default=ReviewState.OPEN)
    opened_at = models.DateTimeField()
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="receipts", null=True)
    resolved_at = models.DateTimeField(null=True)
    transaction_id = models.UUIDField(unique=True, null=True)
    approval = models.OneToOneField("core.Approval", models.PROTECT, related_name="+", null=True)
    topup = models.OneToOneField(TopUp, models.PROTECT, related_name="receipt", null=True)
    bank_reference = models.CharField(max_length=64, blank=True)

    class Meta:
        permissions = [
            ("credit_receipt", "Can credit waiting receipts"),
            ("settle_receipt", "Can ask for and agree to where unmatched money goes"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["bank_reference"],
                condition=~Q(bank_reference=""),
                name="receipt_returned_once",
            ),
            models.CheckConstraint(
                condition=Q(approval=None, topup=None, bank_reference="")
                | Q(approval__isnull=False, topup__isnull=False, bank_reference="")
                | (Q(approval__isnull=False, topup=None) & ~Q(bank_reference="")),
                name="receipt_settled_by_two",
            ),
            models.CheckConstraint(
                condition=Q(reason__in=[reason.value for reason in UnmatchedReason]),
                name="unmatched_reason_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in ReviewState]),
                name="unmatched_state_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.opened_at:%Y-%m-%d %H:%M}"
