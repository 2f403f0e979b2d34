"""Proving the records: every one in its chain, unchanged, none missing in between.

The newest link of each act stands in the evidence log too, which is sealed and anchored outside
the database; so even whoever rewrote a whole chain would be found out.
"""

from __future__ import annotations

from django.db import connection

from consent.data.record import BrokenRecord

# Names written here, never what anybody sends.
_ROWS = " UNION ALL ".join(
    f"SELECT '{kind}' AS kind, id, to_jsonb({table}) AS record FROM {table}"  # noqa: S608
    for kind, table in (
        ("acceptance", "consent_acceptance"),
        ("acknowledgement", "consent_acknowledgement"),
        ("decline", "consent_decline"),
        ("decision", "consent_purposedecision"),
    )
)
# Made of names written above, never of what anybody sends.
_FIRST_BAD = f"""
WITH link AS (
    SELECT *, row_number() OVER chain AS place,
           lag(digest, 1, ''::bytea) OVER chain AS before
      FROM consent_recordlink WINDOW chain AS (PARTITION BY chain_id ORDER BY position)
), checked AS (
    SELECT coalesce(link.kind, row.kind) AS kind, coalesce(link.record_id, row.id) AS id,
           CASE WHEN row.id IS NULL THEN 'missing'
                WHEN link.id IS NULL THEN 'not in the chain'
                WHEN link.content IS DISTINCT FROM
                     sha256(convert_to(consent_record_line(row.kind, row.record), 'UTF8'))
                     THEN 'changed'
                WHEN link.place <> link.position OR link.previous <> link.before
                  OR link.digest <> consent_link_digest(link.position, link.content, link.previous)
                     THEN 'chain broken'
           END AS why
      FROM link FULL JOIN ({_ROWS}) row ON row.id = link.record_id
)
SELECT kind, id, why FROM checked WHERE why IS NOT NULL ORDER BY id LIMIT 1
"""  # noqa: S608


def first_bad() -> BrokenRecord | None:
    """The first record that is missing, changed or out of its chain; None when all is well."""
    with connection.cursor() as cursor:
        cursor.execute(_FIRST_BAD)
        row = cursor.fetchone()
    return None if row is None else BrokenRecord(*row)
