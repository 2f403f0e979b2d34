"""Money of a case. Amounts are satang."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from complaints.models.case import Case
from complaints.states import REDRESS_MOVES, UNSETTLED_REDRESS, RedressKind, RedressState
from micropay.core.ids import new_id

_PAID = [RedressState.PAID, RedressState.FINAL, RedressState.RECOVERING, RedressState.BACK]


class RedressQuerySet(models.QuerySet["Redress"]):
    """The words of redress."""

    def counting(self) -> RedressQuerySet:
        """What counts against the amount matrix: proposed and paid, less nothing."""
        return self.exclude(state=RedressState.ENDED)

    def unsettled(self) -> RedressQuerySet:
        """What somebody still has to decide or to collect."""
        return self.filter(state__in=[one.value for one in UNSETTLED_REDRESS])


class Redress(models.Model):
    """Money proposed for the customer of a case, and what became of it.

    ``level`` is the row of the amount matrix by which it was proposed. Case, customer, kind and
    amount never change. It is paid only with an approval of two people for this very row and with
    the ledger transaction that paid it: a trigger demands both. ``taken_back`` never exceeds
    ``amount``.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="redress")
    customer_id = models.UUIDField()
    kind = models.CharField(max_length=12)
    amount = models.BigIntegerField()
    level = models.CharField(max_length=8)
    state = models.CharField(max_length=12, default=RedressState.PROPOSED.value)
    proposed_at = models.DateTimeField()
    approval_id = models.UUIDField(null=True)
    transaction_id = models.UUIDField(null=True, unique=True)
    paid_at = models.DateTimeField(null=True)
    taken_back = models.BigIntegerField(default=0)
    settled_at = models.DateTimeField(null=True)

    objects = RedressQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "redress"
        permissions = [
            ("propose_redress", "Can propose money for the customer of a case"),
            ("approve_redress_small", "Can agree to small redress"),
            ("approve_redress_medium", "Can agree to medium redress"),
            ("approve_redress_large", "Can agree to large redress"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in RedressKind]),
                name="redress_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in RedressState]),
                name="redress_state_known",
            ),
            models.CheckConstraint(
                condition=Q(amount__gt=0, taken_back__gte=0, taken_back__lte=F("amount")),
                name="redress_amounts",
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=[one.value for one in _PAID],
                    transaction_id__isnull=False,
                    approval_id__isnull=False,
                    paid_at__isnull=False,
                )
                | Q(
                    state__in=[RedressState.PROPOSED.value, RedressState.ENDED.value],
                    transaction_id=None,
                    paid_at=None,
                    taken_back=0,
                ),
                name="redress_paid_by_a_transaction",
            ),
            models.CheckConstraint(
                condition=~Q(state=RedressState.BACK.value) | Q(taken_back=F("amount")),
                name="redress_back_is_whole",
            ),
        ]
        indexes = [
            models.Index(fields=["case", "state"], name="redress_of_case"),
            models.Index(
                fields=["proposed_at"],
                condition=Q(state__in=[one.value for one in UNSETTLED_REDRESS]),
                name="redress_unsettled",
            ),
            models.Index(fields=["customer_id"], name="redress_of_customer"),
        ]

    def __str__(self) -> str:
        return f"{self.case.number} {self.kind}"

    def may_move_to(self, state: RedressState) -> bool:
        """Whether the table of moves allows it."""
        return state in REDRESS_MOVES[RedressState(self.state)]

    @property
    def rest(self) -> int:
        """What the customer still has of it."""
        return self.amount - self.taken_back
