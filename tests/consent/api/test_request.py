"""Data rights over the API: proved with PIN and code, opened once, nobody else's."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import Any

import pytest

from consent.models.request import DataRequest
from micropay.core import clock, outbox
from micropay.core.models.outbox import OutboxItem
from tests.wallet import people_samples as people
from tests.wallet.people_samples import Person

pytestmark = pytest.mark.django_db
ACCESS = {"kind": "access"}


def filed(person: Person, body: dict[str, Any], **changed: Any) -> Any:
    asked = person.post("data-requests/code", body)
    assert asked.status_code == 201, asked.data
    return person.post("data-requests", {**body, **person.proof(asked.data["otp_id"]), **changed})


def delivered() -> None:
    for item in OutboxItem.objects.filter(done_at=None):
        outbox.deliver(item_id=item.id, now=clock.now())


def test_a_customer_asks_proves_follows_and_collects() -> None:
    malee = people.malee()
    answer = filed(malee, ACCESS)
    assert answer.status_code == 201, answer.data
    number = answer.data["number"]
    assert (answer.data["state"], answer.data["package_until"]) == ("open", None)
    delivered()
    assert malee.get(f"data-requests/{number}").data["package_until"]
    asked = malee.post(f"data-requests/{number}/package/code", None)
    link = malee.post(f"data-requests/{number}/package", malee.proof(asked.data["otp_id"]))
    assert link.status_code == 201, link.data
    preview = malee.api.head(link.data["path"])
    assert preview.status_code == 405
    first = malee.api.get(link.data["path"])
    archive = zipfile.ZipFile(BytesIO(b"".join(first.streaming_content)))
    assert json.loads(archive.read("data.json"))["number"] == number
    again = malee.api.get(link.data["path"])
    assert (again.status_code, again.data["code"]) == (404, "data_package_link_spent")


def test_without_the_right_proof_nothing_is_filed() -> None:
    malee = people.register()
    answer = filed(malee, ACCESS, pin="111222")
    assert answer.status_code in {400, 401, 403, 409}
    other = malee.post("data-requests/code", {"kind": "erasure"})
    slipped = {**ACCESS, **malee.proof(other.data["otp_id"])}
    assert malee.post("data-requests", slipped).data["code"] == "otp_for_something_else"
    assert not DataRequest.objects.exists()


def test_somebody_elses_request_is_none() -> None:
    malee, stranger = people.register(), people.stranger()
    number = filed(malee, ACCESS).data["number"]
    for call in (
        stranger.get(f"data-requests/{number}"),
        stranger.api.delete(f"/api/v1/data-requests/{number}"),
        stranger.post(f"data-requests/{number}/package/code", None),
    ):
        assert (call.status_code, call.data["code"]) == (404, "data_request_unknown")
    assert stranger.get("data-requests").data["requests"] == []


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "everything"},
        {"kind": "access", "subject": "x"},
        {"kind": "withdrawal", "fields_named": "marketing"},
        {"kind": "access", "details": "x" * 2001},
        {"kind": "access", "fields_named": ["x"] * 41},
    ],
)
def test_bad_input_is_refused_in_words(body: dict[str, Any]) -> None:
    malee = people.register()
    assert malee.post("data-requests/code", body).status_code == 400
    assert not DataRequest.objects.exists()


def test_a_customer_takes_a_request_back_and_lets_a_use_go_on() -> None:
    malee = people.register()
    body = {"kind": "objection", "fields_named": ["fraud_prevention"]}
    number = filed(malee, body).data["number"]
    assert malee.api.delete("/api/v1/data-stops/fraud_prevention").data == {"lifted": 1}
    taken = malee.api.delete(f"/api/v1/data-requests/{number}")
    assert (taken.status_code, taken.data["state"]) == (200, "taken_back")
    again = malee.api.delete(f"/api/v1/data-requests/{number}")
    assert (again.status_code, again.data["code"]) == (409, "data_request_closed")
