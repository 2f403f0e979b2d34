"""What cases are about: a tree of data, since no regulator's list is final."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from complaints.states import Severity


class Category(models.Model):
    """A product, or a cause under a product (``topup`` and ``topup.not_credited``).

    A person who files names the product or the cause; staff refine it. A category that was used is
    switched off, never taken away.
    """

    code = models.CharField(primary_key=True, max_length=60)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="causes")
    name_th = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    severity = models.CharField(max_length=8)
    place = models.PositiveSmallIntegerField()
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["place", "code"]
        verbose_name_plural = "categories"
        constraints = [
            models.CheckConstraint(
                condition=Q(severity__in=[one.value for one in Severity]),
                name="category_severity_known",
            ),
            models.CheckConstraint(
                condition=~Q(parent=models.F("code")), name="category_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def name(self, language: str) -> str:
        """Its name in Thai or English."""
        return self.name_th if language == "th" else self.name_en
