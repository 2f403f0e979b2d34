"""An erasure outlives the backup: a real dump, a real restore, and the erasure done again."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import override_settings

from accounts.models.customer import Customer
from consent.data.request import Asked, Identified
from consent.models.request import DataRequest, Erasure
from consent.selectors import erasure_ledger
from consent.services import erasure, request
from micropay.core import boot, clock, roles
from micropay.local.postgres import PROGRAMS
from tests.conftest import RaceDatabase, _point_to, _run
from tests.consent.people import MAKER
from tests.wallet import people_samples as people


@pytest.fixture
def ledger(tmp_path: Path) -> Any:
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        yield tmp_path / "erasures.jsonl"


def asked_to_be_erased(person: people.Person) -> DataRequest:
    return request.take(
        actor=person.actor,
        subject_id=person.subject_id,
        asked=Asked("erasure"),
        identified=Identified("otp"),
        now=clock.now(),
    )


def erased(person: people.Person) -> Erasure:
    row = asked_to_be_erased(person)
    return erasure.carry_out(actor=MAKER, request_id=row.id, reason="checked", now=clock.now())


def program(name: str, database: str, *options: str) -> None:
    given = settings.DATABASES["owner"]
    environ = {
        **os.environ,
        "PGHOST": str(given["HOST"]),
        "PGPORT": str(given["PORT"]),
        "PGUSER": str(given["USER"]),
        "PGPASSWORD": str(given["PASSWORD"]),
        "PGDATABASE": database,
    }
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    done = subprocess.run([str(PROGRAMS / name), *options], env=environ, check=False, **quiet)
    assert done.returncode == 0, done.stderr.decode()[-2000:]


@pytest.mark.race
def test_a_restored_backup_forgets_again_whom_it_still_knew(
    race_db: RaceDatabase, ledger: Path, tmp_path: Path
) -> None:
    malee, somchai = people.malee(), people.somchai()
    Customer.objects.filter(pk=malee.customer_id).update(workplace="ตลาดจตุจักร")
    row = asked_to_be_erased(malee)
    backup = tmp_path / "backup.sql"
    program("pg_dump", race_db.name, "--no-owner", "--no-privileges", f"--file={backup}")
    erasure.carry_out(actor=MAKER, request_id=row.id, reason="checked", now=clock.now())
    assert Customer.objects.get(pk=malee.customer_id).workplace is None

    restored = f"{race_db.name}_back"
    _run("CREATE DATABASE {}", restored)
    try:
        program("psql", restored, "--quiet", "--set=ON_ERROR_STOP=1", f"--file={backup}")
        _point_to(restored)
        roles.grant_runtime_rights()
        known_again = Customer.objects.get(pk=malee.customer_id)
        assert (known_again.workplace, Erasure.objects.count()) == ("ตลาดจตุจักร", 0)
        with pytest.raises(boot.UnsafeStart, match="replay_erasures"):
            erasure_ledger.refuse_older_database()
        call_command("replay_erasures")
        erasure_ledger.refuse_older_database()
        again = Erasure.objects.get()
        assert (again.subject_id, again.replayed) == (malee.subject_id, True)
        assert Customer.objects.get(pk=malee.customer_id).workplace is None
        assert DataRequest.objects.get(pk=row.pk).state == "answered"
        assert Customer.objects.get(pk=somchai.customer_id).workplace is not None
        call_command("replay_erasures")
        assert Erasure.objects.count() == 1
    finally:
        _point_to(race_db.name)
        _run("DROP DATABASE IF EXISTS {} WITH (FORCE)", restored)


@pytest.mark.django_db
def test_each_line_hangs_on_the_one_before(ledger: Path) -> None:
    erased(people.malee())
    erased(people.somchai())
    first, second = erasure_ledger.lines()
    assert (first.number, second.number, second.previous) == (1, 2, first.digest)
    assert erasure_ledger.not_in_database() == []
    assert "1112034563562" not in ledger.read_text()


@pytest.mark.django_db
@pytest.mark.parametrize("how", ["changed", "taken_out", "slipped_in"])
def test_a_ledger_somebody_touched_is_refused(ledger: Path, how: str) -> None:
    one, two = people.malee(), people.somchai()
    erased(one)
    erased(two)
    lines = [text for text in ledger.read_text().splitlines() if text]
    if how == "changed":
        told = json.loads(lines[0]) | {"subject_id": str(two.subject_id)}
        lines[0] = json.dumps(told)
    elif how == "taken_out":
        lines = lines[1:]
    else:
        told = json.loads(lines[1]) | {"number": 3}
        lines.append(json.dumps(told))
    ledger.write_text("\n".join(lines) + "\n")
    with pytest.raises(erasure_ledger.LedgerDamaged):
        list(erasure_ledger.lines())
    with pytest.raises(CommandError):
        call_command("replay_erasures")


@pytest.mark.django_db
def test_a_line_torn_by_a_crash_is_no_line(ledger: Path) -> None:
    erased(people.malee())
    with ledger.open("a") as file:
        file.write('\n{"number": 2, "erasure_id": "019a')
    erased(people.somchai())
    assert [line.number for line in erasure_ledger.lines()] == [1, 2]


@pytest.mark.django_db
def test_an_erasure_whose_commit_failed_is_done_again(ledger: Path) -> None:
    malee = people.malee()
    Customer.objects.filter(pk=malee.customer_id).update(workplace="ตลาดจตุจักร")
    erasure._append(uuid4(), malee.subject_id, clock.now())
    assert len(erasure_ledger.not_in_database()) == 1
    done = erasure.replay(actor=MAKER, now=clock.now())
    assert (len(done), Customer.objects.get(pk=malee.customer_id).workplace) == (1, None)


@pytest.mark.django_db
def test_an_account_closed_ten_years_ago_loses_its_identity_too(ledger: Path) -> None:
    malee = people.register()
    eleven_years_ago = clock.now() - timedelta(days=11 * 366)
    Customer.objects.filter(pk=malee.customer_id).update(state="closed", closed_at=eleven_years_ago)
    done = erased(malee)
    gone = Customer.objects.get(pk=malee.customer_id)
    assert {"phone", "national_id", "given_name"} <= set(done.gone)
    assert (gone.phone, gone.national_id, gone.given_name, gone.address) == (None,) * 4
