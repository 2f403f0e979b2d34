"""What every table owes: rights of its own, words about itself, and a way out for its person."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection, models

from micropay.core import ports, roles
from micropay.core.crypto.blind import BlindIndexField
from micropay.core.crypto.fields import EncryptedText

OURS = [model for model in apps.get_models() if model._meta.app_label in roles.OUR_APPS]
# A table that names a subject or customer but holds nothing personal of its own says here why.
NOTHING_PERSONAL: dict[str, str] = {
    "complaints_export_order": "the random key of a file that lives for hours; it names no person",
    "accounts_staffdevice": "a random secret of a staff member's phone, which says nothing of them",
}

# A table whose keys are counted says here why.
NUMBERED = {"accounts.StaffDevice": "django-otp finds a session's device by number; staff only"}


def names_a_person(model: type[models.Model]) -> bool:
    columns = {field.column for field in model._meta.concrete_fields}
    encrypted = any(isinstance(field, EncryptedText) for field in model._meta.concrete_fields)
    return encrypted or bool(columns & {"subject_id", "customer_id"})


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_a_table_about_a_person_says_how_its_data_is_read_for_them(model) -> None:
    table = model._meta.db_table
    covered = table in ports.personal_data_sources() or table in NOTHING_PERSONAL
    assert covered or not names_a_person(model)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_a_model_says_what_it_is(model) -> None:
    assert model.__doc__ and not model.__doc__.startswith(f"{model.__name__}(")


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_no_money_or_time_is_a_float_or_naive(model) -> None:
    for field in model._meta.concrete_fields:
        assert not isinstance(field, models.FloatField), field
        assert not isinstance(field, models.DecimalField), "amounts are integer satang"


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_keys_are_time_ordered_identifiers(model) -> None:
    numbered = isinstance(model._meta.pk, models.AutoField)
    assert numbered == (model._meta.label in NUMBERED), "no cross-customer sequence"


@pytest.mark.django_db
def test_the_past_of_a_table_copies_no_encrypted_column_and_no_index() -> None:
    """A copy would outlive erasures and rotations."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, encode(tgargs, 'escape') FROM pg_trigger"
            " WHERE tgfoid = 'core_history_write'::regproc"
        )
        hidden = {
            table: set(given.split("\\000")[1].strip("{}").split(","))
            for table, given in cursor.fetchall()
        }
    closed = {
        model._meta.db_table: {
            field.column
            for field in model._meta.concrete_fields
            if isinstance(field, EncryptedText | BlindIndexField)
        }
        for model in OURS
    }
    assert any(closed[table] for table in hidden)
    told = {table: closed[table] - names for table, names in hidden.items()}
    assert {table: columns for table, columns in told.items() if columns} == {}


def stated_rights(model: type[models.Model]) -> set[str]:
    return set(getattr(model, "runtime_rights", roles.DEFAULT_RIGHTS).split(", "))


@pytest.mark.django_db
def test_the_runtime_role_has_exactly_the_rights_each_model_states() -> None:
    stated = {
        model._meta.db_table: set(
            getattr(model, "runtime_rights", roles.DEFAULT_RIGHTS).split(", ")
        )
        for model in OURS
    }
    held: dict[str, set[str]] = {table: set() for table in stated}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, privilege_type FROM information_schema.role_table_grants"
            " WHERE grantee = current_user AND table_name = ANY (%s)",
            [list(stated)],
        )
        for table, privilege in cursor.fetchall():
            held[table].add(privilege)
    wrong = {table for table in stated if held[table] != stated[table]}
    assert wrong == set()


def test_the_list_of_exceptions_is_not_stale() -> None:
    assert set(NOTHING_PERSONAL) <= {model._meta.db_table for model in OURS}
