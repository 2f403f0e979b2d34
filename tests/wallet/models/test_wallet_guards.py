"""The database itself refuses a wallet without both recorded acts, whoever writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import psycopg2
import pytest
from django.db import transaction

from micropay.core import clock
from tests.wallet import people_samples as people
from tests.wallet.ledger_samples import superuser
from wallet.data.ledger import NewAccount
from wallet.models.wallet import Wallet, WalletOpening
from wallet.services import ledger, opening
from wallet.states.ledger import AccountKind

INSERT_WALLET = (
    "INSERT INTO wallet_wallet (id, number, customer_id, opening_id, opening_state,"
    " acceptance_id, account_id, state, opened_at)"
    " VALUES (%(id)s, 'W000000000000', %(customer)s, %(opening)s, %(opening_state)s,"
    " %(acceptance)s, %(account)s, 'active', now())"
)
INSERT_OPENING = (
    "INSERT INTO wallet_walletopening (id, customer_id, acceptance_id, state, digest, otp_id,"
    " asked_at, expires_at, confirmed_at) VALUES (%(id)s, %(customer)s, %(acceptance)s, %(state)s,"
    " %(digest)s, %(otp)s, now(), now() + interval '10 minutes', %(confirmed_at)s)"
)

RECORDED = (
    "UPDATE wallet_wallet SET customer_id = %(other)s",
    "UPDATE wallet_wallet SET acceptance_id = %(other)s",
    "UPDATE wallet_wallet SET account_id = %(other)s",
    "UPDATE wallet_wallet SET number = 'W999999999999'",
    "DELETE FROM wallet_wallet",
    "TRUNCATE wallet_wallet CASCADE",
    "UPDATE wallet_walletopening SET state = 'asked', confirmed_at = NULL",
    "DELETE FROM wallet_walletopening",
)
SHOWN_AND_MOVED = (
    "UPDATE wallet_movement SET amount = 1",
    "DELETE FROM wallet_movement",
    "UPDATE wallet_quote SET amount = 1",
    "DELETE FROM wallet_quote",
    "TRUNCATE wallet_quote CASCADE",
    "UPDATE wallet_feeversion SET flat_satang = 0",
    "DELETE FROM wallet_feeversion",
    "UPDATE wallet_banknotice SET amount = 1",
    "UPDATE wallet_merchantcode SET value = '0999999999999'",
)


@pytest.fixture(params=["runtime", "owner", "superuser in replica mode"])
def attacker(request: pytest.FixtureRequest, race_db: Any) -> Iterator[Any]:
    """A raw connection: the application's role, the owner, a superuser with foreign keys off."""
    makers = {"runtime": race_db.connect, "owner": race_db.connect_owner}
    connection = makers.get(request.param, lambda: superuser(race_db))()
    if request.param.endswith("replica mode"):
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
        connection.commit()
    yield connection
    connection.close()


# Our guards, no right to it, not null, foreign key, check.
REFUSALS = {"MP200", "MP900", "42501", "23502", "23503", "23514"}


def asked() -> tuple[people.Person, WalletOpening, dict[str, Any]]:
    """Malee has accepted the terms and asked for a wallet, but confirmed nothing."""
    malee = people.register()
    summary = opening.ask(actor=malee.actor, principal=malee.principal, now=clock.now())
    row = WalletOpening.objects.get(id=summary.opening_id)
    with transaction.atomic():
        account = ledger.open_account(account=NewAccount(AccountKind.CUSTOMER))
    values = {
        "id": str(uuid4()),
        "customer": str(malee.customer_id),
        "opening": str(row.id),
        "opening_state": "confirmed",
        "acceptance": str(row.acceptance_id),
        "account": str(account),
    }
    return malee, row, values


def refused(connection: Any, statement: str, values: dict[str, Any]) -> None:
    with pytest.raises(psycopg2.Error) as raised:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
        connection.commit()
    assert raised.value.pgcode in REFUSALS, raised.value
    connection.rollback()


