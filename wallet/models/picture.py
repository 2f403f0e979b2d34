"""The customer's own folder of pictures: bills, QR codes, slips."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.models.movement import Movement
from wallet.states.wallet import PictureKind


class KeptPicture(models.Model):
    """A picture that a customer keeps, by itself or with one of their payments.

    The content is the stored file's, scanned and encrypted. The row goes when the customer deletes
    it; the file's row stays and says that it was erased.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE, DELETE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    file = models.OneToOneField("core.StoredFile", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    label = EncryptedText(label="wallet.kept_picture.label", default="")
    movement = models.ForeignKey(
        Movement, models.PROTECT, related_name="pictures", null=True, db_constraint=False
    )
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in PictureKind]),
                name="kept_picture_kind_known",
            ),
        ]
        indexes = [models.Index(fields=["customer", "-kept_at"], name="kept_picture_by_customer")]

    def __str__(self) -> str:
        return f"{self.kind} {self.kept_at:%Y-%m-%d}"
