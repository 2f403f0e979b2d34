"""The safeguarded account by the bank's own book, beside ours. Amounts are satang.

At the bank a receipt is positive and a payment negative. Nothing here moves money: a correction is
a posting of the ledger's, which a difference names.
"""

from __future__ import annotations

import json
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.data.reconciliation import (
    DifferenceKind,
    DifferenceState,
    MatchedBy,
    Resolution,
    StatementFormat,
    UploadState,
)


class WrittenField(EncryptedText):
    """What people wrote on a line of the bank's: a small object, encrypted as one text."""

    def to_python(self, value: Any) -> Any:
        return json.loads(value) if isinstance(value, str) else value

    def _dumps(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    def _loads(self, text: str) -> Any:
        return json.loads(text)


class BankStatement(models.Model):
    """One statement of one Bangkok day, whole: its lines add up from ``opening`` to ``closing``.

    ``number`` is the bank's own, ``sha256`` that of the file. Append-only; the bank corrects itself
    by lines of a later day.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=64, unique=True)
    sha256 = models.CharField(max_length=64, unique=True)
    format = models.CharField(max_length=10)
    day = models.DateField(unique=True)
    opening = models.BigIntegerField()
    closing = models.BigIntegerField()
    lines = models.PositiveIntegerField()
    received = models.BigIntegerField()
    paid = models.BigIntegerField()
    imported_at = models.DateTimeField()
    imported_by = models.CharField(max_length=150)

    class Meta:
        verbose_name = gettext_lazy("bank statement")
        verbose_name_plural = gettext_lazy("bank statements")
        permissions = [
            ("import_statement", "Can import bank statements"),
            ("resolve_difference", "Can ask for and agree to corrections of differences"),
            ("sign_off_day", "Can ask for and agree to the sign-off of a day"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(format__in=[one.value for one in StatementFormat]),
                name="statement_format_known",
            ),
            models.CheckConstraint(
                condition=Q(closing=F("opening") + F("received") - F("paid")),
                name="statement_adds_up",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d} {self.number}"


class BankLine(models.Model):
    """One booked line. ``own_reference`` is a number of ours that the line carries, if it is one.

    ``written`` holds what other people chose the words of: reference, name, account, text.
    Append-only; whether it was matched stands in BankMatch.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    statement = models.ForeignKey(BankStatement, models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField()
    booked_on = models.DateField()
    value_on = models.DateField()
    amount = models.BigIntegerField()
    returned = models.BooleanField()
    bank_reference = models.CharField(max_length=64, blank=True)
    own_reference = models.CharField(max_length=20, blank=True)
    written: models.Field[Any, Any] = WrittenField(label="wallet.bank_line.written")

    class Meta:
        verbose_name = gettext_lazy("line of the bank")
        verbose_name_plural = gettext_lazy("lines of the bank")
        constraints = [
            models.UniqueConstraint(fields=["statement", "number"], name="bank_line_number"),
            models.CheckConstraint(condition=~Q(amount=0), name="bank_line_amount"),
        ]
        indexes = [
            models.Index(
                fields=["bank_reference"],
                condition=~Q(bank_reference=""),
                name="bank_line_reference",
            )
        ]

    def __str__(self) -> str:
        return f"{self.booked_on:%Y-%m-%d} {self.bank_reference or self.number}"


class BankMatch(models.Model):
    """A line and the posting it stands for: each of them at most once. Append-only.

    ``difference`` is the line less what the posting moved at the bank; unless it is nought there is
    a BankDifference for it.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    line = models.OneToOneField(BankLine, models.PROTECT, primary_key=True, related_name="match")
    transaction_id = models.UUIDField(unique=True)
    by = models.CharField(max_length=16)
    difference = models.BigIntegerField()
    matched_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(by__in=[one.value for one in MatchedBy]), name="match_by_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.line_id} {self.by}"


class BankDifference(models.Model):
    """What bank and ledger do not agree on. ``amount`` is the bank less the ledger.

    It leads to a line, a posting, a withdrawal or a bank notice, whichever there are.
    ``correction_id`` is the posting that corrected it, ``offset`` the difference that cancels it
    out.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=16)
    state = models.CharField(max_length=10, default=DifferenceState.OPEN)
    day = models.DateField()
    amount = models.BigIntegerField()
    line = models.ForeignKey(BankLine, models.PROTECT, null=True, related_name="differences")
    transaction_id = models.UUIDField(null=True)
    withdrawal = models.ForeignKey("wallet.Withdrawal", models.PROTECT, null=True, related_name="+")
    notice = models.ForeignKey("wallet.BankNotice", models.PROTECT, null=True, related_name="+")
    opened_at = models.DateTimeField()
    resolution = models.CharField(max_length=10, blank=True)
    resolved_at = models.DateTimeField(null=True)
    correction_id = models.UUIDField(null=True, unique=True)
    offset = models.OneToOneField("self", models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = gettext_lazy("difference to the bank")
        verbose_name_plural = gettext_lazy("differences to the bank")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in DifferenceKind]),
                name="difference_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=[DifferenceState.OPEN.value, DifferenceState.ASKED.value],
                    resolution="",
                    resolved_at=None,
                    correction_id=None,
                    offset=None,
                )
                | Q(
                    state=DifferenceState.RESOLVED.value,
                    resolution__in=[one.value for one in Resolution],
                    resolved_at__isnull=False,
                ),
                name="difference_state_says_how",
            ),
            # Money is never waved through: a difference of money ends in a posting or cancels out.
            models.CheckConstraint(
                condition=~Q(resolution=Resolution.NOTED.value) | Q(amount=0),
                name="difference_of_money_is_not_noted",
            ),
            models.CheckConstraint(
                condition=~Q(resolution__in=[Resolution.POSTED.value, Resolution.CREDITED.value])
                | Q(correction_id__isnull=False),
                name="difference_corrected_by_posting",
            ),
            models.CheckConstraint(
                condition=~Q(resolution=Resolution.OFFSET.value) | Q(offset__isnull=False),
                name="difference_offset_names_other",
            ),
            models.UniqueConstraint(
                fields=["line"],
                condition=~Q(state=DifferenceState.RESOLVED.value),
                name="difference_of_line_once",
            ),
            models.UniqueConstraint(
                fields=["transaction_id"],
                condition=~Q(state=DifferenceState.RESOLVED.value),
                name="difference_of_posting_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["transaction_id"],
                condition=Q(transaction_id__isnull=False),
                name="difference_by_posting",
            ),
            models.Index(
                fields=["day"],
                condition=~Q(state=DifferenceState.RESOLVED.value),
                name="difference_unresolved",
            ),
            models.Index(fields=["resolved_at"], name="difference_resolved"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.day:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        """Whether a resolution can be asked for."""
        return self.state == DifferenceState.OPEN


class BankUpload(models.Model):
    """A statement handed in at the back office. It is imported once the scanner let it pass.

    ``code`` says why it was refused.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    file = models.OneToOneField("core.StoredFile", models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, default=UploadState.WAITING)
    handed_in_at = models.DateTimeField()
    handed_in_by = models.CharField(max_length=150)
    code = models.CharField(max_length=60, blank=True)
    statement = models.OneToOneField(
        BankStatement, models.PROTECT, null=True, related_name="upload"
    )

    class Meta:
        verbose_name = gettext_lazy("statement handed in")
        verbose_name_plural = gettext_lazy("statements handed in")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=UploadState.WAITING.value, statement=None, code="")
                | Q(state=UploadState.IMPORTED.value, statement__isnull=False, code="")
                | (Q(state=UploadState.REFUSED.value, statement=None) & ~Q(code="")),
                name="bank_upload_state_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.handed_in_at:%Y-%m-%d} {self.state}"


class DaySignOff(models.Model):
    """Two people stand for a day's figures. A day whose figures change later is signed off anew:
    the newest row counts. Append-only.

    What stays unexplained is signed only with ``explanation``: where the money is looked for.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    day = models.DateField()
    statement = models.ForeignKey(BankStatement, models.PROTECT, related_name="sign_offs")
    opening = models.BigIntegerField()
    closing = models.BigIntegerField()
    ledger = models.BigIntegerField()
    lines = models.PositiveIntegerField()
    matched = models.PositiveIntegerField()
    open_differences = models.PositiveIntegerField()
    explained = models.BigIntegerField()
    under_way = models.BigIntegerField()
    explanation = models.CharField(max_length=1000, blank=True, default="")
    approval = models.OneToOneField("core.Approval", models.PROTECT, related_name="+")
    signed_at = models.DateTimeField()

    class Meta:
        verbose_name = gettext_lazy("sign-off of a day")
        verbose_name_plural = gettext_lazy("sign-offs of days")
        indexes = [models.Index(fields=["day", "-signed_at"], name="sign_off_newest")]
        constraints = [
            models.CheckConstraint(
                condition=Q(closing=F("ledger") + F("explained") + F("under_way"))
                | ~Q(explanation=""),
                name="sign_off_explains_the_rest",
            )
        ]

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}"

    @property
    def difference(self) -> int:
        """The bank less the ledger."""
        return self.closing - self.ledger

    @property
    def unexplained(self) -> int:
        """What neither a known difference nor the time between the two books accounts for."""
        return self.difference - self.explained - self.under_way
