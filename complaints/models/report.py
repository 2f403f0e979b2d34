"""Reports of cases: layouts that are data, files that left the house, and permits for open ones."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from complaints.models.case import Case
from complaints.states import FileKind, OrderState, PermitState, ReportKind
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class CaseReport(Case):
    """The period report as a page of the back office: no table, only a name and rights."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    class Meta:
        proxy = True
        verbose_name = "period report"
        verbose_name_plural = "period report"
        permissions = [
            ("export_cases", "Can export reports of cases"),
            ("approve_open_export", "Can agree to an export with open personal data"),
        ]


class CaseDashboard(Case):
    """How cases stand now, as a page of the back office: no table, only a name and rights."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    class Meta:
        proxy = True
        verbose_name = "dashboard of cases"
        verbose_name_plural = "dashboard of cases"


class ReportLayout(models.Model):
    """What a report looks like: sections and figures, or columns. A newer version is a new row.

    ``body`` is checked on the way in (``selectors.layout.check``); a row never changes, so an
    export names for ever what it was made by.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.SlugField(max_length=40)
    version = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=8)
    name_th = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    body = models.JSONField()
    added_at = models.DateTimeField()

    class Meta:
        db_table = "complaints_report_layout"
        verbose_name = "report layout"
        permissions = [("add_layout", "Can add layouts of reports")]
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="layout_version_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in ReportKind]), name="layout_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.version}"

    def name(self, language: str) -> str:
        """Its name in Thai or English."""
        return self.name_th if language == "th" else self.name_en


class ExportPermit(models.Model):
    """One export with open personal data, asked for by one person and agreed to by another.

    It is its maker's own and good for one file until ``until``. ``rows`` and ``people`` are how
    many cases and how many people the register had when it was asked for: what the second person
    agrees to.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    layout = models.ForeignKey(ReportLayout, models.PROTECT, related_name="+")
    file_kind = models.CharField(max_length=4)
    since = models.DateField()
    day = models.DateField()
    reason = models.TextField()
    maker_id = models.CharField(max_length=64)
    maker_label = models.CharField(max_length=120)
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=8, default=PermitState.WAITING.value)
    approval_id = models.UUIDField(null=True)
    until = models.DateTimeField(null=True)
    rows = models.PositiveIntegerField(null=True)
    people = models.PositiveIntegerField(null=True)

    class Meta:
        db_table = "complaints_export_permit"
        verbose_name = "permit for an open export"
        verbose_name_plural = "permits for open exports"
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in PermitState]),
                name="permit_state_known",
            ),
            models.CheckConstraint(
                condition=Q(file_kind__in=[one.value for one in FileKind]),
                name="permit_file_kind_known",
            ),
            models.CheckConstraint(condition=Q(day__gte=F("since")), name="permit_days_in_order"),
            models.CheckConstraint(
                condition=~Q(state__in=[PermitState.GRANTED.value, PermitState.USED.value])
                | Q(approval_id__isnull=False, until__isnull=False),
                name="permit_granted_by_an_approval",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.layout} {self.since} {self.day}"


class CaseExport(models.Model):
    """A finished file: who took it, why, of which days, how many rows, and its SHA-256.

    Written after the file's last byte, in the transaction that hands it out or marks its order
    ready: what was broken off has no row. Append-only; one with open data needs its permit, by a
    trigger.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    layout = models.ForeignKey(ReportLayout, models.PROTECT, related_name="+")
    file_kind = models.CharField(max_length=4)
    since = models.DateField()
    day = models.DateField()
    language = models.CharField(max_length=2)
    permit = models.OneToOneField(ExportPermit, models.PROTECT, null=True, related_name="export")
    reason = models.TextField()
    actor_id = models.CharField(max_length=64)
    actor_label = models.CharField(max_length=120)
    name = models.CharField(max_length=120)
    rows = models.PositiveIntegerField()
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        db_table = "complaints_case_export"
        verbose_name = "export"
        indexes = [models.Index(fields=["sha256"], name="case_export_by_sha256")]
        constraints = [
            models.CheckConstraint(
                condition=Q(file_kind__in=[one.value for one in FileKind]),
                name="case_export_file_kind_known",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ExportOrder(models.Model):
    """A file that is made outside the request: ordered, made by a worker, fetched by who ordered.

    ``rows_expected`` is counted when it is ordered; ``rows_done`` tells how far the worker is that
    holds it until ``claimed_until``. The content lies encrypted outside the database and opens only
    with ``content_key``, which the row has while it is ready. ``export`` is the record of the
    finished file. ``until`` is the last moment to fetch it.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    layout = models.ForeignKey(ReportLayout, models.PROTECT, related_name="+")
    file_kind = models.CharField(max_length=4)
    since = models.DateField()
    day = models.DateField()
    permit = models.OneToOneField(ExportPermit, models.PROTECT, null=True, related_name="order")
    reason = models.TextField()
    actor_id = models.CharField(max_length=64)
    actor_label = models.CharField(max_length=120)
    ordered_at = models.DateTimeField()
    state = models.CharField(max_length=8, default=OrderState.WAITING.value)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_until = models.DateTimeField(null=True)
    rows_expected = models.PositiveIntegerField()
    rows_done = models.PositiveIntegerField(default=0)
    failure = models.CharField(max_length=60, blank=True, default="")
    export = models.OneToOneField(CaseExport, models.PROTECT, null=True, related_name="order")
    content_key = EncryptedText(label="complaints.export_order.content_key", null=True)
    until = models.DateTimeField(null=True)
    fetched_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "complaints_export_order"
        verbose_name = "ordered export"
        indexes = [
            models.Index(
                fields=["ordered_at"],
                condition=Q(state__in=["waiting", "making"]),
                name="export_order_under_way",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in OrderState]),
                name="export_order_state_known",
            ),
            models.CheckConstraint(
                condition=Q(file_kind__in=[one.value for one in FileKind]),
                name="export_order_file_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    state=OrderState.READY.value,
                    content_key__isnull=False,
                    export__isnull=False,
                    until__isnull=False,
                )
                | (~Q(state=OrderState.READY.value) & Q(content_key__isnull=True)),
                name="export_order_ready_has_its_file",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.layout} {self.since} {self.day}"

    def is_there(self, now: datetime) -> bool:
        """Whether the file can be fetched."""
        return self.state == OrderState.READY and self.until is not None and now < self.until
