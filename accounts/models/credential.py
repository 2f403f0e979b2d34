"""What a customer proves with: the PIN's verifier, one-time codes, and the counters that guard."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from accounts.models.customer import Customer
from accounts.models.installation import Installation
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class Credential(models.Model):
    """A customer's PIN and how often proofs failed in a row, over all sessions.

    ``pin_verifier`` is argon2id over a pepper-keyed hash of customer and PIN. ``pin_pepper`` is the
    pepper's version; 0 is that of no pepper: the verifier is gone and a new PIN must be set.
    """

    customer = models.OneToOneField(
        Customer, on_delete=models.PROTECT, primary_key=True, related_name="credential"
    )
    pin_verifier = EncryptedText(label="accounts.credential.pin_verifier")
    pin_pepper = models.PositiveSmallIntegerField()
    pin_set_at = models.DateTimeField()
    pin_failures = models.PositiveIntegerField(default=0)
    pin_locked_until = models.DateTimeField(null=True)
    otp_failures = models.PositiveIntegerField(default=0)
    otp_locked_until = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["pin_pepper"], name="credential_by_pepper")]

    def __str__(self) -> str:
        return f"of {self.customer_id}"


class Otp(models.Model):
    """A one-time code, bound to a purpose and to a digest of what it approves.

    With a customer it was asked for inside a session; without one, by an installation for a phone
    (``phone_key``, a keyed hash; ``network_key``, one of the address it was asked from), whether
    anybody knows that phone or not.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(
        Customer, on_delete=models.PROTECT, related_name="one_time_codes", null=True
    )
    installation = models.ForeignKey(
        Installation, on_delete=models.PROTECT, related_name="one_time_codes", null=True
    )
    phone_key = models.CharField(max_length=64, blank=True, default="")
    network_key = models.CharField(max_length=64, blank=True, default="")
    purpose = models.CharField(max_length=40)
    digest = models.CharField(max_length=64)
    code_digest = models.CharField(max_length=64)
    # The words of the message that say what the code approves, for sending it again.
    about = EncryptedText(label="accounts.otp.about", null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["created_at"], name="otp_by_age"),
            models.Index(
                fields=["customer", "created_at"],
                condition=Q(used_at=None, customer__isnull=False),
                name="otp_unused_of_customer",
            ),
            models.Index(
                fields=["phone_key", "created_at"],
                condition=Q(used_at=None, customer=None),
                name="otp_unused_of_phone",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(customer__isnull=False, phone_key="")
                | (Q(customer=None, installation__isnull=False) & ~Q(phone_key="")),
                name="otp_of_a_customer_or_a_phone",
            )
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.id}"


class Brake(models.Model):
    """A counter over strangers' attempts: per phone in a row, per installation, network and in all
    by the hour. ``key`` is a keyed hash.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    scope = models.CharField(max_length=24)
    key = models.CharField(max_length=64)
    count = models.PositiveIntegerField()
    since = models.DateTimeField()
    locked_until = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["since"], name="brake_by_age")]
        constraints = [models.UniqueConstraint(fields=["scope", "key"], name="brake_once")]

    def __str__(self) -> str:
        return self.scope
