"""The register: one row per case that was open in the period. Columns are named by the layout.

Everything but open personal data is made by the database itself, so that a file of a million
cases is one COPY. Times are Bangkok's, amounts baht.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from complaints.data import (
    CHANNEL_NAMES,
    KIND_NAMES,
    OUTCOME_NAMES,
    REDRESS_NAMES,
    STATE_NAMES,
)
from complaints.models.case import Case
from complaints.selectors.report import OPEN_SPAN, Scope
from micropay.core import streaming, tables

_JOINS = {
    "category": "JOIN complaints_category g ON g.code = c.category_id"
    " LEFT JOIN complaints_category p ON p.code = g.parent_id",
    "paid": """LEFT JOIN (
        SELECT r.case_id, sum(r.amount - r.taken_back)::bigint AS amount,
               string_agg(DISTINCT {redress}, ', ') AS kinds
          FROM complaints_redress r WHERE r.paid_at IS NOT NULL GROUP BY r.case_id
        ) paid ON paid.case_id = c.id""",
    "cause": "LEFT JOIN complaints_root_cause cause ON cause.code = c.root_cause_id",
    "actions": """LEFT JOIN (
        SELECT a.cause_id, string_agg(a.what, '; ' ORDER BY a.id) AS what
          FROM complaints_corrective_action a GROUP BY a.cause_id
        ) action ON action.cause_id = c.root_cause_id""",
    "tickets": """LEFT JOIN (
        SELECT t.case_id, string_agg(t.authority || ' ' || t.reference, '; ' ORDER BY t.id) AS named
          FROM complaints_authority_ticket t GROUP BY t.case_id
        ) ticket ON ticket.case_id = c.id""",
    "business": """LEFT JOIN numbered first ON first.day = {received}
        LEFT JOIN numbered last ON last.day = {decided}""",
}
_RECEIVED = "(c.received_at AT TIME ZONE 'Asia/Bangkok')::date"
_DECIDED = "(c.resolved_at AT TIME ZONE 'Asia/Bangkok')::date"
_NUMBERED = """WITH numbered AS MATERIALIZED (
    SELECT one.day::date AS day,
           count(*) FILTER (WHERE extract(isodow FROM one.day) < 6 AND h.day IS NULL)
               OVER (ORDER BY one.day) AS place
      FROM generate_series(%(day)s::date - interval '20 years', %(day)s::date + 366,
                           interval '1 day') one(day)
      LEFT JOIN core_holiday h ON h.day = one.day::date)"""
_COVERED = (
    f"{OPEN_SPAN} && tstzrange(%(since)s, %(until)s, '[]')"
    " AND c.merged_into_id IS NULL AND c.received_at < %(until)s"
    " AND (c.resolved_at IS NULL OR c.resolved_at >= %(since)s)"
    " AND (%(kinds)s::text[] IS NULL OR c.kind = ANY(%(kinds)s::text[]))"
)
_BATCH = 500
# Personal data: never part of the statement; decrypted batch by batch for a permit only.
OPEN = ("name", "phone", "email", "text")
_MASKED = "'•••'"


def columns(language: str) -> dict[str, tuple[str, str]]:
    """Every column there is: its expression in SQL and the join it needs."""
    name = "name_th" if language == "th" else "name_en"
    return {
        "number": ("c.number", ""),
        "received_at": (_time("received_at"), ""),
        "channel": (_word("c.channel", CHANNEL_NAMES), ""),
        "kind": (_word("c.kind", KIND_NAMES), ""),
        "is_customer": (
            _word("(c.customer_id IS NOT NULL)::text", {"true": _("customer"), "false": "-"}),
            "",
        ),
        # Says which cases are one person's without saying who.
        "person": (f"{_MASKED} || right(c.subject_id::text, 6)", ""),
        "product": (tables.harmless_in_sql(f"coalesce(p.{name}, g.{name})"), "category"),
        "category": (tables.harmless_in_sql(f"g.{name}"), "category"),
        "category_code": ("c.category_id", ""),
        "severity": ("g.severity", "category"),
        "claimed": (_baht("(c.movement ->> 'amount_satang')::bigint"), ""),
        "paid": (_baht("paid.amount"), "paid"),
        "remedy": ("paid.kinds", "paid"),
        "movement": (tables.harmless_in_sql("c.movement_reference"), ""),
        "acknowledged_at": (_time("ack_at"), ""),
        "told_at": (_time("progress_at"), ""),
        "resolved_at": (_time("resolved_at"), ""),
        "closed_at": (_time("closed_at"), ""),
        "due": ("c.resolve_due::text", ""),
        "days": (f"{_DECIDED} - {_RECEIVED}", ""),
        "business_days": ("last.place - first.place", "business"),
        "in_time": (
            _word(
                f"(coalesce({_DECIDED}, %(day)s) <= c.resolve_due)::text",
                {"true": _("yes"), "false": _("no")},
            ),
            "",
        ),
        "outcome": (_word("c.outcome", OUTCOME_NAMES), ""),
        "root_cause": (tables.harmless_in_sql(f"cause.{name}"), "cause"),
        "corrective_action": (tables.harmless_in_sql("action.what"), "actions"),
        "authority": (tables.harmless_in_sql("ticket.named"), "tickets"),
        "state": (
            "CASE WHEN c.resolved_at < %(until)s THEN "
            f"{_text(_('Decided'))} ELSE {_word('c.state', STATE_NAMES)} END",
            "",
        ),
        **{one: (_MASKED, "") for one in OPEN},
    }


def statement(names: Sequence[str], scope: Scope, language: str) -> tuple[str, dict[str, Any]]:
    """The SELECT of these columns for the period, oldest case first. Raises KeyError."""
    known = columns(language)
    chosen = [known[name] for name in names]
    joins = [_JOINS[one] for one in dict.fromkeys(join for _, join in chosen if join)]
    placed = "\n".join(joins).format(
        redress=_word("r.kind", REDRESS_NAMES), received=_RECEIVED, decided=_DECIDED
    )
    head = _NUMBERED if any(join == "business" for _, join in chosen) else ""
    text = (
        f"{head} SELECT {', '.join(made for made, _ in chosen)}"  # noqa: S608 - names are ours
        f" FROM complaints_case c {placed} WHERE {_COVERED} ORDER BY c.id"
    )
    return text, scope.given()


def rows(names: Sequence[str], scope: Scope, language: str) -> Iterator[tuple[Any, ...]]:
    """The masked rows, one by one. Raises OutsideTransaction."""
    yield from streaming.rows(*statement(names, scope, language))


def open_rows(names: Sequence[str], scope: Scope, language: str) -> Iterator[list[Any]]:
    """The rows with the contact and words of each case. Raises OutsideTransaction."""
    text, given = statement(["number", *names], scope, language)
    text = text.replace("SELECT c.number", "SELECT c.id", 1)
    places = [place for place, name in enumerate(names) if name in OPEN]
    found = streaming.rows(text, given, batch=_BATCH)
    while batch := list(islice(found, _BATCH)):
        cases = _contacts([row[0] for row in batch])
        for case_id, *cells in batch:
            for place in places:
                cells[place] = _opened(cases[case_id], names[place])
            yield cells


@dataclass(frozen=True, slots=True)
class Size:
    """How many cases a register has, and of how many people."""

    rows: int
    people: int


def size(scope: Scope) -> Size:
    """How large the register of these days is now."""
    statement = (
        "SELECT count(*), count(DISTINCT c.subject_id)"  # noqa: S608 - all of it is ours
        f" FROM complaints_case c WHERE {_COVERED}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, scope.given())
        return Size(*map(int, cursor.fetchone()))


def _contacts(ids: list[UUID]) -> dict[UUID, Case]:
    contacts = Case.objects.only("text", "contact_name", "contact_phone", "contact_email")
    return contacts.in_bulk(ids)


def _opened(case: Case, name: str) -> str | None:
    found: str | None = case.text if name == "text" else getattr(case, f"contact_{name}")
    return found


def _time(column: str) -> str:
    return f"to_char(c.{column} AT TIME ZONE 'Asia/Bangkok', 'YYYY-MM-DD HH24:MI')"


def _baht(satang: str) -> str:
    return f"({satang} / 100.0)::numeric(20, 2)"


def _word(code: str, names: Mapping[str, str]) -> str:
    cases = " ".join(f"WHEN {_text(str(key))} THEN {_text(_(name))}" for key, name in names.items())
    return f"CASE {code} {cases} END"


def _text(words: str) -> str:
    """A literal: of our catalogue, yet quoted as a stranger's."""
    quoted = words.replace("'", "''").replace("%", "%%").replace("{", "").replace("}", "")
    return f"'{quoted}'"
