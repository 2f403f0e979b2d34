"""A list of the back office answers its own filters; nobody reads other columns out of it."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.backoffice import member, signed_in

pytestmark = pytest.mark.django_db
STAFF, APPROVALS, EVIDENCE = (
    "/admin/accounts/staff/",
    "/admin/core/approval/",
    "/admin/core/evidence/",
)


@pytest.fixture
def auditor() -> Client:
    return signed_in(member("auditor.somsri", "auditor"))


@pytest.mark.parametrize(
    "asked",
    [
        "password__startswith=argon2",
        "password__regex=[",
        "password=x",
        "is_active__regex=[",
        "last_login__year=999999999999",
        "totpdevice__key__startswith=a",
    ],
)
def test_a_list_answers_no_question_about_other_columns(auditor: Client, asked: str) -> None:
    assert auditor.get(f"{STAFF}?{asked}").status_code == 400


@pytest.mark.parametrize(
    "asked", ["is_active__exact=1", "groups__id__exact=1", "employer=micropay"]
)
def test_the_filters_of_a_list_work(auditor: Client, asked: str) -> None:
    assert auditor.get(f"{STAFF}?{asked}").status_code == 200


@pytest.mark.parametrize(
    "address",
    [f"{APPROVALS}?state=%00", f"{APPROVALS}?state__exact=%00", f"{EVIDENCE}?action=%00"],
)
def test_a_nul_in_a_filter_is_a_bad_request(auditor: Client, address: str) -> None:
    assert auditor.get(address).status_code == 400


@pytest.mark.parametrize("page", ["change/", "history/"])
def test_a_nul_in_the_key_of_a_row_finds_nothing(auditor: Client, page: str) -> None:
    answer = auditor.get(f"/admin/complaints/category/%00/{page}")
    assert answer.status_code in (302, 404)


@pytest.mark.parametrize("row", ["1/1", "1/x", "9/%00"])
def test_no_address_jumps_to_a_public_page_of_a_row(auditor: Client, row: str) -> None:
    assert auditor.get(f"/admin/r/{row}/").status_code == 404
