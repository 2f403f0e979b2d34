"""Other people whom a customer named: whom to call in an emergency, who gets a position by SMS."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.models.customer import Customer, mask_phone
from accounts.states.relation import ContactKind, RemovedBy
from micropay.core.crypto import blind
from micropay.core.crypto.blind import BlindIndexField
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id

PHONE = "accounts.contact_person.phone"


class ContactPersonQuerySet(models.QuerySet["ContactPerson"]):
    """Words about people who were named."""

    def standing(self) -> ContactPersonQuerySet:
        """Not removed."""
        return self.filter(removed_at=None)

    def with_phone(self, phone: str) -> ContactPersonQuerySet:
        """Those with this number (E.164)."""
        return self.filter(blind.having("phone_index", PHONE, phone))


class ContactPerson(models.Model):
    """A link to another person: whose, of which kind, for which purpose, on which ground.

    The customer attested that the person agreed (``attested_sha256`` is the hash of those words).
    Removing empties what is personal; that there was a link stays as evidence.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="contacts")
    kind = models.CharField(max_length=20)
    purpose = models.CharField(max_length=40)
    ground = models.CharField(max_length=200)
    name = EncryptedText(label="accounts.contact_person.name", null=True)
    phone = EncryptedText(label=PHONE, null=True)
    phone_index = BlindIndexField(of="phone", null=True)
    phone_index_next = BlindIndexField(of="phone", null=True)
    attested_language = models.CharField(max_length=2)
    attested_sha256 = models.CharField(max_length=64)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)
    removed_by = models.CharField(max_length=10, blank=True, default="")

    objects: ClassVar[models.Manager[ContactPerson]] = ContactPersonQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in ContactKind]),
                name="contact_kind_known",
            ),
            models.CheckConstraint(
                condition=~Q(purpose="") & ~Q(ground=""), name="contact_has_purpose_and_ground"
            ),
            models.CheckConstraint(
                condition=Q(removed_at=None, removed_by="", phone__isnull=False)
                | Q(
                    removed_at__isnull=False,
                    removed_by__in=[one.value for one in RemovedBy],
                    name__isnull=True,
                    phone__isnull=True,
                    phone_index__isnull=True,
                    phone_index_next__isnull=True,
                ),
                name="contact_removed_is_empty",
            ),
            models.UniqueConstraint(
                fields=["customer", "kind", "phone_index"],
                condition=Q(removed_at=None),
                name="contact_named_once",
            ),
        ]
        indexes = [models.Index(fields=["phone_index"], name="contact_by_phone")]

    def __str__(self) -> str:
        return f"{self.kind} {self.masked_phone}"

    @property
    def masked_phone(self) -> str:
        return mask_phone(self.phone or "")


def contact_columns(phone: str) -> dict[str, str | None]:
    """The three columns that hold a number."""
    return {"phone": phone, **blind.columns("phone_index", PHONE, phone)}
