"""A signed-in customer sees, gives and withdraws consent, and sees to whom data went."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from consent.models.record import PurposeDecision
from consent.services import disclosure
from micropay.core.actor import Actor, Principal
from micropay.core.ids import new_id
from tests.consent.people import MALEE, person

pytestmark = pytest.mark.django_db


def signed_in() -> tuple[APIClient, Principal]:
    principal = Principal(
        customer_id=new_id(),
        subject_id=person(timezone.now()),
        session_id=new_id(),
        installation_id=new_id(),
        language="th",
        actor=Actor(kind="customer", id=str(new_id())),
    )
    client = APIClient()
    client.force_authenticate(user=principal)
    return client, principal


def consents(client: APIClient) -> dict[str, Any]:
    return client.get("/api/v1/consents?language=en").json()


def marketing(client: APIClient) -> dict[str, Any]:
    return next(one for one in consents(client)["consents"] if one["code"] == "marketing")


def test_nothing_is_given_until_it_is_given() -> None:
    malee, _ = signed_in()
    seen = consents(malee)
    assert {one["given"] for one in seen["consents"]} == {None}
    assert {one["lawful_basis"] for one in seen["consents"]} == {"consent"}
    assert [one["kind"] for one in seen["outstanding"]] == ["privacy", "terms"]


def test_consent_is_given_for_the_words_shown_and_withdrawn_without_any() -> None:
    malee, principal = signed_in()
    shown = marketing(malee)
    body = {"given": True, "language": "en", "text_sha256": shown["sha256"]}
    answer = malee.put("/api/v1/consents/marketing", body, format="json")
    assert (answer.status_code, answer.json()["given"]) == (200, True)
    row = PurposeDecision.objects.get()
    assert (row.subject_id, row.installation_id) == (
        principal.subject_id,
        principal.installation_id,
    )
    assert (row.channel, row.ip, row.text_sha256) == ("app", "127.0.0.1", shown["sha256"])
    answer = malee.put("/api/v1/consents/marketing", {"given": False}, format="json")
    assert (answer.status_code, answer.json()["given"]) == (200, False)
    assert marketing(malee)["given"] is False


def test_one_customers_choice_is_not_anothers() -> None:
    malee, _ = signed_in()
    stranger, _ = signed_in()
    body = {"given": True, "language": "en", "text_sha256": marketing(malee)["sha256"]}
    malee.put("/api/v1/consents/marketing", body, format="json")
    assert marketing(stranger)["given"] is None


@pytest.mark.parametrize(
    ("address", "body", "status", "code"),
    [
        ("marketing", {"given": True}, 409, "purpose_text_mismatch"),
        ("marketing", {"given": True, "text_sha256": "0" * 64}, 409, "purpose_text_mismatch"),
        ("marketing", {"given": "yes"}, 400, "invalid_input"),
        ("marketing", {"given": 1}, 400, "invalid_input"),
        ("marketing", {}, 400, "invalid_input"),
        ("marketing", [], 400, "malformed"),
        ("marketing", {"given": False, "subject_id": "x"}, 400, "invalid_input"),
        ("legal_duty", {"given": False}, 409, "purpose_needs_no_consent"),
        ("no_such_purpose", {"given": False}, 404, "purpose_unknown"),
    ],
)
def test_anything_else_is_refused_and_nothing_recorded(
    address: str, body: Any, status: int, code: str
) -> None:
    malee, _ = signed_in()
    answer = malee.put(f"/api/v1/consents/{address}", body, format="json")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert PurposeDecision.objects.count() == 0


def test_disclosures_are_paged_newest_first_and_only_ones_own() -> None:
    malee, principal = signed_in()
    stranger, _ = signed_in()
    for place in range(51):
        disclosure.record(
            actor=MALEE,
            recipient_code="thai_credit_bank",
            ground="processor",
            subject_id=principal.subject_id,
            fields=[f"field {place}"],
            purpose="identity_verification",
            now=timezone.now(),
        )
    first = malee.get("/api/v1/disclosures?language=en").json()
    assert len(first["disclosures"]) == 50
    assert first["disclosures"][0]["fields_disclosed"] == ["field 50"]
    assert first["disclosures"][0]["recipient"] == "Thai Credit Bank Public Company Limited"
    second = malee.get(f"/api/v1/disclosures?cursor={first['next']}").json()
    assert [one["fields_disclosed"] for one in second["disclosures"]] == [["field 0"]]
    assert second["next"] is None
    assert stranger.get("/api/v1/disclosures").json()["disclosures"] == []
    assert malee.get("/api/v1/disclosures?cursor=1").status_code == 400
