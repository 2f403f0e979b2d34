"""Which data there is: categories, what is sensitive in a service, and the fields of each form."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from consent.models.policy import Service
from consent.models.purpose import Purpose
from consent.states.policy import Language
from consent.states.purpose import FieldNeed
from micropay.core.ids import new_id


class DataCategory(models.Model):
    """A group of personal data, as the catalogue and the records of processing name it.

    ``sensitive_by_law`` marks PDPA s.26. Changed by migrations only.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    code = models.CharField(max_length=40, primary_key=True)
    name_th = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    sensitive_by_law = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.code

    def name(self, language: str) -> str:
        return self.name_en if language == Language.ENGLISH else self.name_th


class SensitiveCategory(models.Model):
    """A category that one service treats as sensitive, and why: the law or its own document."""

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="sensitive")
    category = models.ForeignKey(DataCategory, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "category"], name="sensitive_category_once")
        ]
        verbose_name_plural = "sensitive categories"

    def __str__(self) -> str:
        return f"{self.service_id} {self.category_id}"


class CollectedField(models.Model):
    """One field of a form: why it is asked, whether the law, the contract or nobody demands it, and
    what follows from not giving it (PDPA s.23(2)).
    """

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="fields")
    form = models.CharField(max_length=40)
    name = models.CharField(max_length=40)
    position = models.PositiveSmallIntegerField()
    category = models.ForeignKey(DataCategory, on_delete=models.PROTECT, related_name="+")
    purpose = models.ForeignKey(Purpose, on_delete=models.PROTECT, related_name="fields")
    need = models.CharField(max_length=8)
    legal_reference = models.CharField(max_length=200, blank=True, default="")
    consequence_th = models.CharField(max_length=300)
    consequence_en = models.CharField(max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "form", "name"], name="field_once_per_form"),
            models.CheckConstraint(
                condition=Q(need__in=[need.value for need in FieldNeed]), name="field_need_known"
            ),
            models.CheckConstraint(
                condition=~Q(need="law") | ~Q(legal_reference=""),
                name="field_of_law_names_the_law",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.name}"

    def consequence(self, language: str) -> str:
        return self.consequence_en if language == Language.ENGLISH else self.consequence_th
