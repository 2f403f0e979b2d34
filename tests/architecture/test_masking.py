"""No page of the back office shows a personal value bare, to any role, with the story's rows in it.

Side menu and list of apps are the same on every page and cost more than the page, so each role
sees them once, on its home page.

The one page made for it, the desk of the bank's verifier who took the case, is tested with
verification; a revealed field with reveals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models.reveal import Reveal
from complaints.models.case import Case
from micropay.core import backoffice
from micropay.core.staff_roles import StaffRole
from tests.accounts.app import MALEE, SOMCHAI, STRANGER, Person
from tests.accounts.services.test_reveal import set_rule
from tests.architecture.test_story import tell
from tests.backoffice import member, signed_in

PEOPLE = (MALEE, SOMCHAI, STRANGER)


def values_of(person: Person) -> set[str]:
    """What identifies somebody, in the spellings a page could use."""
    phone, number = person.phone, person.national_id
    year, month, day = person.birth_date.split("-")
    return {
        person.family_name,
        phone,
        person.e164,
        person.e164[1:],
        f"{phone[:3]}-{phone[3:6]}-{phone[6:]}",
        f"{phone[:3]} {phone[3:6]} {phone[6:]}",
        number,
        f"{number[0]}-{number[1:5]}-{number[5:10]}-{number[10:12]}-{number[12]}",
        person.birth_date,
        f"{day}/{month}/{int(year) + 543}",
        f"{day}/{month}/{year}",
        person.profile["address"],
        "พหลโยธิน",
        person.profile["workplace"],
        *([person.email] if person.email else []),
    }


KNOWN = set().union(*map(values_of, PEOPLE))


def contacts() -> set[str]:
    """What the story's complainants gave as their contact."""
    given = set()
    for case in Case.objects.all():
        given |= {case.contact_name, case.contact_phone, case.contact_email}
    return {value for value in given if value}


def first_sight(browser: Client, known: set[str]) -> Iterator[tuple[str, Any]]:
    """Every list this person may open that nobody in ``known`` opened before, three of its rows and
    the form of every button.
    """
    for one in backoffice.site._registry.values():
        meta = one.model._meta
        base = f"admin:{meta.app_label}_{meta.model_name}"
        if base in known:
            continue
        listed = reverse(f"{base}_changelist")
        answer = browser.get(listed)
        if answer.status_code != 200:
            continue
        yield listed, answer
        for button in one.list_buttons if base not in known else ():
            yield _opened(browser, reverse(f"{base}_do_{button.name}"))
        changelist = (answer.context_data or {}).get("cl")
        rows = [] if changelist is None else list(changelist.result_list)
        known.add(base)
        for row in rows[:3]:
            yield _opened(browser, reverse(f"{base}_change", args=[row.pk]))
        for button in one.buttons if rows else ():
            yield _opened(browser, reverse(f"{base}_do_{button.name}", args=[rows[0].pk]))
    yield _opened(browser, reverse("admin:accounts_staff_report"))


def lists_and_rows(browser: Client) -> Iterator[tuple[str, Any]]:
    """Every list this person may open, and its first row."""
    for one in backoffice.site._registry.values():
        base = f"admin:{one.model._meta.app_label}_{one.model._meta.model_name}"
        answer = browser.get(reverse(f"{base}_changelist"))
        yield reverse(f"{base}_changelist"), answer
        changelist = (answer.context_data or {}).get("cl") if answer.status_code == 200 else None
        for row in [] if changelist is None else changelist.result_list[:1]:
            yield _opened(browser, reverse(f"{base}_change", args=[row.pk]))


@pytest.fixture
def content_alone(monkeypatch) -> None:
    """Pages without side menu and list of apps; the client keeps no copy of every context."""
    monkeypatch.setattr(backoffice.site, "get_sidebar_list", lambda request: [])
    monkeypatch.setattr(backoffice.site, "get_app_list", lambda *_, **__: [])
    monkeypatch.setattr("django.test.client.store_rendered_templates", lambda *_, **__: None)


def homes(readers: list[Client]) -> list[tuple[str, Any]]:
    """The home page of each role, with everything around it."""
    return [_opened(browser, "/admin/") for browser in readers]


def _opened(browser: Client, page: str) -> tuple[str, Any]:
    return page, browser.get(page)


def bare(pages: Iterable[tuple[str, Any]], known: set[str]) -> tuple[int, list[tuple[str, str]]]:
    """How many pages opened, and each known value that one of them shows."""
    opened, shown = 0, []
    for page, answer in pages:
        if answer.status_code == 200:
            opened += 1
            text = answer.content.decode()
            shown += [(page, value) for value in known if value in text]
    return opened, shown


@pytest.fixture
def told() -> set[str]:
    """The story is told and nobody's reading is stopped; the values that stand nowhere."""
    tell()
    for how in ("listed", "searched", "opened", "exported", "files"):
        set_rule(f"data_use.{how}_per_hour", 1_000_000)
    return KNOWN | contacts()


def reader(role: StaffRole) -> Client:
    return signed_in(member(f"reader.{role}", role.value))


@pytest.mark.django_db
def test_no_page_shows_a_personal_value_bare(told, content_alone) -> None:
    visited: set[str] = set()
    opened = 0
    for role in StaffRole:
        count, shown = bare(first_sight(reader(role), visited), told)
        assert (role, shown) == (role, [])
        opened += count
    assert opened > 200


@pytest.mark.system
@pytest.mark.django_db
@pytest.mark.parametrize("role", StaffRole)
def test_no_role_sees_one_where_another_does_not(told, content_alone, role: StaffRole) -> None:
    opened, shown = bare(lists_and_rows(reader(role)), told)
    assert opened > 0 and shown == []


@pytest.mark.django_db
def test_no_role_sees_one_on_the_page_it_comes_home_to(told) -> None:
    opened, shown = bare(homes([reader(role) for role in StaffRole]), told)
    assert (opened, shown) == (len(StaffRole), [])


@pytest.mark.django_db
def test_the_sweep_would_find_a_bare_value() -> None:
    """Its control: the same walk over a page with an open field does find it."""
    tell()
    reveal = Reveal.objects.select_related("staff").get()
    reveal.staff.is_active = True
    reveal.staff.save()
    browser = signed_in(reveal.staff)
    page = browser.get(f"/admin/accounts/customer/{reveal.customer_id}/change/").content.decode()
    assert {value for value in KNOWN if value in page} == {STRANGER.e164, STRANGER.e164[1:]}
