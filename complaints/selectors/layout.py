"""Layouts of reports: which there are, what may stand in one, and a report laid out by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.db.models.expressions import RawSQL
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from complaints.data import CHANNEL_NAMES, KIND_NAMES, OUTCOME_NAMES
from complaints.errors import LayoutNotPossible
from complaints.models.case import Case
from complaints.models.category import Category
from complaints.models.report import ReportLayout
from complaints.selectors import register, report
from complaints.selectors.report import Scope
from complaints.states import Kind, ReportKind
from micropay.core.errors import NotFound
from micropay.core.exports import baht

SEVERITY_NAMES = {"low": noop("low"), "medium": noop("medium"), "high": noop("high")}
_NAMES: dict[str, dict[str, str]] = {
    "kind": KIND_NAMES,
    "channel": CHANNEL_NAMES,
    "outcome": OUTCOME_NAMES,
    "severity": SEVERITY_NAMES,
}
_MOST_BANDS = 20


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section: its words, the keys it folds, its figures."""

    label: str
    keys: tuple[str, ...]
    cells: list[int]


@dataclass(frozen=True, slots=True)
class Section:
    """A table of the report. ``by`` is its grouping, "" where it only has a total."""

    title: str
    by: str
    figures: list[str]
    heads: list[str]
    lines: list[Line] = field(default_factory=list)


def newest() -> QuerySet[ReportLayout]:
    """The newest version of each layout."""
    found = ReportLayout.objects.order_by("code", "-version").distinct("code")
    return ReportLayout.objects.filter(pk__in=found.values("pk")).order_by("code")


def by_code(code: str) -> ReportLayout:
    """The newest version of one. Raises NotFound."""
    found = ReportLayout.objects.filter(code=code).order_by(F("version").desc()).first()
    if found is None:
        raise NotFound
    return found


def by_id(layout_id: UUID) -> ReportLayout:
    """One version. Raises NotFound."""
    found = ReportLayout.objects.filter(pk=layout_id).first()
    if found is None:
        raise NotFound
    return found


def scope(layout: ReportLayout, since: date, day: date) -> Scope:
    """What a report by this layout covers."""
    body = layout.body
    bands = tuple(body.get("age_bands", ())) or report.BANDS
    return Scope(since, day, tuple(body.get("kinds") or ()), bands)


def sections(layout: ReportLayout, since: date, day: date) -> list[Section]:
    """The period report as the layout has it."""
    covered = scope(layout, since, day)
    found = report.figures(covered)
    return [_section(one, found, covered) for one in layout.body["sections"]]


def link(
    *, layout: ReportLayout, since: date, day: date, figure: str, by: str, keys: Sequence[str]
) -> str:
    """The name of a number of a report, as ``behind`` reads it."""
    return "~".join([str(layout.id), str(since), str(day), figure, by, *keys])


def behind(cases: QuerySet[Case], link: str) -> QuerySet[Case]:
    """The cases behind a number of a report; none where the link names no such number."""
    try:
        layout_id, since, day, figure, by, *keys = link.split("~")
        covered = scope(by_id(UUID(layout_id)), date.fromisoformat(since), date.fromisoformat(day))
        statement = report.behind(covered, figure, by, keys)
    except (ValueError, KeyError, OverflowError, NotFound):
        return cases.none()
    return cases.filter(id__in=RawSQL(statement, ()))  # noqa: S611 - the statement is ours


def shown(figure: str, value: int) -> int | Decimal:
    """A figure in the unit people read: baht for money."""
    return (baht(value) or Decimal(0)) if figure in report.MONEY else value


def heads(layout: ReportLayout, language: str) -> list[str]:
    """The headings of a register."""
    return [_words(one, language) for one in layout.body["columns"]]


def column_names(layout: ReportLayout) -> list[str]:
    """Which columns a register has."""
    return [one["column"] for one in layout.body["columns"]]


