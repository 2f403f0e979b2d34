"""The description of the API, as a developer of another company reads it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from micropay.core import openapi


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    answer = Client().get("/api/schema/?format=json")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def operations(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for path in schema["paths"].values() for one in path.values()]


def test_every_operation_says_how_a_refusal_looks(schema: dict[str, Any]) -> None:
    assert len(operations(schema)) > 150
    for one in operations(schema):
        refused = one["responses"]["default"]["content"]["application/problem+json"]
        assert refused["schema"] == {"$ref": "#/components/schemas/Problem"}
        assert all(answer["description"] for answer in one["responses"].values())


def test_no_description_tells_of_our_code(schema: dict[str, Any]) -> None:
    for one in operations(schema):
        assert one["summary"]
        assert "self." not in one.get("description", ""), one["operationId"]


def test_every_group_is_explained_and_in_order(schema: dict[str, Any]) -> None:
    used = {tag for one in operations(schema) for tag in one["tags"]}
    explained = [tag["name"] for tag in schema["tags"]]
    assert set(explained) == used
    assert explained[0] == "installations"


def test_the_examples_fit_their_shapes(schema: dict[str, Any]) -> None:
    for name in openapi.EXAMPLES:
        shape = schema["components"]["schemas"][name]
        [example] = shape["examples"]
        assert set(shape.get("required", ())) <= set(example) <= set(shape["properties"])
        for field, value in example.items():
            pattern = shape["properties"][field].get("pattern")
            assert pattern is None or re.search(pattern, value), (name, field)


def test_the_beginning_explains_sign_in_errors_and_lost_answers(schema: dict[str, Any]) -> None:
    told = schema["info"]["description"]
    for word in ("Authorization: Bearer", "problem+json", "Idempotency-Key", "Accept-Language"):
        assert word in told
