"""Lists of sanctioned persons, who was found on them, and what two people made of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from accounts.models.customer import Customer
from accounts.states import HitState
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id

_STATES = [state.value for state in HitState]


class SanctionList(models.Model):
    """One version of one source's list, as it was imported; ``sha256`` is that of the file.

    The newest version of each source counts (``replaced_at`` None).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    source = models.CharField(max_length=20)
    version = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    entries = models.PositiveIntegerField()
    imported_at = models.DateTimeField()
    imported_by = models.CharField(max_length=120)
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        permissions = [
            ("import_sanctions", "Can import lists of sanctioned persons"),
            ("review_sanctions", "Can ask for and agree to what a match of a list means"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["source"], condition=Q(replaced_at=None), name="sanction_list_one_counts"
            ),
            models.UniqueConstraint(
                fields=["source", "version"], name="sanction_list_version_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.version}"


class SanctionEntry(models.Model):
    """One person of a list. ``content`` is JSON: names, birth dates, numbers.

    ``digest`` is the SHA-256 of the content: an entry that says the same in a new version is the
    same, and a false match of it stays remembered.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    list = models.ForeignKey(SanctionList, models.PROTECT, related_name="rows")
    reference = models.CharField(max_length=40)
    content = EncryptedText(label="accounts.sanction_entry.content")
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["list", "reference"], name="sanction_entry_once")
        ]

    def __str__(self) -> str:
        return self.reference


class SanctionHit(models.Model):
    """A customer who looks like an entry. One per customer and entry, until the entry changes.

    Nothing tells the customer of it while it is looked at; a confirmed one stops the money.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, models.PROTECT, related_name="+")
    entry = models.ForeignKey(SanctionEntry, models.PROTECT, related_name="hits")
    source = models.CharField(max_length=20)
    reference = models.CharField(max_length=40)
    digest = models.CharField(max_length=64)
    how = models.CharField(max_length=12)
    percent = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=9, default=HitState.OPEN)
    found_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    maker_id = models.CharField(max_length=64, blank=True, default="")
    checker_id = models.CharField(max_length=64, blank=True, default="")
    suspension_id = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["customer", "source", "reference", "digest"], name="sanction_hit_once"
            ),
            models.CheckConstraint(condition=Q(state__in=_STATES), name="sanction_hit_state_known"),
            models.CheckConstraint(
                condition=Q(state="open", decided_at=None, maker_id="", checker_id="")
                | (
                    Q(decided_at__isnull=False)
                    & ~Q(state="open")
                    & ~Q(maker_id="")
                    & ~Q(checker_id="")
                    & ~Q(maker_id=F("checker_id"))
                ),
                name="sanction_hit_decided_by_two",
            ),
        ]
        indexes = [models.Index(fields=["state", "found_at"], name="sanction_hit_queue")]

    def __str__(self) -> str:
        return f"{self.source} {self.reference}"

    @property
    def is_open(self) -> bool:
        return self.state == HitState.OPEN


class ScreeningRun(models.Model):
    """A look over all customers after a list changed: ``after`` is the last one looked at.

    A run that stops goes on from there; ``looked`` and ``found`` are what the record of it says.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    list = models.OneToOneField(SanctionList, models.PROTECT, related_name="run")
    after = models.UUIDField(null=True)
    looked = models.PositiveIntegerField(default=0)
    found = models.PositiveIntegerField(default=0)
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["begun_at"], condition=Q(ended_at=None), name="screening_run_unfinished"
            )
        ]

    def __str__(self) -> str:
        return str(self.list)
