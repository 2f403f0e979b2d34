"""The app shows which version is asked for; a customer accepts, acknowledges or declines it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pypdfium2
import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from consent.models.receipt import ConsentReceipt
from consent.models.record import Acceptance, Decline
from consent.services import source
from micropay.core.ids import new_id
from tests.consent.api.test_record import signed_in
from tests.consent.people import MALEE, draft, in_force, publish

pytestmark = pytest.mark.django_db
REDUCES = "shorter time to complain"


def agreements(client: APIClient) -> dict[str, Any]:
    return client.get("/api/v1/agreements?language=th").json()


def of(client: APIClient, kind: str) -> dict[str, Any]:
    return next(one for one in agreements(client)["agreements"] if one["kind"] == kind)


def shown(client: APIClient, kind: str) -> tuple[str, dict[str, str]]:
    text = of(client, kind)["in_force"]
    return text["version_id"], {"language": text["language"], "text_sha256": text["sha256"]}


def agree(client: APIClient, kind: str = "terms") -> Any:
    version, body = shown(client, kind)
    verb = "accept" if kind == "terms" else "acknowledge"
    return client.post(f"/api/v1/agreements/{version}/{verb}", body, format="json")


def a_member() -> APIClient:
    client, _ = signed_in()
    assert [agree(client, kind).status_code for kind in ("terms", "privacy")] == [201, 201]
    return client


def test_consent_is_needed_until_terms_and_notice_are_answered_apart() -> None:
    malee, _ = signed_in()
    seen = agreements(malee)
    assert seen["consent_needed"]
    assert {one["kind"]: one["needs"] for one in seen["agreements"]} == {
        "privacy": "acknowledge",
        "terms": "accept",
    }
    assert of(malee, "terms")["bound_by"] is None
    agree(malee)
    assert (of(malee, "terms")["needs"], of(malee, "privacy")["needs"]) == ("", "acknowledge")
    agree(malee, "privacy")
    assert not agreements(malee)["consent_needed"]


def test_a_harmless_version_binds_and_a_coming_one_is_announced_in_the_app() -> None:
    malee = a_member()
    publish(draft(timezone.now(), mark="two"), timezone.now())
    coming = draft(timezone.now(), mark="three")
    publish(coming, timezone.now(), effective_at=timezone.now() + timedelta(days=3))
    terms = of(malee, "terms")
    assert (terms["needs"], terms["bound_by"]["number"]) == ("", 2)
    assert terms["coming"]["version_id"] == str(coming)


def test_a_version_that_reduces_rights_binds_nobody_who_has_not_agreed() -> None:
    malee, somchai = a_member(), a_member()
    publish(draft(timezone.now(), mark="harder"), timezone.now(), reduces=REDUCES)
    publish(draft(timezone.now(), mark="harmless"), timezone.now())
    asked = of(malee, "terms")
    assert (asked["needs"], asked["bound_by"]["number"]) == ("accept", 1)
    assert asked["in_force"]["number"] == 3
    assert "harmless" in asked["in_force"]["body"]
    agree(malee)
    assert (of(malee, "terms")["needs"], of(malee, "terms")["bound_by"]["number"]) == ("", 3)
    assert of(somchai, "terms")["bound_by"]["number"] == 1


@pytest.mark.parametrize(("choice", "closing"), [("keep", ""), ("close", "wallet/closing")])
def test_who_declines_keeps_the_old_version_or_is_shown_the_way_out(
    choice: str, closing: str
) -> None:
    malee = a_member()
    publish(draft(timezone.now(), mark="harder"), timezone.now(), reduces=REDUCES)
    version, body = shown(malee, "terms")
    address = f"/api/v1/agreements/{version}/decline"
    answer = malee.post(address, {**body, "choice": choice}, format="json")
    assert (answer.status_code, answer.json()["closing"]) == (201, closing)
    terms = of(malee, "terms")
    assert (terms["bound_by"]["number"], terms["choice"]) == (1, choice)
    assert not agreements(malee)["consent_needed"], "a no is an answer: nobody asks again"
    assert agree(malee).status_code == 201, "and may become a yes"
    assert of(malee, "terms")["needs"] == ""


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"text_sha256": "0" * 64}, 409, "policy_text_mismatch"),
        ({"language": "en"}, 409, "policy_text_mismatch"),
        ({"language": "de"}, 400, "invalid_input"),
        ({"occurred_at": "2020-01-01T00:00:00Z"}, 400, "invalid_input"),
    ],
)
def test_other_words_or_another_time_are_refused(
    change: dict[str, str], status: int, code: str
) -> None:
    malee, _ = signed_in()
    version, body = shown(malee, "terms")
    answer = malee.post(f"/api/v1/agreements/{version}/accept", {**body, **change}, format="json")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert not Acceptance.objects.exists()


def test_draft_superseded_unknown_and_wrong_kind_are_refused() -> None:
    malee, _ = signed_in()
    first, body = shown(malee, "terms")
    unpublished = draft(timezone.now(), mark="two")

    def refused(version: object, verb: str = "accept") -> str:
        answer = malee.post(f"/api/v1/agreements/{version}/{verb}", body, format="json")
        return str(answer.json()["code"])

    assert refused(unpublished) == "policy_not_published"
    assert refused(new_id()) == "policy_unknown"
    assert refused(first, "acknowledge") == "policy_wrong_kind"
    publish(unpublished, timezone.now())
    assert refused(first) == "policy_not_current"
    assert not Acceptance.objects.exists() and not Decline.objects.exists()


def test_the_changes_of_a_version_are_told_line_by_line() -> None:
    malee, _ = signed_in()
    first = in_force("terms", timezone.now()).version_id
    second, third = (draft(timezone.now(), mark=mark) for mark in ("thirty days", "sixty days"))
    publish(second, timezone.now())
    publish(third, timezone.now(), reduces=REDUCES)
    told = malee.get(f"/api/v1/policies/{third}/changes?language=en").json()
    assert (told["before"], told["reasons"]) == (str(second), REDUCES)
    changed = [line for line in told["lines"] if line["kind"] == "changed"]
    assert {"kind": "new", "words": "sixty"} in changed[0]["pieces"]
    whole = malee.get(f"/api/v1/policies/{third}/changes?since={first}").json()
    assert whole["before"] == str(first)
    for address in (f"{first}/changes", f"{third}/changes?since={third}"):
        assert malee.get(f"/api/v1/policies/{address}").json()["code"] == "policy_nothing_before"


def test_receipts_are_listed_signed_and_printed_in_thai_for_their_person_only() -> None:
    malee, stranger = a_member(), a_member()
    listed = malee.get("/api/v1/consents/receipts").json()
    assert [one["kind"] for one in listed["receipts"]] == ["acknowledgement", "acceptance"]
    receipt_id = listed["receipts"][1]["receipt_id"]
    signed = malee.get(f"/api/v1/consents/receipts/{receipt_id}").json()
    assert signed["receipt"]["events"][0]["event_state"] == "accepted"
    keys = APIClient().get("/api/v1/consents/receipt-keys").json()["keys"]
    assert signed["key_id"] in {one["key_id"] for one in keys}
    paper = malee.get(f"/api/v1/consents/receipts/{receipt_id}/paper.pdf")
    pages = pypdfium2.PdfDocument(paper.content)
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert "ยอมรับข้อกำหนด" in text
    assert ConsentReceipt.objects.get(pk=receipt_id).code not in text
    for address in (receipt_id, f"{receipt_id}/paper.pdf"):
        assert stranger.get(f"/api/v1/consents/receipts/{address}").status_code == 404


def test_a_form_says_who_demands_each_field_and_what_follows_without_it() -> None:
    told = APIClient().get("/api/v1/forms/registration/fields?service=micropay&language=en").json()
    fields = {one["name"]: one for one in told["form_fields"]}
    assert (fields["national_id"]["need"], fields["email"]["need"]) == ("law", "optional")
    assert fields["national_id"]["legal_reference"]
    assert fields["email"]["consequence"] == "We write to you by SMS instead."
    thai = APIClient().get("/api/v1/forms/survey/fields?service=qper").json()["form_fields"]
    assert {one["name"] for one in thai if one["sensitive"]} == {"income", "marital_status"}
    assert APIClient().get("/api/v1/forms/none/fields?service=qper").status_code == 404


def test_a_customer_sees_who_gave_us_what() -> None:
    malee, principal = signed_in()
    source.record(
        actor=MALEE,
        subject_id=principal.subject_id,
        categories=["verification_evidence"],
        kind="bank",
        ground="legal_obligation",
        now=timezone.now(),
    )
    [seen] = malee.get("/api/v1/data-sources").json()["sources"]
    assert (seen["category"], seen["kind"], seen["told_at"]) == (
        "verification_evidence",
        "bank",
        None,
    )
