"""The permission table of the API: every operation, its method and who may call it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from rest_framework.test import APIClient

from micropay.core.api import Access, Operation
from tests.architecture.access import ACCESS

METHODS = ("get", "post", "put", "patch", "delete")
UUID = "019ab000-0000-7000-8000-000000000000"


def operations() -> Iterator[tuple[str, str, type[Operation]]]:
    yield from _walk(get_resolver(), "/")


def _walk(resolver: URLResolver, prefix: str) -> Iterator[tuple[str, str, type[Operation]]]:
    for entry in resolver.url_patterns:
        address = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _walk(entry, address)
        elif isinstance(entry, URLPattern) and address.startswith("/api/v1/"):
            view = getattr(entry.callback, "cls", None)
            assert view is not None and issubclass(view, Operation), address
            for method in METHODS:
                if hasattr(view, method):
                    yield method.upper(), address, view


FOUND = {f"{method} {address}": view for method, address, view in operations()}


def test_the_table_names_every_operation_and_no_other() -> None:
    assert {name: view.access.value for name, view in FOUND.items()} == ACCESS


def call(name: str, **headers: str) -> int:
    method, address = name.split(" ", 1)
    parts = [re.sub("<.*>", UUID, part) for part in address.split("/")]
    client = APIClient()
    answer = client.generic(
        method, "/".join(parts), data=b"{}", content_type="application/json", **headers
    )
    assert answer["Content-Type"] in {"application/problem+json", "application/json"}, name
    return int(answer.status_code)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", [name for name, access in ACCESS.items() if access != Access.PUBLIC.value]
)
def test_nobody_unknown_gets_in(name: str) -> None:
    assert call(name) == 401
    assert call(name, HTTP_AUTHORIZATION="Bearer nonsense") == 401
    assert call(name, HTTP_INSTALLATION="A.b", HTTP_AUTHORIZATION="Bearer \x00") == 401


@pytest.mark.django_db
@pytest.mark.parametrize("name", ACCESS)
def test_an_empty_request_is_never_a_server_error(name: str) -> None:
    assert call(name) < 500