@pytest.mark.race
def test_no_wallet_on_an_opening_that_was_not_confirmed(attacker) -> None:
    _, _, values = asked()
    refused(attacker, INSERT_WALLET, values)
    refused(attacker, INSERT_WALLET, {**values, "opening_state": "asked"})
    refused(attacker, INSERT_WALLET, {**values, "opening": None})
    refused(attacker, INSERT_WALLET, {**values, "opening": str(uuid4())})
    refused(attacker, INSERT_WALLET, {**values, "acceptance": None})
    assert Wallet.objects.count() == 0


@pytest.mark.race
def test_no_opening_is_born_confirmed_or_confirmed_without_the_code(attacker) -> None:
    _, row, values = asked()
    born = {
        "id": str(uuid4()),
        "customer": values["customer"],
        "acceptance": values["acceptance"],
        "digest": row.digest,
        "otp": str(row.otp_id),
    }
    refused(attacker, INSERT_OPENING, {**born, "state": "confirmed", "confirmed_at": clock.now()})
    confirm = (
        "UPDATE wallet_walletopening SET state = 'confirmed', confirmed_at = now(),"
        " otp_id = %(otp)s WHERE id = %(opening)s"
    )
    # The code exists, but nobody has used it.
    refused(attacker, confirm, {**values, "otp": str(row.otp_id)})
    refused(attacker, confirm, {**values, "otp": str(uuid4())})
    row.refresh_from_db()
    assert row.state == "asked"


@pytest.mark.race
def test_no_wallet_on_the_acts_of_somebody_else(attacker) -> None:
    malee = people.open_wallet(people.register())
    somchai = people.register("สมชาย", "ทองดี", phone="+66891112233", national_id="3100501234563")
    hers = malee.wallet
    with transaction.atomic():
        account = ledger.open_account(account=NewAccount(AccountKind.CUSTOMER))
    stolen = {
        "id": str(uuid4()),
        "customer": str(somchai.customer_id),
        "opening": str(hers.opening_id),
        "opening_state": "confirmed",
        "acceptance": str(hers.acceptance_id),
        "account": str(account),
    }
    refused(attacker, INSERT_WALLET, stolen)
    refused(
        attacker,
        INSERT_OPENING,
        {
            "id": str(uuid4()),
            "customer": str(somchai.customer_id),
            "acceptance": str(hers.acceptance_id),
            "state": "asked",
            "digest": "",
            "otp": None,
            "confirmed_at": None,
        },
    )


@pytest.mark.race
def test_what_was_recorded_stays(attacker) -> None:
    malee = people.open_wallet(people.register())
    before = malee.wallet
    for statement in RECORDED:
        refused(attacker, statement, {"other": str(uuid4())})
    assert malee.wallet.number == before.number


@pytest.mark.race
def test_what_was_shown_announced_and_moved_stays(attacker) -> None:
    malee, _ = people.malee(), people.somchai()
    quoted = malee.post("transfers/quotes", {"phone": "0891112233", "amount": "1.00"}).json()
    body = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    assert malee.post("transfers", body, key="send-0001").status_code == 201
    told = people.notice_body(reference="nobody's")
    assert people.tell_bank_notice(told).status_code == 200
    for statement in SHOWN_AND_MOVED:
        refused(attacker, statement, {})


@pytest.mark.race
def test_no_movement_without_its_posting(race_db) -> None:
    malee, _ = people.malee(), people.somchai()
    quoted = malee.post("transfers/quotes", {"phone": "0891112233", "amount": "1.00"}).json()
    runtime = race_db.connect()
    refused(
        runtime,
        "INSERT INTO wallet_movement (id, reference, kind, transaction_id, wallet_id, customer_id,"
        " payee_wallet_id, payee_customer_id, quote_id, amount, fee, vat, key, fingerprint,"
        " posted_at) SELECT gen_random_uuid(), 'R1', 'transfer', gen_random_uuid(), wallet_id,"
        " customer_id, payee_wallet_id, (SELECT customer_id FROM wallet_wallet w WHERE w.id ="
        " payee_wallet_id), id, amount, 0, 0, 'key', '', now() FROM wallet_quote WHERE id = %(id)s",
        {"id": quoted["quote_id"]},
    )
    runtime.close()
