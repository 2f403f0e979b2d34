"""Anybody reads the policies, in Thai or English, with the hash of exactly what is shown."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from tests.consent.people import draft, publish

pytestmark = pytest.mark.django_db
CURRENT = "/api/v1/policies/current?service=micropay"


@pytest.fixture
def anybody() -> APIClient:
    return APIClient()


def test_the_terms_the_notice_and_the_cookie_policy_in_force_come_in_thai(
    anybody: APIClient,
) -> None:
    answer = anybody.get(CURRENT)
    policies = answer.json()["policies"]
    assert [one["kind"] for one in policies] == ["cookie", "privacy", "terms"]
    for one in policies:
        assert one["language"] == "th"
        assert one["languages"] == ["en", "th"]
        assert one["body"].startswith(f"# {one['title']}\n")
        assert hashlib.sha256(one["body"].encode()).hexdigest() == one["sha256"]


@pytest.mark.parametrize(
    ("query", "header", "language"),
    [
        ("", "en-GB,en;q=0.9", "en"),
        ("", "th", "th"),
        ("", "de", "th"),
        ("&language=en", "th", "en"),
        ("&language=th", "en", "th"),
    ],
)
def test_the_language_is_asked_for_or_thai(
    anybody: APIClient, query: str, header: str, language: str
) -> None:
    answer = anybody.get(CURRENT + query, headers={"accept-language": header})
    assert {one["language"] for one in answer.json()["policies"]} == {language}


def test_a_version_without_english_comes_in_thai_and_says_so(anybody: APIClient) -> None:
    now = timezone.now()
    version_id = draft(now, both=False)
    publish(version_id, now)
    one = anybody.get(f"/api/v1/policies/{version_id}?language=en").json()
    assert (one["language"], one["languages"]) == ("th", ["th"])


def test_what_was_read_is_not_sent_again_until_it_changes(anybody: APIClient) -> None:
    first = anybody.get(CURRENT)
    assert "no-cache" in first["Cache-Control"]
    assert "Accept-Language" in first["Vary"]
    again = anybody.get(CURRENT, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    now = timezone.now()
    publish(draft(now), now)
    after = anybody.get(CURRENT, headers={"if-none-match": first["ETag"]})
    assert after.status_code == 200


def test_history_lists_published_versions_without_their_texts(anybody: APIClient) -> None:
    now = timezone.now()
    publish(draft(now), now, effective_at=now + timedelta(days=3), reduces="less time")
    draft(now, mark="never published")
    answer = anybody.get("/api/v1/policies/history?service=micropay&kind=terms").json()
    assert [one["number"] for one in answer["versions"]] == [2, 1]
    assert (answer["versions"][0]["reduces_rights"], answer["versions"][0]["reasons"]) == (
        True,
        "less time",
    )
    assert "body" not in answer["versions"][0]


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/api/v1/policies/current", 400, "invalid_input"),
        ("/api/v1/policies/current?service=nobody", 404, "service_unknown"),
        ("/api/v1/policies/current?service=micropay&language=de", 400, "invalid_input"),
        ("/api/v1/policies/current?service=micropay&langauge=th", 400, "invalid_input"),
        ("/api/v1/policies/current?service=%00", 400, "invalid_input"),
        ("/api/v1/policies/history?service=micropay&kind=poem", 400, "invalid_input"),
        ("/api/v1/policies/019ab000-0000-7000-8000-000000000000", 404, "policy_unknown"),
        ("/api/v1/policies/1", 404, "not_found"),
        ("/api/v1/purposes?service=nobody", 404, "service_unknown"),
    ],
)
def test_bad_questions_get_a_problem_with_its_code(
    anybody: APIClient, address: str, status: int, code: str
) -> None:
    answer = anybody.get(address)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer["Content-Type"] == "application/problem+json"


def test_a_draft_is_not_there(anybody: APIClient) -> None:
    version_id = draft(timezone.now())
    answer = anybody.get(f"/api/v1/policies/{version_id}")
    assert (answer.status_code, answer.json()["code"]) == (404, "policy_unknown")


def test_purposes_say_their_ground_and_what_a_no_means(anybody: APIClient) -> None:
    purposes = anybody.get("/api/v1/purposes?service=micropay&language=en").json()["purposes"]
    by_code = {one["code"]: one for one in purposes}
    assert by_code["service_operation"]["lawful_basis"] == "contract"
    assert by_code["marketing"]["lawful_basis"] == "consent"
    for one in purposes:
        assert hashlib.sha256(one["body"].encode()).hexdigest() == one["sha256"]
        assert one["body"].startswith(one["title"])
        if one["lawful_basis"] == "consent":
            assert not one["required"]
            assert "If you say no" in one["body"]
