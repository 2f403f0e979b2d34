"""What is typed into a search for people is in no address and no log."""

from __future__ import annotations

import io
import logging
from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session as BrowserSession

from micropay.core import clock
from tests.accounts.app import MALEE, App
from tests.backoffice import member, signed_in

pytestmark = pytest.mark.django_db
LIST = "/admin/accounts/customer/"


@pytest.fixture
def agent():
    App.installed().register(MALEE)
    return signed_in(member("agent.one", "agent"))


def test_the_address_that_follows_a_search_names_nobody(agent) -> None:
    answer = agent.post(LIST, {"q": MALEE.phone})
    assert answer.status_code == 302
    assert MALEE.phone[-4:] not in answer.headers["Location"]
    page = agent.get(answer.headers["Location"]).content.decode()
    assert "มาลี ใจ***" in page and MALEE.phone not in page


def test_no_log_line_holds_what_was_typed(agent) -> None:
    written = io.StringIO()
    catcher = logging.StreamHandler(written)
    root = logging.getLogger()
    levels = {
        name: logging.getLogger(name).level for name in ("django_structlog", "django.request")
    }
    root.addHandler(catcher)
    try:
        for name in levels:
            logging.getLogger(name).setLevel(logging.DEBUG)
        agent.post(LIST, {"q": MALEE.phone}, follow=True)
    finally:
        root.removeHandler(catcher)
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
    assert "request_finished" in written.getvalue()
    assert MALEE.phone not in written.getvalue() and MALEE.phone[1:] not in written.getvalue()


def test_the_kept_search_is_sealed_and_belongs_to_one_session(agent) -> None:
    found = agent.post(LIST, {"q": MALEE.phone}).headers["Location"]
    for row in BrowserSession.objects.all():
        assert MALEE.phone not in str(row.get_decoded())
    other = signed_in(member("agent.two", "agent"))
    assert "มาลี" not in other.get(found).content.decode()


def test_a_kept_search_ends_after_minutes(agent) -> None:
    found = agent.post(LIST, {"q": MALEE.phone}).headers["Location"]
    with time_machine.travel(clock.now() + timedelta(minutes=10), tick=False):
        assert "มาลี" not in agent.get(found).content.decode()


def test_filters_stay_and_nonsense_is_no_error(agent) -> None:
    kept = agent.post(f"{LIST}?state__exact=active", {"q": MALEE.phone}).headers["Location"]
    assert "state__exact=active" in kept
    for typed in ("", "x" * 300, "\x00", "๐๘๑"):
        assert agent.post(LIST, {"q": typed}, follow=True).status_code == 200


def test_the_search_box_sends_a_form_and_never_shows_the_token(agent) -> None:
    found = agent.post(LIST, {"q": MALEE.phone}).headers["Location"]
    page = agent.get(found).content.decode()
    assert 'method="post"' in page.split('id="changelist-search"')[1].split(">")[0]
    token = found.split("q=")[1]
    box = page.split('id="searchbar"')[1].split(">")[0]
    assert token not in box


def test_who_may_not_see_the_list_may_not_search_it() -> None:
    finance = signed_in(member("finance", "finance"))
    assert finance.post(LIST, {"q": MALEE.phone}).status_code == 403
