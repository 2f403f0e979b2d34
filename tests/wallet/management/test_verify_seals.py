"""Seals outlive their key, the evidence log has a chain of its own, and proving needs no memory."""

from __future__ import annotations

import base64
import io
import json
import secrets
import tracemalloc
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from micropay.core import clock, evidence
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from tests.wallet.ledger_samples import move, wallet
from wallet.data.ledger import SAFEGUARDED_BANK, BatchItem, Leg
from wallet.data.seal import EVIDENCE
from wallet.selectors import seal_keys, seal_proof
from wallet.services import ledger
from wallet.services.seal import seal
from wallet.tasks import seal_evidence

pytestmark = pytest.mark.race

OFFICER = Actor(kind="staff", id="1", label="compliance.arun")


@pytest.fixture(autouse=True)
def anchors(settings, tmp_path) -> Path:
    settings.LEDGER_ANCHOR_DIR = tmp_path / "anchors"
    return settings.LEDGER_ANCHOR_DIR


def verify(**options: object) -> str:
    printed = io.StringIO()
    call_command("verify_ledger", stdout=printed, **options)
    return printed.getvalue()


def fault(**options: object) -> str:
    with pytest.raises(CommandError) as caught:
        verify(**options)
    assert caught.value.returncode == 1
    return str(caught.value)


def new_key() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


def public_key() -> str:
    printed = io.StringIO()
    call_command("seal_public_key", stdout=printed)
    return printed.getvalue().strip()


def noted(*actions: str) -> None:
    for action in actions:
        with transaction.atomic():
            evidence.record(
                action=action, actor=OFFICER, reason="asked | by\nletter", now=clock.now()
            )


def by_hand(race_db, *statements: str) -> None:
    """Changes to the evidence log by the owner with its guards off, then on again."""
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("ALTER TABLE core_evidence DISABLE TRIGGER USER")
        for statement in statements:
            cursor.execute(statement)
            assert cursor.rowcount > 0, statement
        for name in ("rows_stay", "table_stays"):
            cursor.execute(f"ALTER TABLE core_evidence ENABLE ALWAYS TRIGGER core_evidence_{name}")
    owner.commit()


# Keys ---------------------------------------------------------------------------------------------


@pytest.fixture
def rotated(race_db, settings) -> tuple[str, str]:
    """A seal under an old key, then one under a new one; both public keys."""
    malee = wallet(satang=1_000)
    seal(now=clock.now())
    old = public_key()
    settings.LEDGER_SEAL_KEY = new_key()
    move(malee, wallet(), 10)
    seal(now=clock.now())
    return old, public_key()


def test_seals_of_a_retired_key_stay_proved(rotated, settings):
    old, new = rotated
    assert old != new
    assert "seal 1: nobody knows its key" in fault()
    settings.LEDGER_SEAL_PUBLIC_KEYS = [old]
    assert "The ledger is sound." in verify()


def test_an_auditor_brings_the_public_keys_in_a_folder(rotated, settings, tmp_path):
    for number, key in enumerate(rotated):
        (tmp_path / f"{number}.pub").write_text(f"{key}\n")
    settings.LEDGER_SEAL_KEY = "no private key here"
    assert "The ledger is sound." in verify(public_keys=tmp_path)
    (tmp_path / "0.pub").unlink()
    assert "seal 1: nobody knows its key" in fault(public_keys=tmp_path)


def test_a_file_that_is_no_key_is_named(race_db, tmp_path):
    (tmp_path / "wrong.pub").write_text("not a key")
    assert "not a public key: 'not a key'" in fault(public_keys=tmp_path)


def test_a_retired_key_does_not_come_back(rotated, settings, race_db):
    """Whoever stole the old key cannot continue the chain with it."""
    old, new = rotated
    stolen = new_key()
    settings.LEDGER_SEAL_PUBLIC_KEYS = [old, new]
    for key in (stolen, new_key(), stolen):
        settings.LEDGER_SEAL_KEY = key
        settings.LEDGER_SEAL_PUBLIC_KEYS = [*settings.LEDGER_SEAL_PUBLIC_KEYS, public_key()]
        wallet(satang=5)
        seal(now=clock.now())
    assert "seal 5: its key" in fault()
    assert "had been retired before" in fault()


