"""The database's own guard of phone and national ID: every case, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg2
import pytest
from django.db import connection, transaction

from accounts.models.customer import Customer, national_id_columns, phone_columns
from accounts.models.identity_change import IdentityChange, IdentityErasure
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.crypto import fields
from micropay.core.models.approval import Approval
from tests.accounts import identity as people
from tests.accounts.app import MALEE, SOMCHAI, App
from tests.accounts.identity import NEW_ID, NEW_PHONE_E164
from tests.conftest import RaceDatabase
from tests.wallet.ledger_samples import superuser

NEW = {"phone": NEW_PHONE_E164, "national_id": NEW_ID}
COLUMNS = {"phone": phone_columns, "national_id": national_id_columns}
FIELDS = list(NEW)
# Without a rotation both index columns hold the same.
SET = (
    "UPDATE accounts_customer SET {0} = %(sealed)s, {0}_index = %(index)s,"
    " {0}_index_next = %(index)s WHERE id = %(id)s"
)


@pytest.fixture
def malee(db: None) -> Customer:
    return Customer.objects.get(pk=App.installed().register(MALEE).customer_id)


def write(customer: Customer, field: str, value: str | None) -> None:
    """Plain SQL, as anybody with the runtime role could send it."""
    columns = COLUMNS[field](value) if value else {field: None, f"{field}_index": None}
    sealed = fields.seal(f"accounts.customer.{field}", value) if value else None
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(*statement(customer, field, sealed, columns[f"{field}_index"]))


def statement(
    customer: Customer, field: str, sealed: str | None, index: str | None
) -> tuple[str, dict[str, str | None]]:
    return SET.format(field), {"sealed": sealed, "index": index, "id": str(customer.pk)}


def refused(customer: Customer, field: str, value: str | None, why: str) -> None:
    before = Customer.objects.values().get(pk=customer.pk)
    with pytest.raises(Exception, match=why):
        write(customer, field, value)
    assert Customer.objects.values().get(pk=customer.pk) == before


def decided(customer: Customer, field: str, state: str = "approved") -> IdentityChange:
    """A request that another person has decided, not carried out."""
    change = people.handed_in(customer, field=field, value=NEW[field])
    values = {"state": state, "decided_at": clock.now()}
    if state == "approved":
        values["checker_id"] = str(people.wit().id)
    Approval.objects.filter(pk=change.approval_id).update(**values)
    return change


# Value to value ---------------------------------------------------------------------------------


@pytest.mark.parametrize("field", FIELDS)
def test_a_value_changes_by_exactly_the_approved_request_and_once(malee, field: str) -> None:
    change = decided(malee, field)
    write(malee, field, NEW[field])
    assert getattr(Customer.objects.get(), field) == NEW[field]
    change.refresh_from_db()
    assert change.applied_at is not None
    IdentityChange.objects.filter(pk=change.pk).update(
        state="applied", old_value="x", closed_at=clock.now()
    )
    # Used up: neither back nor, from another value, forth again.
    refused(malee, field, getattr(MALEE, "e164" if field == "phone" else field), "approved request")


@pytest.mark.parametrize("field", FIELDS)
def test_without_a_request_nothing_changes(malee, field: str) -> None:
    refused(malee, field, NEW[field], "approved request only")


@pytest.mark.parametrize("state", ["waiting", "refused", "withdrawn", "expired"])
def test_a_request_that_is_not_approved_changes_nothing(malee, state: str) -> None:
    decided(malee, "phone", state)
    refused(malee, "phone", NEW["phone"], "approved request only")


def test_a_request_not_handed_in_changes_nothing(malee) -> None:
    people.prepared(malee)
    refused(malee, "phone", NEW["phone"], "approved request only")


def test_an_approval_is_for_one_value_only(malee) -> None:
    decided(malee, "phone")
    refused(malee, "phone", SOMCHAI.e164, "approved request only")


def test_an_approval_is_for_one_field_only(malee) -> None:
    decided(malee, "phone")
    refused(malee, "national_id", NEW["national_id"], "approved request only")


def test_an_approval_is_for_one_customer_only(malee) -> None:
    decided(malee, "phone")
    somchai = Customer.objects.get(pk=App.installed().register(SOMCHAI).customer_id)
    refused(somchai, "phone", NEW["phone"], "approved request only")


def test_an_approval_of_something_else_changes_nothing(malee) -> None:
    change = decided(malee, "phone")
    for values in ({"kind": "accounts.staff.enable"}, {"object_id": "another"}):
        before = Approval.objects.values(*values).get(pk=change.approval_id)
        Approval.objects.filter(pk=change.approval_id).update(**values)
        refused(malee, "phone", NEW["phone"], "approved request only")
        Approval.objects.filter(pk=change.approval_id).update(**before)
    write(malee, "phone", NEW["phone"])


def test_the_checker_is_somebody_else_who_works_here(malee) -> None:
    change = decided(malee, "phone")
    approval = Approval.objects.filter(pk=change.approval_id)
    with pytest.raises(Exception, match="approval_by_another_person"), transaction.atomic():
        approval.update(checker_id=str(change.maker_id))
    approval.update(maker_id="somebody else", checker_id=str(change.maker_id))
    refused(malee, "phone", NEW["phone"], "approved request only")
    approval.update(maker_id=str(change.maker_id), checker_id="nobody")
    refused(malee, "phone", NEW["phone"], "approved request only")
    wit = people.wit()
    approval.update(checker_id=str(wit.id))
    wit.is_active = False
    wit.save()
    refused(malee, "phone", NEW["phone"], "approved request only")


def test_the_second_approval_on_the_same_value_is_needed_again(malee) -> None:
    """Forth, back and forth again: three requests, not one."""
    people.applied(malee)
    people.applied(malee, value=MALEE.phone)
    refused(malee, "phone", NEW["phone"], "approved request only")


# The other cases --------------------------------------------------------------------------------


@pytest.mark.parametrize("field", FIELDS)
def test_the_same_value_may_be_encrypted_anew(malee, field: str) -> None:
    value = str(getattr(malee, field))
    write(malee, field, value)
    assert getattr(Customer.objects.get(), field) == value


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("column", ["index", "index_next"])
def test_one_index_of_two_is_a_rotations(malee, field: str, column: str) -> None:
    """The role of the platform changes both together; who rotates keys is the owner, below."""
    people.handed_in(malee, field=field, value=NEW[field])
    before = Customer.objects.values().get()
    with (
        pytest.raises(Exception, match=r"by a key rotation only|approved request only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            f"UPDATE accounts_customer SET {field}_{column} = %s WHERE id = %s",
            ["e" * 64, str(malee.pk)],
        )
    assert Customer.objects.values().get() == before


@pytest.mark.parametrize("field", FIELDS)
def test_nothing_is_emptied_without_an_erasure(malee, field: str) -> None:
    refused(malee, field, None, "by an erasure only")
    decided(malee, field)
    refused(malee, field, None, "by an erasure only")


@pytest.mark.parametrize("field", FIELDS)
def test_after_an_erasure_it_is_emptied_and_never_filled_again(malee, field: str) -> None:
    Customer.objects.update(state="closed", closed_at=clock.now())
    erased(malee)
    write(malee, field, None)
    assert getattr(Customer.objects.get(), field) is None
    refused(malee, field, NEW[field], "was erased")


def erased(customer: Customer) -> None:
    IdentityErasure.objects.create(
        customer=customer, ground="PDPA s.33", erased_by="test", erased_at=clock.now()
    )


@pytest.mark.parametrize("state", ["active", "suspended", "deceased"])
def test_no_erasure_of_an_account_that_goes_on(malee, state: str) -> None:
    Customer.objects.update(state=state)
    with pytest.raises(Exception, match="has not ended"), transaction.atomic():
        erased(malee)


@pytest.mark.parametrize("field", FIELDS)
def test_what_was_never_given_may_be_filled_in_once(malee, field: str) -> None:
    from consent.services import subject

    empty = Customer.objects.create(
        subject_id=subject.register(actor=Actor.system("test"), kind="customer", now=clock.now()),
        language="th",
        registered_at=clock.now(),
    )
    write(empty, field, NEW[field])
    assert getattr(Customer.objects.get(pk=empty.pk), field) == NEW[field]
    other = {"phone": SOMCHAI.e164, "national_id": SOMCHAI.national_id}
    refused(empty, field, other[field], "approved request only")


def test_a_row_stays_the_row_of_its_person(malee) -> None:
    somchai = Customer.objects.get(pk=App.installed().register(SOMCHAI).customer_id)
    for column, value in (("id", MALEE_ID), ("subject_id", str(somchai.subject_id))):
        with (
            pytest.raises(Exception, match="stays the same person"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(
                f"UPDATE accounts_customer SET {column} = %s WHERE id = %s",
                [value, str(malee.pk)],
            )


MALEE_ID = "019ab000-0000-7000-8000-000000000000"


# The request itself -----------------------------------------------------------------------------

FORGED = [
    "SET value_index = repeat('f', 64)",
    "SET field = 'national_id'",
    "SET customer_id = '{somchai}'",
    "SET maker_id = '{wit}'",
    "SET state = 'applied', applied_at = now(), old_value = 'x', closed_at = now()",
    "SET state = 'open'",
    "SET approval_id = NULL, state = 'open', submitted_at = NULL",
    "SET requested_at = now()",
]


@pytest.mark.parametrize("forged", FORGED)
def test_a_request_cannot_become_another(malee, forged: str) -> None:
    change = people.handed_in(malee)
    somchai = App.installed().register(SOMCHAI).customer_id
    statement = forged.format(somchai=somchai, wit=people.wit().id)
    before = IdentityChange.objects.values().get()
    with (
        pytest.raises(Exception, match=r"stays what it was|does not move"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            f"UPDATE accounts_identitychange {statement} WHERE id = %s", [str(change.pk)]
        )
    assert IdentityChange.objects.values().get() == before


def test_a_request_does_not_begin_handed_in(malee) -> None:
    with pytest.raises(Exception, match="begins open"), transaction.atomic():
        IdentityChange.objects.create(
            customer=malee,
            field="phone",
            value=NEW_PHONE_E164,
            value_index=phone_columns(NEW_PHONE_E164)["phone_index"],
            state="submitted",
            maker=people.ploy(),
            requested_at=clock.now(),
            submitted_at=clock.now(),
            expires_at=clock.now(),
        )


# Owner and replica mode -------------------------------------------------------------------------


@pytest.fixture(params=["owner", "superuser in replica mode"])
def strong(request, race_db: RaceDatabase) -> Iterator[psycopg2.extensions.connection]:
    """A session that no grant holds back; the second has switched ordinary triggers off."""
    session = race_db.connect_owner() if request.param == "owner" else superuser(race_db)
    if request.param != "owner":
        with session.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
        session.commit()
    yield session
    session.close()


@pytest.mark.race
@pytest.mark.parametrize("field", FIELDS)
def test_every_case_holds_whoever_writes(strong, field: str) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    index = COLUMNS[field](NEW[field])[f"{field}_index"]

    def attempt(sealed: str | None, value: str | None) -> str:
        try:
            with strong.cursor() as cursor:
                cursor.execute(*statement(malee, field, sealed, value))
        except psycopg2.Error as error:
            strong.rollback()
            return str(error.pgcode)
        strong.commit()
        return "done"

    same = getattr(malee, f"{field}_index")
    assert attempt("anything", index) == "MP910"
    assert attempt(None, None) == "MP911"
    assert attempt(fields.seal(f"accounts.customer.{field}", NEW[field]), same) == "done"
    write(malee, field, str(getattr(malee, field)))
    decided(malee, field)
    assert attempt("anything", index) == "done"
    assert attempt("anything", same) == "MP910"


@pytest.mark.race
@pytest.mark.parametrize("field", FIELDS)
def test_the_owner_rotates_the_next_column_without_changing_anybody(race_db, field: str) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute(f"UPDATE accounts_customer SET {field}_index_next = %s", ["e" * 64])
    owner.commit()
    after = Customer.objects.get(pk=malee.pk)
    assert getattr(after, f"{field}_index_next") == "e" * 64
    assert getattr(after, f"{field}_index") == getattr(malee, f"{field}_index")
    assert getattr(after, field) == getattr(malee, field)


@pytest.mark.race
def test_an_erasure_row_is_guarded_and_stays_whoever_writes(strong) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    insert = (
        "INSERT INTO accounts_identityerasure (id, customer_id, ground, erased_by, erased_at)"
        f" VALUES (uuidv7(), '{malee.pk}', 'g', 'me', now())"
    )
    with strong.cursor() as cursor:
        with pytest.raises(psycopg2.Error, match="has not ended"):
            cursor.execute(insert)
        strong.rollback()
        cursor.execute("UPDATE accounts_customer SET state = 'closed', closed_at = now()")
        cursor.execute(insert)
        with pytest.raises(psycopg2.Error, match="refused"):
            cursor.execute("DELETE FROM accounts_identityerasure")
        strong.rollback()
