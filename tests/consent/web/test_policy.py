"""The public reads every version on plain pages, in Thai unless asked otherwise."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from consent.web.markup import to_html
from micropay.core import clock
from tests.consent.people import draft, in_force, publish


@pytest.mark.django_db
def test_the_list_names_every_service_in_thai_and_in_english(client: Client) -> None:
    thai = client.get("/policies/")
    assert thai["Content-Language"] == "th"
    for words in ("ข้อกำหนดการใช้บริการไมโครเพย์", "ประกาศความเป็นส่วนตัวของ QPER"):
        assert words in thai.content.decode()
    english = client.get("/policies/?lang=en")
    assert english["Content-Language"] == "en"
    assert "MicroPay Terms of Service" in english.content.decode()


@pytest.mark.django_db
def test_a_policy_shows_its_text_version_hash_and_buddhist_year(client: Client) -> None:
    current = in_force("terms", timezone.now())
    page = client.get("/policies/micropay/terms/").content.decode()
    assert "<h1>ข้อกำหนดการใช้บริการไมโครเพย์</h1>" in page
    assert current.texts["th"].sha256 in page
    assert clock.buddhist(clock.bangkok_day(current.effective_at)) in page


@pytest.mark.django_db
def test_earlier_and_coming_versions_stay_readable_and_say_so(client: Client) -> None:
    now = timezone.now()
    publish(draft(now, mark="second"), now)
    publish(draft(now, mark="third"), now, effective_at=now + timedelta(days=9))
    assert "second" in client.get("/policies/micropay/terms/?lang=en").content.decode()
    earlier = client.get("/policies/micropay/terms/1/?lang=en").content.decode()
    assert "no longer in force" in earlier
    coming = client.get("/policies/micropay/terms/3/?lang=en").content.decode()
    assert "takes effect on" in coming
    assert "third" in coming


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["micropay/terms/99/", "micropay/poem/", "nobody/terms/", "qper/terms/"]
)
def test_what_is_not_published_is_not_found(client: Client, address: str) -> None:
    draft(timezone.now())
    assert client.get(f"/policies/{address}").status_code == 404
    assert client.get("/policies/micropay/terms/2/").status_code == 404


def test_a_text_becomes_headings_nested_lists_and_paragraphs() -> None:
    body = "# T\n\n## 1. One\n\nWords.\n- (1) a\n  1. b\n- c\n\nEnd."
    assert to_html(body).split("\n") == [
        "<h1>T</h1>",
        "<h2>1. One</h2>",
        "<p>Words.</p>",
        "<ul>",
        "<li>(1) a</li>",
        "<ul>",
        "<li>1. b</li>",
        "</ul>",
        "<li>c</li>",
        "</ul>",
        "<p>End.</p>",
    ]


def test_a_text_cannot_bring_markup_of_its_own() -> None:
    html = to_html("# <script>x</script>\n- <img src=x onerror=y>\n&amp; <b>")
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert "&amp;amp;" in html
