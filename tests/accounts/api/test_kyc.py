"""Asking for verification in the app."""

from __future__ import annotations

import re

import pytest

from accounts.models.kyc import KycCase
from tests.accounts.app import MALEE, SOMCHAI, App

pytestmark = pytest.mark.django_db


@pytest.fixture
def malee() -> App:
    return App.installed().register(MALEE)


def test_the_app_asks_and_shows_a_short_code(malee: App) -> None:
    answer = malee.post("kyc-cases", {})
    assert answer.status_code == 201
    assert re.fullmatch(r"[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}", answer.data["code"])
    assert (answer.data["state"], answer.data["decided_at"]) == ("waiting", None)
    assert malee.get("kyc-cases/current").data == answer.data


def test_asking_twice_is_asking_once(malee: App) -> None:
    assert malee.post("kyc-cases", {}).data == malee.post("kyc-cases", {}).data
    assert KycCase.objects.count() == 1


def test_who_never_asked_has_no_case(malee: App) -> None:
    answer = malee.get("kyc-cases/current")
    assert (answer.status_code, answer.data["code"]) == (404, "not_found")


def test_a_customer_sees_only_the_own_case(malee: App) -> None:
    malee.post("kyc-cases", {})
    somchai = App.installed().register(SOMCHAI)
    assert somchai.get("kyc-cases/current").status_code == 404


def test_unknown_members_are_refused(malee: App) -> None:
    answer = malee.post("kyc-cases", {"state": "verified"})
    assert answer.status_code == 400
    assert not KycCase.objects.exists()


def test_without_a_session_nobody_asks() -> None:
    assert App.installed().post("kyc-cases", {}).status_code == 401
