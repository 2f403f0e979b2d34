"""What proving, finding and re-encrypting people costs.

One JSON object per line: ``{"metric": …, "value": …}``, on a throw-away server as bench.ledger has.
Nothing else should run on the machine meanwhile; what it does, and for how long, goes to stderr.
``BENCH_QUICK=1`` is small, a direction only: two minutes, most of which are the migrations.

- ``accounts.sign_in_ms``: the request that opens a session, argon2id included; ``argon2id_ms`` is
  its part.
- ``accounts.pin_check_us``: the comparison in a session, without the UPDATE that takes the attempt.
- ``accounts.rotation_rows_per_second``: ``rotate_keys`` over customers with nine encrypted columns
  and both blind indexes, history written as always.
- ``accounts.search_1m_vs_10k``: finding a customer by phone or national ID among a million against
  among ten thousand, interleaved, medians.
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable
from uuid import UUID

import django
from django.conf import settings

from bench.figures import QUICK, progress, tell
from bench.server import ask, cluster, database, environ
from micropay.local.postgres import Server

SMALL, LARGE = (1_000, 20_000) if QUICK else (10_000, 1_000_000)
ROTATED = 2_000 if QUICK else 100_000
SIGN_INS, COMPARISONS, SEARCHES = 15, 20_000, 2_000


def main() -> None:
    """Start a cluster, take the figures, throw it away."""
    progress("a server with all migrations")
    with cluster() as server:
        _start_django(server)
        from bench import crowd

        progress("comparing a PIN in a session")
        _compare()
        for name in ("small", "large", "rotating"):
            ask(
                database(server.superuser_url, "postgres"),
                f"CREATE DATABASE {name} TEMPLATE micropay OWNER micropay_owner",
            )
        progress("signing in")
        _sign_in()
        progress(f"{ROTATED:,} customers to encrypt anew")
        crowd.fill(database(server.superuser_url, "rotating"), ROTATED, whole=True)
        progress("rotating their keys")
        _rotate()
        progress(f"{SMALL + LARGE:,} customers to search among")
        crowd.fill(database(server.superuser_url, "small"), SMALL)
        crowd.fill(database(server.superuser_url, "large"), LARGE)
        progress("searching")
        _search(crowd.phone, crowd.national_id)
        progress("done")


def _start_django(server: Server) -> None:
    os.environ.update(environ(server))
    django.setup()
    settings.CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    settings.COURTESY_THROTTLE = False
    settings.ALLOWED_HOSTS.append("testserver")


def _sign_in() -> None:
    from django.core.management import call_command

    from accounts.services import credential
    from tests.accounts.app import MALEE, App, code_sent_to

    call_command("first_run", verbosity=0)
    App.installed().register(MALEE)
    taken = []
    for _ in range(SIGN_INS):
        app = App.installed()
        asked = app.post("sessions/code", {"phone": MALEE.phone})
        assert asked.status_code == 201, asked.data
        body = {
            "phone": MALEE.phone,
            "pin": MALEE.pin,
            "otp_id": asked.data["otp_id"],
            "otp_code": code_sent_to(MALEE),
        }
        taken.append(_seconds(lambda app=app, body=body: _opens(app.post("sessions", body))))
    tell("accounts.sign_in_ms", round(statistics.median(taken) * 1e3, 1))
    verifier, version = credential.make_verifier(customer_id=UUID(int=1), pin=MALEE.pin)
    given = {"verifier": verifier, "version": version, "customer_id": UUID(int=1)}
    alone = [_seconds(lambda: credential.verify(pin=MALEE.pin, **given)) for _ in range(30)]
    tell("accounts.argon2id_ms", round(statistics.median(alone) * 1e3, 1))


def _opens(answer) -> None:
    assert answer.status_code == 201, answer.data


def _compare() -> None:
    from accounts.services import credential

    key, session = credential.new_pin_key(), UUID(int=2)
    check, version = credential.make_check(session_id=session, pin_key=key, pin="274916")
    given = {"check": check, "version": version, "session_id": session, "pin_key": key}
    taken = []
    for number in range(COMPARISONS):
        pin = "274916" if number % 2 else f"{number:06d}"
        taken.append(_seconds(lambda pin=pin: credential.passes_check(pin=pin, **given)))
    tell("accounts.pin_check_us", round(statistics.median(taken) * 1e6, 1))


def _rotate() -> None:
    from cryptography.fernet import Fernet
    from django.db import connections

    from micropay.core.crypto import rotation, sealed
    from micropay.local import keys

    connections["owner"].close()
    connections.settings["owner"]["NAME"] = "rotating"
    before = settings.FIELD_ENCRYPTION_KEYS, settings.BLIND_INDEX_KEYS
    settings.FIELD_ENCRYPTION_KEYS = [Fernet.generate_key().decode(), *before[0]]
    settings.BLIND_INDEX_KEYS = [keys._random_key(), *before[1]]
    table = next(one for one in sealed.tables() if one.name == "accounts_customer")
    outcomes = []
    seconds = _seconds(
        lambda: outcomes.append(rotation.one_pass(table, batch=200, tell=lambda _: None))
    )
    assert (outcomes[0].renewed, outcomes[0].damaged) == (ROTATED, [])
    tell("accounts.rotation_rows_per_second", round(ROTATED / seconds))
    settings.FIELD_ENCRYPTION_KEYS, settings.BLIND_INDEX_KEYS = before


def _search(phone: Callable[[int], str], national_id: Callable[[int], str]) -> None:
    from accounts.models.customer import Customer

    for name in ("small", "large"):
        _add_alias(name)
    taken: dict[str, list[float]] = {"small": [], "large": []}
    chance = random.Random(1)
    for number in range(SEARCHES):
        for name, size in (("small", SMALL), ("large", LARGE)):
            place = chance.randrange(size)
            people = Customer.objects.using(name)
            found = (
                people.with_phone(phone(place))
                if number % 2
                else people.with_national_id(national_id(place))
            )
            taken[name].append(_seconds(lambda found=found: _one(found)))
    small, large = (statistics.median(taken[name]) for name in ("small", "large"))
    tell("accounts.search_10k_us", round(small * 1e6))
    tell("accounts.search_1m_us", round(large * 1e6))
    tell("accounts.search_1m_vs_10k", round(large / small, 3))


def _one(found) -> None:
    assert len(found) == 1


def _add_alias(name: str) -> None:
    from django.db import connections

    connections.databases[name] = {**connections.databases["default"], "NAME": name}


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