def check(kind: str, body: Any) -> None:
    """Whether a layout can be drawn. Raises LayoutNotPossible."""
    _need(kind in {one.value for one in ReportKind}, "kind")
    _need(isinstance(body, dict), "body")
    kinds = body.get("kinds") or []
    _need(isinstance(kinds, list) and set(map(str, kinds)) <= {one.value for one in Kind}, "kinds")
    if kind == ReportKind.REGISTER:
        known = register.columns("th")
        _each(body, "columns", lambda one: one.get("column") in known)
        return
    bands = body.get("age_bands", [])
    _need(isinstance(bands, list) and len(bands) <= _MOST_BANDS, "age_bands")
    _need(all(type(one) is int and one > 0 for one in bands), "age_bands")
    _need(bands == sorted(set(bands)), "age_bands")
    _each(body, "sections", lambda one: one.get("by", "") in {"", *report.GROUPINGS})
    for section in body["sections"]:
        _each(section, "figures", lambda one: one.get("figure") in report.BEHIND)
        if section.get("lines") is not None:
            _need(all(one["figure"] != "median_days" for one in section["figures"]), "median_days")
            _each(section, "lines", lambda one: _are_texts(one.get("keys")))


def _each(body: dict[str, Any], name: str, known: Any) -> None:
    parts = body.get(name)
    _need(isinstance(parts, list) and bool(parts), name)
    for place, one in enumerate(parts or []):
        _need(
            isinstance(one, dict) and _are_texts([one.get("th"), one.get("en")]), f"{name}.{place}"
        )
        _need(known(one), f"{name}.{place}")


def _are_texts(found: Any) -> bool:
    return isinstance(found, list) and bool(found) and all(isinstance(one, str) for one in found)


def _need(holds: bool, where: str) -> None:
    if not holds:
        raise LayoutNotPossible(where=where)


def _section(body: dict[str, Any], found: report.Figures, covered: Scope) -> Section:
    language = _language()
    by = body.get("by", "")
    names = [one["figure"] for one in body["figures"]]
    section = Section(
        _words(body, language), by, names, [_words(one, language) for one in body["figures"]]
    )
    groups = found[by]
    for label, keys in _lines(body, by, groups, covered):
        cells = [sum(groups.get(key, {}).get(name, 0) for key in keys) for name in names]
        if any(cells) or not by or body.get("lines"):
            section.lines.append(Line(label, keys, cells))
    return section


def _lines(
    body: dict[str, Any], by: str, groups: dict[str, Any], covered: Scope
) -> list[tuple[str, tuple[str, ...]]]:
    """The layout's own lines, with what they leave out; else one line per key."""
    if not by:
        return [(_("All cases"), ("",))]
    if body.get("lines"):
        lines = [(_words(one, _language()), tuple(one["keys"])) for one in body["lines"]]
        named = {key for _label, keys in lines for key in keys}
        rest = tuple(sorted(key for key in groups if key not in named))
        return [*lines, *([(_("Others"), rest)] if rest else [])]
    names = _names(by, covered)
    order = [key for key in names if key in groups] + sorted(set(groups) - set(names))
    return [(names.get(key) or key or _("none"), (key,)) for key in order]


def _names(by: str, covered: Scope) -> dict[str, str]:
    if by in _NAMES:
        return {str(key): _(name) for key, name in _NAMES[by].items()}
    if by == "age":
        return _bands(covered.bands)
    return {one.code: one.name(_language()) for one in Category.objects.all()}


def _bands(bands: tuple[int, ...]) -> dict[str, str]:
    """Bucket by bucket: its first and its last day."""
    firsts = (0, *bands)
    words = [f"{first}-{after - 1}" for first, after in zip(firsts, bands, strict=False)]
    words.append(_("%(days)s and more") % {"days": firsts[-1]})
    return {str(place): _("%(days)s days") % {"days": one} for place, one in enumerate(words)}


def _words(one: dict[str, Any], language: str) -> str:
    return str(one["th" if language == "th" else "en"])


def _language() -> str:
    return (get_language() or "th")[:2]
