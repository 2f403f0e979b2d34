"""Reports of cases: layouts that are data, files that left the house, and permits for open ones."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from complaints.models.case import Case
from complaints.states import FileKind, PermitState, ReportKind
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

    It is its maker's own and good for one file until ``until``.
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

    Written in the transaction that made the file and only after its last byte: what was broken off
    has no row. Append-only; one with open data needs its permit, by a trigger.
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
