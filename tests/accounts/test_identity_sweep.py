"""Nothing but an approved change reaches a customer's phone or national ID: every operation of the
API, every task and every way of writing is tried. The buttons of the back office are tried where
they are all pressed, in ``tests/architecture/test_admin.py``.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string
from drf_spectacular.generators import SchemaGenerator

from accounts.models.customer import Customer, national_id_columns, phone_columns
from micropay.core import clock, outbox
from micropay.core.models.outbox import OutboxItem
from tests.accounts.app import MALEE, SOMCHAI, App, agreement
from tests.accounts.identity import NEW_ID, NEW_PHONE, NEW_PHONE_E164

CHECKOUT = Path(__file__).resolve().parents[2]
# Registering, the one service, and the erasure; everybody else only reads.
WRITERS = {
    "accounts/services/completion.py": "registering makes the row",
    "accounts/models/identity_change.py": "what the one service writes",
    "accounts/models/customer.py": "where the columns are named",
    "accounts/services/identity_erasure.py": "the end of an account",
}
NEW_ENTRIES = {
    **{"phone": NEW_PHONE, "national_id": NEW_ID, "phone_number": NEW_PHONE},
    **{"new_phone": NEW_PHONE, "mobile": NEW_PHONE},
}


@pytest.fixture
def malee(db: None) -> App:
    App.installed().register(SOMCHAI)
    return App.installed().register(MALEE)


def identities() -> dict[Any, Any]:
    return {one.pk: (one.phone, one.national_id) for one in Customer.objects.all()}


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, address and the schema of the body of every operation."""
    schema = SchemaGenerator().get_schema(request=None, public=True)
    parts = schema["components"]["schemas"]
    for address, methods in schema["paths"].items():
        for method, operation in methods.items():
            content = operation.get("requestBody", {}).get("content", {})
            body = content.get("application/json", {}).get("schema", {})
            yield method, address.removeprefix("/api/v1/"), _resolved(body, parts)


def _resolved(schema: dict[str, Any], parts: dict[str, Any]) -> dict[str, Any]:
    name = schema.get("$ref", "").rpartition("/")[2]
    return parts[name] if name else schema


def filled(schema: dict[str, Any]) -> dict[str, Any]:
    """A body of the right shape, with the new identity wherever one could stand."""
    known: dict[str, Any] = {**MALEE.profile, **agreement(), **NEW_ENTRIES}
    known |= {"pin": MALEE.pin, "otp_code": "123456", "language": "th", "given": True}
    return {
        name: known.get(name, _anything(part))
        for name, part in schema.get("properties", {}).items()
    }


def _anything(part: dict[str, Any]) -> Any:
    if "enum" in part:
        return part["enum"][0]
    if part.get("format") == "uuid":
        return str(uuid4())
    return {"boolean": True, "integer": 1, "array": [], "object": {}}.get(
        part.get("type", ""), "100.00"
    )


def test_no_operation_of_the_api_changes_them(malee: App) -> None:
    before, tried = identities(), 0
    # What ends sessions comes last.
    for method, address, schema in sorted(operations(), key=lambda one: "session" in one[1]):
        path = address
        while "{" in path:
            path = path[: path.index("{")] + str(uuid4()) + path[path.index("}") + 1 :]
        for body in (filled(schema), {**filled(schema), **NEW_ENTRIES}):
            answer = malee.send(method, path, None if method == "get" else body)
            assert answer.status_code < 500, (method, address)
            tried += 1
    assert tried > 70
    assert before.items() <= identities().items()


def test_no_task_changes_them(malee: App) -> None:
    before = identities()
    for beat in settings.CELERY_BEAT_SCHEDULE.values():
        name = beat["task"]
        # Folds and seals commit on their own and touch no person; dispatching needs a worker.
        if name.rpartition(".")[2].partition("_")[0] not in {"fold", "seal", "dispatch"}:
            import_string(name)()
    for item in OutboxItem.objects.all():
        outbox.deliver(item_id=item.id, now=clock.now())
    assert identities() == before


def changed(customer: Customer) -> Customer:
    for name, value in {
        **phone_columns(NEW_PHONE_E164),
        **national_id_columns(NEW_ID),
    }.items():
        setattr(customer, name, value)
    return customer


WAYS: dict[str, Callable[[Customer], Any]] = {
    "save": lambda one: changed(one).save(),
    "save of some fields": lambda one: changed(one).save(
        update_fields=["phone", "phone_index", "phone_index_next"]
    ),
    "update": lambda one: Customer.objects.filter(pk=one.pk).update(
        **phone_columns(NEW_PHONE_E164)
    ),
    "update of everybody": lambda one: Customer.objects.update(phone=None, phone_index=None),
    "bulk update": lambda one: Customer.objects.bulk_update(
        [changed(one)], ["national_id", "national_id_index"]
    ),
    "update or create": lambda one: Customer.objects.update_or_create(
        pk=one.pk, defaults=phone_columns(NEW_PHONE_E164)
    ),
    "bulk create over it": lambda one: Customer.objects.bulk_create(
        [changed(one)],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["phone", "phone_index"],
    ),
    "delete": lambda one: one.delete(),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_writing_changes_them(malee: App, way: str) -> None:
    before = identities()
    with pytest.raises(Exception), transaction.atomic():  # noqa: B017 - the database's own words
        WAYS[way](Customer.objects.get(pk=malee.customer_id))
    assert identities() == before


def test_no_other_code_writes_the_columns() -> None:
    """Names of the columns as arguments, dictionary keys or attributes that are assigned to.

    Other apps cannot reach the model at all (import fences).
    """
    found = {
        path.relative_to(CHECKOUT).as_posix()
        for app in ("accounts", "micropay")
        for path in (CHECKOUT / app).rglob("*.py")
        if "migrations" not in path.parts and _writes(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found <= set(WRITERS), found - set(WRITERS)


def _writes(tree: ast.AST) -> bool:
    columns = {"phone_index", "national_id_index"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if called in {"phone_columns", "national_id_columns"}:
                return True
            writing = called in {"update", "create", "bulk_update", "bulk_create", "setattr"}
            if writing and columns & {word.arg for word in node.keywords}:
                return True
        stored = isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
        if stored and node.attr in columns:
            return True
        if isinstance(node, ast.Dict):
            keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
            if columns & keys:
                return True
    return False


def test_only_the_back_office_and_the_clock_call_the_one_service() -> None:
    """As the import fence says too; imports inside functions count."""
    callers = {
        path.relative_to(CHECKOUT).as_posix()
        for app in ("accounts", "wallet", "complaints", "consent", "micropay")
        for path in (CHECKOUT / app).rglob("*.py")
        if _imports_the_service(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert callers == {
        "accounts/admin/identity_change.py",
        "accounts/apps/identity_change.py",
        "accounts/tasks.py",
    }


def _imports_the_service(tree: ast.AST) -> bool:
    service = "accounts.services.identity_change"
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and service in {one.name for one in node.names}:
            return True
        if isinstance(node, ast.ImportFrom):
            names = {f"{node.module}.{one.name}" for one in node.names}
            if node.module == service or service in names:
                return True
    return False
