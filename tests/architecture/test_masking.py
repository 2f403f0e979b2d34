"""No page of the back office shows a personal value bare, to any role, with the story's rows in it.

The one page made for it, the desk of the bank's verifier who took the case, is tested with
verification; a revealed field with reveals.
"""

from __future__ import annotations

from collections.abc import Iterator
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


def pages(browser: Client, known: set[str]) -> Iterator[tuple[str, Any]]:
    """Every list this person may open and its first row. Of a list that nobody in ``known`` opened
    before, more rows and the form of every button too.
    """
    for one in backoffice.site._registry.values():
        meta = one.model._meta
        base = f"admin:{meta.app_label}_{meta.model_name}"
        listed = reverse(f"{base}_changelist")
        answer = browser.get(listed)
        if answer.status_code != 200:
            continue
        yield listed, answer
        for button in one.list_buttons if base not in known else ():
            yield _opened(browser, reverse(f"{base}_do_{button.name}"))
        changelist = answer.context.get("cl")
        rows = [] if changelist is None else list(changelist.result_list)
        first_visit = base not in known
        known.add(base)
        for row in rows[: 3 if first_visit else 1]:
            yield _opened(browser, reverse(f"{base}_change", args=[row.pk]))
        for button in one.buttons if rows and first_visit else ():
            yield _opened(browser, reverse(f"{base}_do_{button.name}", args=[rows[0].pk]))
    yield _opened(browser, reverse("admin:accounts_staff_report"))
    yield _opened(browser, "/admin/")


def _opened(browser: Client, page: str) -> tuple[str, Any]:
    return page, browser.get(page)


@pytest.mark.django_db
def test_no_role_sees_a_personal_value_bare_on_any_page() -> None:
    tell()
    for how in ("listed", "searched", "opened", "exported", "files"):
        set_rule(f"data_use.{how}_per_hour", 1_000_000)
    known = KNOWN | contacts()
    shown, opened, visited = [], 0, set()
    for role in StaffRole:
        browser = signed_in(member(f"reader.{role}", role.value))
        for page, answer in pages(browser, visited):
            opened += answer.status_code == 200
            text = answer.content.decode() if answer.status_code == 200 else ""
            shown += [(role.value, page, value) for value in known if value in text]
    assert shown == []
    assert opened > 200


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
