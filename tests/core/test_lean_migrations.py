"""Migrating draws a model when it is asked for, and the database becomes the same."""

from __future__ import annotations

import re
import subprocess
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.core.management.commands import migrate as django_migrate
from django.db import connections, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from micropay.core.lean_migrations import LeanState
from micropay.core.roles import OWNER
from micropay.local import postgres
from tests import conftest


@pytest.fixture(scope="module")
def newest() -> ProjectState:
    loader = MigrationLoader(None)
    return loader.project_state(loader.graph.leaf_nodes())


@pytest.fixture
def lean(newest: ProjectState) -> LeanState:
    state = newest.clone()
    return LeanState(models=state.models, real_apps=state.real_apps)


def drawn(state: LeanState) -> set[str]:
    return {f"{label}.{name}" for label, found in state.apps.all_models.items() for name in found}


def test_a_model_is_drawn_with_what_it_points_to_and_nothing_else(lean: LeanState) -> None:
    lean.apps.get_model("wallet", "Wallet")
    assert "accounts.customer" in drawn(lean) and "consent.subject" in drawn(lean)
    assert "complaints.case" not in drawn(lean)
    assert len(drawn(lean)) < 20 < len(lean.models)


def test_whoever_asks_what_points_to_a_model_learns_of_all(
    lean: LeanState, newest: ProjectState
) -> None:
    def pointing(state: ProjectState) -> set[str]:
        customer = state.apps.get_model("accounts", "Customer")
        return {f"{one.related_model._meta.label}.{one.name}" for one in related(customer)}

    def related(model: type[models.Model]) -> list[models.ForeignObjectRel]:
        return list(model._meta.related_objects)

    assert pointing(lean) == pointing(newest) and len(pointing(lean)) > 15


def test_a_changed_model_and_those_that_point_to_it_are_drawn_anew(lean: LeanState) -> None:
    old_wallet = lean.apps.get_model("wallet", "Wallet")
    before = lean.clone()
    lean.add_field("accounts", "customer", "shoe_size", models.IntegerField(null=True), True)
    customer = lean.apps.get_model("accounts", "Customer")
    wallet = lean.apps.get_model("wallet", "Wallet")
    assert customer._meta.get_field("shoe_size")
    assert wallet is not old_wallet
    assert wallet._meta.get_field("customer").related_model is customer
    old_customer = before.apps.get_model("accounts", "Customer")
    assert before.apps.get_model("wallet", "Wallet") is old_wallet
    assert "shoe_size" not in {field.name for field in old_customer._meta.fields}


def test_what_does_not_point_to_it_stays(lean: LeanState) -> None:
    subject = lean.apps.get_model("consent", "Subject")
    lean.add_field("accounts", "customer", "shoe_size", models.IntegerField(null=True), True)
    assert lean.apps.get_model("consent", "Subject") is subject


def test_no_model_of_that_name_is_a_lookup_error(lean: LeanState) -> None:
    with pytest.raises(LookupError):
        lean.apps.get_model("accounts", "Nobody")


@pytest.mark.system
@pytest.mark.race
def test_the_schema_is_the_one_that_django_alone_would_make(
    django_db_setup: None, django_db_blocker
) -> None:
    """The same dump to the letter, with the usual executor and with ours."""
    ours = _migrated(django_db_blocker, lambda: call_command("migrate", verbosity=0))
    usual = _migrated(
        django_db_blocker,
        lambda: call_command(django_migrate.Command(), database=OWNER, verbosity=0),
        then_ours=True,
    )
    assert len(ours) > 500_000
    assert ours == usual


def _migrated(blocker, migrate, *, then_ours: bool = False) -> str:
    name = f"race_{uuid4().hex[:12]}"
    plain = connections.settings["default"]["NAME"]
    conftest._run("CREATE DATABASE {}", name)
    with blocker.unblock():
        conftest._point_to(name)
        try:
            migrate()
            if then_ours:
                # Nothing is left to migrate: only the runtime role's rights are given.
                call_command("migrate", verbosity=0)
            return _dump(name)
        finally:
            conftest._point_to(plain)
            conftest._drop(name)


def _dump(name: str) -> str:
    given = connections.settings[OWNER]
    url = f"postgres://{given['USER']}:{given['PASSWORD']}@{given['HOST']}:{given['PORT']}/{name}"
    program = str(postgres.PROGRAMS / "pg_dump")
    done = subprocess.run([program, "--schema-only", url], capture_output=True, check=True)
    return re.sub(r"\\(un)?restrict .*", "", done.stdout.decode())
