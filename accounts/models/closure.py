"""Ended accounts: what was deleted, what the law keeps, and numbers that were set aside."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.models.customer import Customer
from accounts.states import ClosingCause
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class ClosedAccount(models.Model):
    """The end of one account. ``erased`` names what was deleted at once; ``kept`` lists what stays,
    each with the law that asks for it and the last day. No personal values.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.OneToOneField(Customer, on_delete=models.PROTECT, related_name="closing")
    cause = models.CharField(max_length=20)
    erased = models.JSONField()
    kept = models.JSONField()
    closed_by = models.CharField(max_length=120)
    closed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(cause__in=[cause.value for cause in ClosingCause]),
                name="closed_account_cause_known",
            ),
        ]

    def __str__(self) -> str:
        return str(self.customer)


class SetAsideIdentity(models.Model):
    """Phone and national ID that an account was opened with and that were found false.

    They may belong to somebody else, so they leave the customer's row, where they would keep their
    true holder out and lead messages astray. What was presented is kept here until ``until``, as
    the law asks (Anti-Money Laundering Act s.22), found by no search: there is no blind index.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, DELETE"

    customer = models.OneToOneField(
        Customer, on_delete=models.PROTECT, primary_key=True, related_name="set_aside"
    )
    phone = EncryptedText(label="accounts.set_aside_identity.phone", null=True)
    national_id = EncryptedText(label="accounts.set_aside_identity.national_id", null=True)
    until = models.DateField()
    set_aside_at = models.DateTimeField()

    class Meta:
        verbose_name = "identity set aside"
        verbose_name_plural = "identities set aside"

    def __str__(self) -> str:
        return str(self.customer)
