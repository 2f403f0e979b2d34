"""Refusals reach the client as problem+json; bad bodies never break anything."""

from __future__ import annotations

import json
from typing import ClassVar

import pytest
from django.db import connection
from django.urls import path
from rest_framework.response import Response
from rest_framework.test import APIClient

from micropay.core import fields
from micropay.core.api import Access, Operation
from micropay.core.errors import Refusal
from micropay.core.fields import StrictSerializer


class TooPoor(Refusal):
    code = "too_poor"
    title = "You have %(left)s left."
    status = 422


class Input(StrictSerializer):
    amount = fields.AmountField()
    note = fields.PlainTextField(longest=10, required=False)
    sure = fields.StrictBooleanField(required=False)


class Spend(Operation):
    access: ClassVar[Access] = Access.PUBLIC

    def post(self, request: object) -> Response:
        values = self.input(Input)
        if values["amount"] > 100_00:
            raise TooPoor(left="100.00")
        if values.get("note") == "wait":
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL statement_timeout = 10; SELECT pg_sleep(1)")
        return Response({"amount": values["amount"]})


urlpatterns = [path("api/spend", Spend.as_view())]
handler400 = "micropay.urls.handler400"
handler404 = "micropay.urls.handler404"
pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]


def post(body: object, **headers: str) -> object:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return APIClient().post(
        "/api/spend", content, content_type=headers.pop("type", "application/json"), **headers
    )


def test_a_refusal_has_a_stable_code_its_parameters_and_words() -> None:
    answer = post({"amount": "200.00"}, HTTP_ACCEPT_LANGUAGE="en")
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json() == {
        "type": "/problems/too_poor",
        "title": "You have 100.00 left.",
        "status": 422,
        "code": "too_poor",
        "left": "100.00",
    }


def test_words_come_in_thai_unless_english_is_asked_for() -> None:
    thai = post({"amount": "x"}).json()["title"]
    english = post({"amount": "x"}, HTTP_ACCEPT_LANGUAGE="en").json()["title"]
    assert english == "Some of the values sent are not valid."
    assert any("ก" <= letter <= "๙" for letter in thai)


def test_field_errors_point_to_the_member() -> None:
    problem = post({"amount": "1e3", "sure": "yes"}).json()
    assert problem["code"] == "invalid_input"
    assert {error["pointer"] for error in problem["errors"]} == {"#/amount", "#/sure"}


def test_an_unknown_member_is_an_error() -> None:
    problem = post({"amount": "1.00", "ammount": "2.00"}).json()
    assert problem["errors"][0] == {
        "pointer": "#/ammount",
        "code": "unknown_member",
        "detail": problem["errors"][0]["detail"],
    }


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"null",
        b"\xff\xfe",
        b'{"amount": NaN}',
        b'{"amount": "1.00", "\\ud800": 1}',
        b'{"amount": "1", "amount": "2"}',
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"amount": ' + b"9" * 5_000 + b"}",
    ],
)
def test_a_body_that_is_no_json_object_is_refused(body: bytes) -> None:
    answer = post(body)
    assert answer.status_code == 400
    assert answer.json()["code"] in {"malformed", "invalid_input"}


def test_nul_in_a_text_is_refused() -> None:
    assert post({"amount": "1.00", "note": "a\x00"}).json()["code"] == "invalid_input"


def test_a_body_over_the_limit_is_refused(settings) -> None:
    answer = post({"amount": "1" * settings.API_MAX_BODY_BYTES})
    assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")


def test_a_body_that_only_claims_to_be_huge_is_refused_without_waiting_for_it() -> None:
    answer = post({"amount": "1.00"}, CONTENT_LENGTH="99999999999")
    assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")


def test_another_media_type_is_refused() -> None:
    answer = post(b"amount=1", type="application/x-www-form-urlencoded")
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")


def test_another_method_is_refused() -> None:
    answer = APIClient().delete("/api/spend")
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")


def test_no_cache_keeps_an_answer() -> None:
    assert post({"amount": "1.00"})["Cache-Control"] == "no-store"
    assert post({"amount": "x"})["Cache-Control"] == "no-store"


def test_an_unknown_address_is_a_problem_too() -> None:
    answer = APIClient().get("/api/nothing")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_a_statement_that_takes_too_long_is_said_to_be_unavailable() -> None:
    answer = post({"amount": "1.00", "note": "wait"})
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")


def test_a_host_that_is_not_ours_is_a_problem_too() -> None:
    answer = APIClient().get("/api/spend", HTTP_HOST="evil.example")
    assert answer["Content-Type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
