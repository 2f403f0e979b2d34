"""The forms of the reports of cases."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from complaints.models.report import ReportLayout
from complaints.selectors import layout as layouts
from complaints.states import FileKind, ReportKind
from micropay.core import clock, rules, uploads
from micropay.core.periods import Period
from micropay.core.reason_form import ReasonForm

KIND_NAMES = {ReportKind.PERIOD: noop("figures of a period"), ReportKind.REGISTER: noop("register")}
FILE_NAMES = {FileKind.CSV: "CSV", FileKind.XLSX: "XLSX (Excel)", FileKind.PDF: "PDF"}
_SHA256 = r"\s*[0-9a-fA-F]{64}\s*"
_MIB = 1024 * 1024


class LayoutField(forms.ModelChoiceField):
    """The newest version of a layout, by its code."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            ReportLayout.objects.none(),
            to_field_name="code",
            label=gettext_lazy("Layout"),
            empty_label=None,
            **kwargs,
        )

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name((get_language() or "th")[:2]))


class ExportForm(ReasonForm, Period):
    """Which report of which days, as what, and why."""

    layout = LayoutField()
    file_kind = forms.ChoiceField(choices=list(FILE_NAMES.items()), label=gettext_lazy("File"))
    field_order = ("layout", "file_kind", "since", "day")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.layouts().queryset = layouts.newest()

    def layouts(self) -> Any:
        """The field of the layout."""
        return self.fields["layout"]


class OpenExportForm(ExportForm):
    """A register whose personal data is to be open."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.layouts().queryset = layouts.newest().filter(kind=ReportKind.REGISTER)


class CheckForm(ReasonForm):
    """A file, or its SHA-256 where it is too large or stays where it is."""

    sha256 = forms.RegexField(_SHA256, required=False, label="SHA-256", max_length=70)
    file = forms.FileField(required=False, label=gettext_lazy("File"), allow_empty_file=True)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        file = values.get("file")
        if not self.errors and not file and not values.get("sha256"):
            raise ValidationError(_("Choose a file or type its SHA-256."))
        # Of a larger one only the beginning has come: its digest would be another.
        rule = rules.number("complaint.check_file_mib", at=clock.now()) * _MIB
        most = min(rule, uploads.most_of_staff())
        if file and file.size > most:
            raise ValidationError(
                _("The file is larger than %(most)s MiB: type its SHA-256.")
                % {"most": most // _MIB}
            )
        return values


class LayoutForm(ReasonForm):
    """A layout as data; a known code gets a new version."""

    code = forms.SlugField(max_length=40, label=gettext_lazy("Code"))
    kind = forms.ChoiceField(
        choices=[(one.value, gettext_lazy(name)) for one, name in KIND_NAMES.items()],
        label=gettext_lazy("kind"),
    )
    name_th = forms.CharField(max_length=120, label=gettext_lazy("Name in Thai"))
    name_en = forms.CharField(max_length=120, label=gettext_lazy("Name in English"))
    body = forms.CharField(
        max_length=200_000,
        label=gettext_lazy("Layout (JSON)"),
        widget=forms.Textarea(attrs={"rows": 20}),
    )

    def clean_body(self) -> Any:
        try:
            return json.loads(self.cleaned_data["body"])
        except (ValueError, RecursionError):
            raise ValidationError(_("This is not JSON.")) from None
