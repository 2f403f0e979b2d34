"""No cookie that is not necessary before a yes; yes and no are alike; the choice is our record."""

from __future__ import annotations

import re

import pytest
from django.db import connections
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from consent.models.cookie import Cookie
from consent.models.record import PurposeDecision
from consent.models.subject import Subject
from consent.selectors import cookie as cookies
from consent.web import cookie

CHOICE = "/cookies/choice/"
PAGES = ("/", "/policies/", "/policies/micropay/privacy/", "/fees/", "/complaints/", "/cookies/")


@pytest.mark.django_db
@pytest.mark.parametrize("page", PAGES)
def test_every_public_page_asks_once_and_sets_nothing_before(client: Client, page: str) -> None:
    answer = client.get(page)
    assert set(answer.cookies) <= {"csrftoken"}
    asked = 'class="banner"' in answer.content.decode()
    assert asked == (page != "/cookies/"), "its own page asks by itself"
    client.post(CHOICE, {"choice": "necessary"})
    assert 'class="banner"' not in client.get(page).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("choice", "given"),
    [
        ({"choice": "all"}, {"cookies_statistics", "cookies_advertising"}),
        ({"choice": "necessary"}, set()),
        ({"choice": "some", "purpose": ["cookies_statistics"]}, {"cookies_statistics"}),
        ({"choice": "some", "purpose": ["marketing"]}, set()),
        ({"choice": "nonsense"}, set()),
        ({}, set()),
    ],
)
def test_a_choice_is_a_record_of_ours_either_way(
    client: Client, choice: dict[str, object], given: set[str]
) -> None:
    assert client.post(CHOICE, choice).status_code == 302
    visitor = Subject.objects.get(kind="visitor")
    assert cookies.given(visitor.id, timezone.now()) == given
    rows = PurposeDecision.objects.filter(subject=visitor)
    assert {row.purpose_id for row in rows} == set(cookies.PURPOSES)
    assert {row.channel for row in rows} == {"web"}


@pytest.mark.django_db
def test_the_choice_is_changed_by_the_same_visitor_and_never_led_astray(client: Client) -> None:
    client.post(CHOICE, {"choice": "all"})
    answer = client.post(CHOICE, {"choice": "necessary", "next": "https://evil.example/"})
    assert answer["Location"] == "/cookies/"
    visitor = Subject.objects.get(kind="visitor")
    assert cookies.given(visitor.id, timezone.now()) == frozenset()
    client.cookies["cookie_choice"] = "forged"
    client.post(CHOICE, {"choice": "all", "next": "/fees/"})
    assert Subject.objects.filter(kind="visitor").count() == 2


@pytest.mark.django_db
def test_the_page_names_every_cookie_its_setter_purpose_and_life(client: Client) -> None:
    page = client.get("/cookies/").content.decode()
    words = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    for row in Cookie.objects.all():
        days = row.life_seconds and row.life_seconds // 86_400
        life = f"{days} วัน" if days else "จนกว่าจะปิดเบราว์เซอร์"
        assert re.search(
            rf"{row.name} MicroPay \(บริษัทของเรา\) {re.escape(row.words_th)} จำเป็น {life}", words
        ), row
    policy = re.search(r'href="(/policies/micropay/cookie/)"', page)
    assert policy and "นโยบายคุกกี้" in client.get(policy[1]).content.decode()
    assert page.count('name="choice"') == 3


def setting(*names: str) -> cookie.Guard:
    def answer(request: HttpRequest) -> HttpResponse:
        response = HttpResponse("a page")
        for name in names:
            response.set_cookie(name, "1")
        return response

    return cookie.Guard(answer)


@pytest.mark.django_db
def test_a_cookie_without_a_row_never_leaves() -> None:
    answer = setting("csrftoken", "_tracker")(RequestFactory().get("/"))
    assert set(answer.cookies) == {"csrftoken"}


@pytest.mark.race
def test_a_statistics_cookie_leaves_only_after_a_yes_and_is_removed_after_a_no(race_db) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO consent_cookie (name, setter, set_by, purpose_id, words_th, words_en,"
            " life_seconds) VALUES ('_count', 'partner', 'A partner', 'cookies_statistics', 'ก',"
            " 'a', 60)"
        )
    client = Client()

    def leaves() -> bool:
        request = RequestFactory().get("/")
        request.COOKIES = {name: one.value for name, one in client.cookies.items()}
        return "_count" in setting("_count")(request).cookies

    assert not leaves()
    client.post(CHOICE, {"choice": "necessary"})
    assert not leaves()
    client.post(CHOICE, {"choice": "some", "purpose": ["cookies_statistics"]})
    assert leaves()
    client.cookies["_count"] = "1"
    answer = client.post(CHOICE, {"choice": "necessary"})
    assert answer.cookies["_count"]["max-age"] == 0
    assert not leaves()


@pytest.mark.django_db
def test_the_title_of_a_purpose_is_shown_once(client: Client) -> None:
    page = client.get("/cookies/").content.decode()
    shown = re.findall(
        r'name="purpose" [^>]*> ([^<]+)</label>\s*<p class="quiet">([^<]+)</p>', page
    )
    assert len(shown) == 2
    assert all(not words.startswith(title.strip()) for title, words in shown)
