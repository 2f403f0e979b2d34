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

# Bangkok has kept UTC+7 since 1920; an offset takes a third of the time that its name does.
_BANGKOK = "AT TIME ZONE INTERVAL '7 hours'"
_RECEIVED = f"(c.received_at {_BANGKOK})::date"
_DECIDED = f"(c.resolved_at {_BANGKOK})::date"
# What is looked up for a case and is few stands in one value, in which the case finds its own by a
# key: were it joined, a million cases would have to be sorted again after each join.
_KNOWN = {
    # How many business days there were up to each day.
    "days": """numbered AS (
    SELECT one.day::date AS day,
           count(*) FILTER (WHERE extract(isodow FROM one.day) < 6 AND h.day IS NULL)
               OVER (ORDER BY one.day)::int AS place
      FROM generate_series(%(day)s::date - interval '20 years', %(day)s::date + 366,
                           interval '1 day') one(day)
      LEFT JOIN core_holiday h ON h.day = one.day::date),
days AS MATERIALIZED (
    SELECT array_agg(place ORDER BY day) AS places, min(day) - 1 AS before FROM numbered)""",
    "categories": """categories AS MATERIALIZED (
    SELECT jsonb_object_agg(g.code, {name}) AS names,
           jsonb_object_agg(g.code, {product}) AS products,
           jsonb_object_agg(g.code, g.severity) AS severities
      FROM complaints_category g LEFT JOIN complaints_category p ON p.code = g.parent_id)""",
    "causes": """causes AS MATERIALIZED (
    SELECT jsonb_object_agg(cause.code, {cause}) AS names FROM complaints_root_cause cause)""",
    "actions": """actions AS MATERIALIZED (
    SELECT jsonb_object_agg(one.cause_id, {action}) AS named FROM (
        SELECT a.cause_id, string_agg(a.what, '; ' ORDER BY a.id) AS what
          FROM complaints_corrective_action a GROUP BY a.cause_id) one)""",
}
_JOINS = {
    "paid": """LEFT JOIN (
        SELECT r.case_id, sum(r.amount - r.taken_back)::bigint AS amount,
               string_agg(DISTINCT {redress}, ', ') AS kinds
          FROM complaints_redress r WHERE r.paid_at IS NOT NULL GROUP BY r.case_id
        ) paid ON paid.case_id = c.id""",
    "tickets": """LEFT JOIN (
        SELECT t.case_id, string_agg(t.authority || ' ' || t.reference, '; ' ORDER BY t.id) AS named
          FROM complaints_authority_ticket t GROUP BY t.case_id
        ) ticket ON ticket.case_id = c.id""",
}
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
    """Every column there is: its expression in SQL, and the join or the known values it needs."""
    return {
        "number": ("c.number", ""),
        "received_at": (_time("received_at"), ""),
        "channel": (_word("c.channel", CHANNEL_NAMES), ""),
        "kind": (_word("c.kind", KIND_NAMES), ""),
        "is_customer": (_either("c.customer_id IS NOT NULL", _("customer"), "-"), ""),
        # Says which cases are one person's without saying who.
        "person": (f"{_MASKED} || right(c.subject_id::text, 6)", ""),
        "product": (_of_category("products"), "categories"),
        "category": (_of_category("names"), "categories"),
        "category_code": ("c.category_id", ""),
        "severity": (_of_category("severities"), "categories"),
        "claimed": (_baht("(c.movement -> 'amount_satang')::numeric"), ""),
        "paid": (_baht("paid.amount"), "paid"),
        "remedy": ("paid.kinds", "paid"),
        "movement": (tables.harmless_in_sql("c.movement_reference"), ""),
        "acknowledged_at": (_time("ack_at"), ""),
        "told_at": (_time("progress_at"), ""),
        "resolved_at": (_time("resolved_at"), ""),
        "closed_at": (_time("closed_at"), ""),
        "due": ("c.resolve_due::text", ""),
        "days": (f"{_DECIDED} - {_RECEIVED}", ""),
        "business_days": (f"{_place(_DECIDED)} - {_place(_RECEIVED)}", "days"),
        "in_time": (
            _either(f"coalesce({_DECIDED}, %(day)s) <= c.resolve_due", _("yes"), _("no")),
            "",
        ),
        "outcome": (_word("c.outcome", OUTCOME_NAMES), ""),
        "root_cause": ("(SELECT names FROM causes) ->> c.root_cause_id", "causes"),
        "corrective_action": ("(SELECT named FROM actions) ->> c.root_cause_id", "actions"),
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
    all_of_them = columns(language)
    chosen = [all_of_them[name] for name in names]
    needed = list(dict.fromkeys(need for _, need in chosen if need))
    known = ",\n".join(_KNOWN[one] for one in needed if one in _KNOWN).format(**_called(language))
    joins = "\n".join(_JOINS[one] for one in needed if one in _JOINS)
    text = (
        f"{'WITH ' if known else ''}{known}"  # noqa: S608 - names are ours
        f" SELECT {', '.join(made for made, _ in chosen)}"
        f" FROM complaints_case c {joins.format(redress=_word('r.kind', REDRESS_NAMES))}"
        f" WHERE {_COVERED} ORDER BY c.id"
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
    return f"left((c.{column} {_BANGKOK})::text, 16)"


def _place(day: str) -> str:
    return f"(SELECT places FROM days)[{day} - (SELECT before FROM days)]"  # noqa: S608


def _of_category(which: str) -> str:
    return f"(SELECT {which} FROM categories) ->> c.category_id"  # noqa: S608


def _called(language: str) -> dict[str, str]:
    """The names that known values give."""
    name = "name_th" if language == "th" else "name_en"
    return {
        "name": tables.harmless_in_sql(f"g.{name}"),
        "product": tables.harmless_in_sql(f"coalesce(p.{name}, g.{name})"),
        "cause": tables.harmless_in_sql(f"cause.{name}"),
        "action": tables.harmless_in_sql("one.what"),
    }


def _baht(satang: str) -> str:
    return f"{satang} * 0.01"


def _either(condition: str, yes: str, no: str) -> str:
    return f"CASE WHEN {condition} THEN {_text(yes)} WHEN NOT ({condition}) THEN {_text(no)} END"


def _word(code: str, names: Mapping[str, str]) -> str:
    cases = " ".join(f"WHEN {_text(str(key))} THEN {_text(_(name))}" for key, name in names.items())
    return f"CASE {code} {cases} END"


def _text(words: str) -> str:
    """A literal: of our catalogue, yet quoted as a stranger's."""
    quoted = words.replace("'", "''").replace("%", "%%").replace("{", "").replace("}", "")
    return f"'{quoted}'"
