"""The database keeps published texts and records as they are, whoever asks."""

from __future__ import annotations

from typing import Any

import psycopg2
import pytest
from django.db import Error, connection, transaction
from django.utils import timezone

from consent.models.policy import PolicyText, PolicyVersion
from consent.services import record
from micropay.core.ids import new_id
from tests.consent.people import BY_APP, MALEE, draft, in_force, person

RECORDS = [
    "consent_acceptance",
    "consent_acknowledgement",
    "consent_decline",
    "consent_purposedecision",
    "consent_disclosure",
]
ON_PUBLISHED = [
    "UPDATE consent_policytext SET body = 'other', sha256 = encode(sha256('other'), 'hex')"
    " WHERE version_id = %(published)s",
    "UPDATE consent_policytext SET title = 'other' WHERE version_id = %(published)s",
    "UPDATE consent_policytext SET version_id = %(draft)s WHERE version_id = %(published)s",
    "UPDATE consent_policytext SET version_id = %(published)s, language = 'en'"
    " WHERE version_id = %(draft)s AND language = 'th'",
    "INSERT INTO consent_policytext (id, version_id, language, title, body, sha256, source,"
    " created_at) VALUES (uuidv7(), %(published)s, 'en', 't', 'b',"
    " encode(sha256('b'), 'hex'), '', now())",
    "UPDATE consent_policyversion SET status = 'draft' WHERE id = %(published)s",
    "UPDATE consent_policyversion SET status = 'withdrawn', withdrawn_at = '2020-01-01'"
    " WHERE id = %(published)s",
    "UPDATE consent_policyversion SET effective_at = effective_at + interval '1 day'"
    " WHERE id = %(published)s",
    "UPDATE consent_policyversion SET reduces_rights = true, reasons = 'x'"
    " WHERE id = %(published)s",
    "UPDATE consent_policyversion SET number = 99 WHERE id = %(published)s",
    "UPDATE consent_policydocument SET service_id = 'qper'",
    "INSERT INTO consent_policyversion (id, document_id, number, status, reduces_rights, reasons,"
    " effective_at, published_at, maker_id, checker_id, created_at)"
    " SELECT uuidv7(), document_id, 77, 'published', false, '', now(), now(), 'a', 'b', now()"
    " FROM consent_policyversion WHERE id = %(published)s",
    "UPDATE consent_policyversion SET status = 'published', effective_at = now() - interval"
    " '1 day', published_at = now(), maker_id = 'a', checker_id = 'b' WHERE id = %(draft)s",
    "UPDATE consent_policyversion SET status = 'published', effective_at = NULL,"
    " published_at = now(), maker_id = 'a', checker_id = 'b' WHERE id = %(draft)s",
    "UPDATE consent_policyversion SET status = 'published', effective_at = now(),"
    " published_at = now(), maker_id = 'a', checker_id = 'a' WHERE id = %(draft)s",
    "UPDATE consent_policytext SET body = body || ' changed' WHERE version_id = %(draft)s",
]
BY_OWNER = [
    *ON_PUBLISHED,
    "DELETE FROM consent_policytext WHERE version_id = %(published)s",
    "DELETE FROM consent_policyversion WHERE id = %(published)s",
    "TRUNCATE consent_policytext CASCADE",
    "TRUNCATE consent_policyversion CASCADE",
]


def versions() -> dict[str, Any]:
    now = timezone.now()
    return {"published": in_force("terms", now).version_id, "draft": draft(now)}


def everything() -> list[Any]:
    texts = PolicyText.objects.order_by("id").values_list("id", "version_id", "body", "sha256")
    rows = PolicyVersion.objects.order_by("id").values_list("id", "status", "effective_at")
    return [*texts, *rows]


