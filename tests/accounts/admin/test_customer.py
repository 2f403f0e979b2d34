"""An agent finds a customer by a whole number and sees what a screen may show."""

from __future__ import annotations

import pytest

from accounts.models.customer import Customer
from tests.accounts.app import MALEE, SOMCHAI, App
from tests.backoffice import member, signed_in

pytestmark = pytest.mark.django_db
LIST = "/admin/accounts/customer/"


@pytest.fixture
def agent():
    App.installed().register(MALEE)
    App.installed().register(SOMCHAI)
    return signed_in(member("agent.one", "agent"))


@pytest.mark.parametrize("asked", ["081 234 5678", "+66812345678", MALEE.national_id])
def test_a_whole_number_finds_its_customer(agent, asked: str) -> None:
    page = agent.post(LIST, {"q": asked}, follow=True).content.decode()
    assert "มาลี ใจ***" in page and "สมชาย" not in page


@pytest.mark.parametrize("asked", ["5678", "มาลี", "0812345679", "1112034563563"])
def test_parts_and_names_find_nobody(agent, asked: str) -> None:
    page = agent.post(LIST, {"q": asked}, follow=True).content.decode()
    assert "มาลี ใจ" not in page and "สมชาย" not in page


@pytest.mark.parametrize("asked", [MALEE.phone, MALEE.e164, MALEE.national_id])
def test_a_number_in_an_address_finds_nobody(agent, asked: str) -> None:
    page = agent.get(LIST, {"q": asked}).content.decode()
    assert "มาลี ใจ" not in page and asked not in agent.get(LIST).content.decode()


def test_neither_list_nor_page_shows_what_is_personal(agent) -> None:
    malee = Customer.objects.with_phone(MALEE.e164).get()
    for address in (LIST, f"{LIST}{malee.id}/change/"):
        answer = agent.get(address)
        assert answer.status_code == 200
        page = answer.content.decode()
        assert "08x-xxx-5678" in page
        for value in (MALEE.phone, MALEE.e164, MALEE.national_id, "ใจดี", MALEE.email, "พหลโยธิน"):
            assert value not in page
        assert malee.phone_index not in page
