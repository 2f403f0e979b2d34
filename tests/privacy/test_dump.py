"""Whoever gets hold of a dump, or of the files beside the database, learns nobody's number, name,
address or PIN.
"""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from django.conf import settings
from django.db import connections

from accounts.models.customer import Customer
from accounts.services import credential
from micropay.core import clock, outbox
from micropay.core.models.outbox import OutboxItem
from micropay.local.postgres import PROGRAMS
from tests.backoffice import member, signed_in
from tests.conftest import RaceDatabase
from tests.privacy import crowd, elsewhere, search
from tests.privacy.bulk import add_customers
from tests.privacy.walk import is_looked_up, walk
from tests.wallet.people_samples import Person

WALKERS, FEW, CUSTOMERS = 8, 8, 10_000
# So many of them also tell whatever else a person may be told of.
TELLERS = 2
_SERVER_DATA = {"data", "data.new"}


@pytest.fixture
def cheap_pins(monkeypatch) -> None:
    """The same algorithm at its least cost: everybody pays for it several times."""
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(credential, "_HASHER", cheap)


def dump(database: RaceDatabase) -> bytes:
    given = settings.DATABASES["owner"]
    url = f"host={given['HOST']} port={given['PORT']} user={given['USER']} dbname={database.name}"
    done = subprocess.run(
        [str(PROGRAMS / "pg_dump"), "--no-owner", url],
        env={**os.environ, "PGPASSWORD": given["PASSWORD"]},
        capture_output=True,
        check=True,
    )
    return done.stdout


def files() -> Iterator[tuple[str, bytes]]:
    """What the platform and its servers have written beside the database's own files."""
    for folder, names, found in os.walk(settings.VAR_DIR / "test"):
        names[:] = [name for name in names if name not in _SERVER_DATA]
        for name in found:
            path = Path(folder, name)
            if path.suffix != ".rdb" and path.is_file() and not path.name.startswith("."):
                yield str(path.relative_to(settings.VAR_DIR)), path.read_bytes()


def stroll(people: list[crowd.Somebody]) -> None:
    agent = signed_in(member("agent.searches", "agent"))
    verifier = member("dao.of.the.bank", "bank_verifier", employer="thai_credit_bank").actor()
    walked: list[tuple[crowd.Somebody, Person]] = []
    for one in people:
        payee = walked[-1][0] if walked else None
        walked.append((one, walk(one, payee, verifier)))
    for place, (one, person) in enumerate(walked[:TELLERS]):
        elsewhere.tell(one, person, people[place - 1])
    elsewhere.leave(*walked[0])
    for one in people[:2]:
        is_looked_up(one, agent)
    for item_id in OutboxItem.objects.filter(done_at=None).values_list("id", flat=True):
        outbox.deliver(item_id=item_id, now=clock.now())


def salts() -> dict[str, str]:
    """Each customer's id, which a careless hash might be salted with, by phone."""
    rows = Customer.objects.only("id", "phone")
    return {f"0{one.phone[3:]}": str(one.id) for one in rows if one.phone}


def tables(dumped: bytes) -> list[tuple[str, bytes]]:
    """All tables of the dump, and every table there is, is among them."""
    found = list(search.tables_of(dumped))
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.tables"
            " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
        )
        assert {name for name, _ in found} >= {
            name for (name,) in cursor.fetchall() if not _is_partitioned(cursor, name)
        }
    return found


def _is_partitioned(cursor, name: str) -> bool:
    cursor.execute("SELECT relkind = 'p' FROM pg_class WHERE relname = %s", [name])
    return bool(cursor.fetchone()[0])


@pytest.mark.race
def test_customers_who_did_everything_stand_nowhere_in_clear(race_db, cheap_pins) -> None:
    people = crowd.people(WALKERS)
    stroll(people)
    dumped = tables(dump(race_db))
    wanted = crowd.wanted(people, salts())
    assert sum(len(rows) for _, rows in dumped) > 250_000
    assert search.leaks([*dumped, *files()], wanted) == set()


@pytest.mark.race
@pytest.mark.system
def test_ten_thousand_customers_stand_nowhere_in_clear(race_db, cheap_pins) -> None:
    people = crowd.people(CUSTOMERS)
    stroll(people[:FEW])
    add_customers(people[FEW:])
    assert Customer.objects.count() == CUSTOMERS
    dumped = tables(dump(race_db))
    wanted = crowd.wanted(people, salts())
    assert search.leaks([*dumped, *files()], wanted) == set()


# Controls: the search finds what is planted ---------------------------------------------------

ONE = crowd.people(1)[0]
ID = "01a20117-46dc-739d-98b1-0e12a31b08c9"


def wanted_one() -> search.Wanted:
    return crowd.wanted([ONE], {ONE.phone: ID})


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def b64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.race
@pytest.mark.parametrize(
    "planted",
    [
        f'{{"to": "{ONE.phone}"}}',
        f'{{"check": "{sha256(ONE.pin)}"}}',
        f'{{"pin": {ONE.pin}}}',
        f'{{"packed": "{b64("name=" + ONE.given_name)}"}}',
    ],
)
def test_control_one_planted_value_is_found_in_a_real_dump(race_db, planted: str) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_outbox (topic, payload) VALUES ('core.message', %s)", [planted]
        )
    found = search.leaks(tables(dump(race_db)), wanted_one())
    assert found and all(one.startswith("core_outbox: ") for one in found)


@pytest.mark.parametrize(
    "text",
    [
        ONE.phone,
        ONE.e164,
        f"tel:{ONE.phone[:3]}-{ONE.phone[3:6]}-{ONE.phone[6:]}",
        f"0066{ONE.phone[1:]}",
        f"/admin/customer/{ONE.phone}/change/",
        f"key{ONE.phone}",
        ONE.national_id,
        f"\\x{ONE.national_id.encode().hex()}",
        ONE.account,
        b64(f"account {ONE.account}"),
        b64(b64(f"account {ONE.account}")),
        f"คุณ{ONE.given_name}ค่ะ",
        ONE.family_name.encode().hex(),
        "".join(f"\\u{ord(letter):04x}" for letter in ONE.given_name),
        ONE.given_name.encode().hex(" ").replace(" ", "%").join(["%", ""]),
        b64(ONE.address),
        ONE.email.upper(),
        ONE.pin,
        f'{{"a": [1, "{ONE.pin}"]}}',
        sha256(ONE.pin),
        hashlib.md5(ONE.pin.encode()).hexdigest(),
        base64.urlsafe_b64encode(hashlib.sha1(ONE.pin.encode()).digest()).decode(),
        sha256(ID + ONE.pin),
        sha256(ONE.e164),
        hashlib.sha512(ONE.national_id.encode()).hexdigest(),
    ],
)
def test_control_each_spelling_is_found(text: str) -> None:
    assert set(search.find(f"before\t{text}\tafter".encode(), wanted_one()))


@pytest.mark.parametrize(
    "text",
    [
        f"deadbeef{ONE.phone}cafe0123",
        f"2026-11-22 02:10:01.{ONE.pin}+00",
        "0899999999",
        f"W{ONE.account}12",
        "08x-xxx-" + ONE.phone[-4:],
        sha256("another"),
        "มาลี ใจ***",
    ],
)
def test_control_what_is_none_of_it_is_left_alone(text: str) -> None:
    assert set(search.find(f"before\t{text}\tafter".encode(), wanted_one())) == set()