@pytest.mark.django_db
@pytest.mark.parametrize("attack", ON_PUBLISHED)
def test_the_runtime_role_cannot_change_a_published_version(attack: str) -> None:
    ids = versions()
    before = everything()
    with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack, ids)
    assert everything() == before


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["consent_policytext", "consent_policyversion", *RECORDS])
def test_the_runtime_role_deletes_nothing(table: str) -> None:
    for verb in (f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
        with (
            pytest.raises(Error, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(verb)


@pytest.mark.race
def test_the_owner_cannot_change_a_published_version_or_a_record(race_db) -> None:
    with transaction.atomic():
        ids = versions()
        one_record_of_each()
    before = everything()
    attacks = [
        *BY_OWNER,
        *(f"{verb} {table}" for table in RECORDS for verb in ("DELETE FROM", "TRUNCATE")),
        *(f"UPDATE {table} SET occurred_at = now()" for table in RECORDS),
        "UPDATE consent_subject SET kind = 'staff'",
        "DELETE FROM consent_subject",
        "UPDATE consent_purposetext SET title = 'other'",
    ]
    owner = race_db.connect_owner()
    owner.autocommit = True
    for attack in attacks:
        with owner.cursor() as cursor, pytest.raises(psycopg2.Error):
            cursor.execute(attack, ids)
    owner.close()
    assert everything() == before


@pytest.mark.django_db
def test_every_guard_fires_whatever_the_replication_role() -> None:
    """ENABLE ALWAYS: a session that poses as a replica meets the same triggers."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass || ' ' || tgname FROM pg_trigger"
            " WHERE NOT tgisinternal AND tgenabled <> 'A'"
            " AND tgrelid::regclass::text LIKE 'consent_%'"
        )
        assert cursor.fetchall() == []


@pytest.mark.django_db
def test_the_database_stamps_its_own_clock_on_a_record() -> None:
    now = timezone.now()
    current = in_force("terms", now)
    columns = (
        "id, subject_id, version_id, language, text_sha256, channel, device_label, user_agent,"
        " actor_kind, actor_id, occurred_at, recorded_at"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO consent_acceptance ({columns})"
            " VALUES (uuidv7(), %s, %s, 'th', %s, 'app', '', '', 'customer', '', %s, '2001-01-01')"
            " RETURNING recorded_at",
            [person(now), current.version_id, current.texts["th"].sha256, now],
        )
        assert cursor.fetchone()[0] >= now


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", ["hash", "language", "draft", "kind", "before it was out"])
def test_not_even_plain_sql_records_what_was_never_shown(wrong: str) -> None:
    now = timezone.now()
    current = in_force("privacy" if wrong == "kind" else "terms", now)
    version_id, text = current.version_id, current.texts["th"]
    sha256, language, moment = text.sha256, "th", now
    match wrong:
        case "hash":
            sha256 = "0" * 64
        case "language":
            language = "en"
        case "draft":
            version_id = draft(now)
            sha256 = PolicyText.objects.get(version_id=version_id, language="th").sha256
        case "before it was out":
            moment = current.effective_at - timezone.timedelta(seconds=1)
    with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO consent_acceptance (id, subject_id, version_id, language, text_sha256,"
            " channel, device_label, user_agent, actor_kind, actor_id, occurred_at)"
            " VALUES (%s, %s, %s, %s, %s, 'app', '', '', 'customer', '', %s)",
            [new_id(), person(now), version_id, language, sha256, moment],
        )


def one_record_of_each() -> None:
    """Attacks on empty tables would prove nothing: a row trigger needs a row."""
    from consent.services import disclosure

    now = timezone.now()
    malee = person(now)
    terms, notice = in_force("terms", now), in_force("privacy", now)
    said = {"actor": MALEE, "language": "th", "how": BY_APP, "now": now}
    record.accept_terms(
        subject_id=malee,
        version_id=terms.version_id,
        text_sha256=terms.texts["th"].sha256,
        **said,
    )
    record.acknowledge_notice(
        subject_id=malee,
        version_id=notice.version_id,
        text_sha256=notice.texts["th"].sha256,
        **said,
    )
    record.decline(
        subject_id=None,
        version_id=terms.version_id,
        text_sha256=terms.texts["th"].sha256,
        **said,
    )
    record.decide_purpose(
        subject_id=malee, purpose="marketing", given=False, text_sha256=None, **said
    )
    disclosure.record(
        actor=MALEE,
        recipient_code="thai_credit_bank",
        ground="processor",
        subject_id=malee,
        fields=["national_id"],
        purpose="identity_verification",
        now=now,
    )