def test_a_signature_of_somebody_else_under_our_name_is_found(race_db):
    wallet(satang=5)
    seal(now=clock.now())
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("ALTER TABLE wallet_ledger_seal DISABLE TRIGGER USER")
        cursor.execute("UPDATE wallet_ledger_seal SET signature = decode(repeat('07', 64), 'hex')")
        for name in ("continues", "rows_stay", "table_stays"):
            trigger = f"wallet_ledger_seal_{name}"
            cursor.execute(f"ALTER TABLE wallet_ledger_seal ENABLE ALWAYS TRIGGER {trigger}")
    owner.commit()
    assert "seal 1: its signature is wrong" in fault()


# The evidence log ---------------------------------------------------------------------------------


def test_the_evidence_log_is_sealed_in_a_chain_of_its_own(race_db, anchors):
    noted("wallet.wallet.freeze", "wallet.wallet.unfreeze")
    before = Evidence.objects.count()
    assert (seal_evidence(), seal_evidence()) == (1, None)
    noted("core.approval.request")
    assert seal_evidence() == 2

    lines = [json.loads(line) for line in (anchors / "evidence.jsonl").read_text().split("\n\n")]
    assert [(line["number"], line["transactions"]) for line in lines] == [(1, before), (2, 1)]
    assert not (anchors / "ledger.jsonl").exists()
    assert "The ledger is sound." in verify()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE core_evidence SET reason = 'nothing' WHERE action = 'a'",
        "UPDATE core_evidence SET actor_label = 'somebody.else' WHERE action = 'a'",
        "UPDATE core_evidence SET detail = '{\"amount\": 1}' WHERE action = 'a'",
        "UPDATE core_evidence SET occurred_at = occurred_at - interval '1 us' WHERE action = 'a'",
        "DELETE FROM core_evidence WHERE action = 'b'",
        "INSERT INTO core_evidence SELECT uuidv7(), occurred_at, 'c', actor_kind, actor_id,"
        " actor_label, origin, installation_id, subject_id, object_type, object_id, reason,"
        " detail, xid FROM core_evidence WHERE action = 'a'",
    ],
)
def test_a_changed_act_is_found(race_db, change):
    noted("a", "b")
    seal(now=clock.now(), stream=EVIDENCE)
    noted("later")
    by_hand(race_db, change)
    found = fault()
    assert "seal of evidence 1: " in found
    assert "changed" in found or "it was made over" in found


def test_the_guard_of_the_log_switched_off_and_on_leaves_it_sound(race_db):
    noted("a")
    seal(now=clock.now(), stream=EVIDENCE)
    by_hand(race_db)
    assert "The ledger is sound." in verify()


def test_a_guard_of_the_log_switched_off_is_found(race_db):
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("ALTER TABLE core_evidence DISABLE TRIGGER core_evidence_rows_stay")
    owner.commit()
    assert "the guard core_evidence_rows_stay is missing or switched off" in fault()


def test_an_evidence_seal_taken_out_of_the_anchor_is_found(race_db, anchors):
    for action in ("a", "b"):
        noted(action)
        seal(now=clock.now(), stream=EVIDENCE)
    path = anchors / "evidence.jsonl"
    path.write_text(path.read_text().split("\n\n")[1])
    assert "seal of evidence 1 is not in the anchor file" in fault()


# Memory -------------------------------------------------------------------------------------------


def posted(count: int, payee) -> None:
    """So many transfers from the bank account, a thousand in a call."""
    for part in range(0, count, 1_000):
        items = [
            BatchItem(
                f"{payee} {number}",
                bytes(32),
                "top_up",
                (Leg(SAFEGUARDED_BANK, -1), Leg(payee, 1)),
            )
            for number in range(part, min(part + 1_000, count))
        ]
        with transaction.atomic():
            ledger.post_batch(
                owner_id=payee, idempotency_key=str(part), items=items, now=clock.now()
            )


def peak(expected: int) -> int:
    """The most memory that reading this many rows took."""
    tracemalloc.start()
    try:
        with transaction.atomic():
            read, found = seal_proof.rows_and_seals("ledger", seal_keys.key_ring(), None)
        assert (read, found) == (expected, None)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_ten_times_the_rows_need_no_more_memory(race_db, monkeypatch):
    monkeypatch.setattr("micropay.core.streaming.rows.__kwdefaults__", {"batch": 100})
    payee = wallet()
    posted(400, payee)
    few = peak(expected=1_200)
    posted(3_600, wallet())
    many = peak(expected=12_000)
    assert many < 1.5 * few
