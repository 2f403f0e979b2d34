"""The back office changes things through buttons only, and each leaves one row: who and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser, Permission
from django.core.files import File
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.models.customer import Customer
from micropay.core import backoffice, staff_roles
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.models.evidence import Evidence
from micropay.core.reason_form import ReasonForm
from micropay.core.staff_roles import StaffRole
from tests.accounts.buttons import BUTTONS as ACCOUNTS
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member, signed_in
from tests.complaints.buttons import BUTTONS as COMPLAINTS
from tests.consent.buttons import BUTTONS as CONSENT
from tests.core.buttons import BUTTONS as CORE
from tests.wallet.buttons import BUTTONS as WALLET

PRESSES: dict[str, Performer] = {**CORE, **CONSENT, **ACCOUNTS, **WALLET, **COMPLAINTS}
# Pages of the admin site that change nothing but the person's own session or password.
OWN_PAGES = {"login", "logout", "password_change", "password_change_done", "jsi18n"} | {
    "accounts_undertaking_sign"
}
READING = {"index", "app_list", "search", "accounts_staff_report"}
WHY = "asked by the person in writing"
# These answer with what they open, not with a page.
OPENING = {
    "accounts_guardianpaper_do_consent",
    "accounts_guardianpaper_do_evidence",
    "accounts_guardianshipfile_do_open",
    "accounts_identityevidence_do_open",
    "accounts_kycevidence_do_open",
    "accounts_suspensionproof_do_open",
    "complaints_casefile_do_open",
    "complaints_conversation_do_open",
    "complaints_letter_do_open",
    "core_inboundmail_do_read",
    "complaints_exportpermit_do_take",
    "complaints_exportorder_do_fetch",
    "complaints_casereport_do_export",
}
# The reason becomes words of the record, encrypted there; the row of this act has no copy of it.
WORDS_ON_RECORD = {
    "accounts_identitychange_do_request": "accounts.identity_change.request",
    "accounts_kyccase_do_confirm": "accounts.kyc.",
    "accounts_kyccase_do_refuse": "accounts.kyc.refuse",
    "wallet_riskcase_do_escalate": "wallet.risk_case.escalated",
}
# The one button after which a customer's phone or national ID may be another.
IDENTITY = "accounts_identitychange_do_approve"
SLIPPED_IN = {"phone": "0867654399", "national_id": "3100600445635", "phone_index": "f" * 64}

ADMINS: list[Any] = list(backoffice.site._registry.values())
NAMED: dict[str, tuple[Any, Button]] = {
    one._url_name(button): (one, button)
    for one in ADMINS
    for button in (*one.buttons, *one.list_buttons)
}


def addresses() -> Iterator[str]:
    """The names of all addresses below /admin/."""
    resolvers = [
        entry
        for entry in get_resolver().url_patterns
        if isinstance(entry, URLResolver) and entry.app_name == "admin"
    ]
    yield from _walk(resolvers[0])


def _walk(resolver: URLResolver) -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _walk(entry)
        elif isinstance(entry, URLPattern):
            yield entry.name or str(entry.pattern)


def test_every_address_reads_or_is_a_button() -> None:
    for name in addresses():
        known = name in NAMED or name in OWN_PAGES | READING
        # Django's own pages for adding, changing and deleting answer 403, as tested below.
        of_a_list = re.fullmatch(r"\w+_(changelist|add|history|delete|change)", name)
        redirect = name == "<path:object_id>/" or name.startswith("(?P<url>")
        assert known or of_a_list or redirect, name


@pytest.mark.parametrize("one", ADMINS, ids=lambda one: one.model._meta.label)
def test_no_page_adds_changes_or_deletes(one: ReadOnlyAdmin) -> None:
    assert isinstance(one, ReadOnlyAdmin)
    request = RequestFactory().get("/admin/")
    for may in (one.has_add_permission, one.has_change_permission, one.has_delete_permission):
        assert not may(request)
    request.user = AnonymousUser()
    for inline in (inline(one.model, backoffice.site) for inline in one.inlines):
        assert not inline.has_add_permission(request, None)
        assert not inline.has_change_permission(request, None)
        assert not (inline.can_delete and inline.has_delete_permission(request, None))
    assert not one.list_editable
    assert not one.actions


@pytest.mark.django_db
def test_somebodys_role_opens_each_list_and_the_list_draws() -> None:
    """A list that nobody opens lacks its right in role_rights of the app's config."""
    readers = [signed_in(member(f"reader.{role}", role.value)) for role in StaffRole]
    stranger = signed_in(member("stranger"))
    closed, open_to_all = [], []
    for one in ADMINS:
        meta = one.model._meta
        page = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
        opener = next((who for who in readers if who.get(page).status_code == 200), None)
        if opener is None:
            closed.append(meta.label)
        else:
            # Neighbours are often one role's: whoever opened this list tries the next one first.
            readers.insert(0, readers.pop(readers.index(opener)))
        if stranger.get(page).status_code != 403:
            open_to_all.append(meta.label)
    assert (closed, open_to_all) == ([], [])


def test_each_button_has_a_press_and_no_press_is_stale() -> None:
    assert set(PRESSES) == set(NAMED)


def test_each_number_that_is_typed_has_an_upper_bound() -> None:
    """One larger than its column would be an error of the database, not words to the person."""
    fields = {
        f"{name}: {field}": read
        for name, (_, button) in NAMED.items()
        for field, read in button.form.base_fields.items()
        if type(read) is forms.IntegerField
    }
    assert fields
    assert [one for one, read in fields.items() if read.max_value is None] == []


@pytest.mark.django_db
def test_each_day_and_moment_that_is_typed_lies_in_our_time() -> None:
    """A moment of the year 1 is stored and cannot be read again: its list would open no more."""
    for name, (_, button) in NAMED.items():
        for field, read in button.form.base_fields.items():
            if not isinstance(read, forms.DateField | forms.DateTimeField):
                continue
            for year in ("0001-01-01", "9999-12-31", "2569-01-01"):
                typed = f"{year}T00:00" if isinstance(read, forms.DateTimeField) else year
                form = button.form({field: typed})
                assert form.has_error(field), (name, field, year)


@pytest.mark.parametrize("name", NAMED)
def test_each_button_asks_why(name: str) -> None:
    form = NAMED[name][1].form
    assert issubclass(form, ReasonForm)
    reason = form.base_fields["reason"]
    assert isinstance(reason, forms.CharField)
    assert reason.required and reason.strip
    assert (reason.min_length, reason.max_length) == (5, 500)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", [name for name, (one, _) in NAMED.items() if type(one).may is ReadOnlyAdmin.may]
)
def test_each_button_needs_a_right_that_exists(name: str) -> None:
    """Admins that decide by the row are left out; the last tests press their buttons."""
    _, button = NAMED[name]
    app, codename = button.permission.split(".")
    assert Permission.objects.filter(content_type__app_label=app, codename=codename).exists()
    assert any(button.permission in rights for rights in staff_roles.declared().values())


def post(client: Client, name: str, press: Press, **values: Any) -> int:
    arguments = [] if press.row is None else [press.row.pk]
    address = reverse(f"admin:{name}", args=arguments)
    for value in press.values.values():
        if isinstance(value, File):
            value.seek(0)
    return client.post(address, {**press.values, **values}).status_code


def identities() -> dict[Any, Any]:
    """Who has which phone and national ID."""
    return {one.pk: (one.phone, one.national_id) for one in Customer.objects.all()}


def rows_of(press: Press, act: str | None = None) -> list[Evidence]:
    """What the press left: the person's acts with a reason, or those so named."""
    found = Evidence.objects.filter(actor_kind="staff", actor_id=str(press.by.id))
    return list(found.filter(action__startswith=act) if act else found.exclude(reason=""))


def nothing_happens(client: Client, name: str, press: Press, reason: str) -> set[int]:
    """What a press answers that leaves no evidence."""
    before = Evidence.objects.count()
    answers = {post(client, name, press, reason=reason)}
    assert Evidence.objects.count() == before
    return answers


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(set(PRESSES) & set(NAMED)))
def test_a_press_with_right_and_reason_leaves_one_row_and_nothing_else_does_anything(
    name: str,
) -> None:
    """One world for all of a button's rules, as making it costs more than pressing: the form
    changes nothing, nor does a press without a reason or without the right; then it is pressed.
    """
    press = PRESSES[name]()
    client = signed_in(press.by)
    kept = WORDS_ON_RECORD.get(name)
    known, people = rows_of(press, kept), identities()
    before = Evidence.objects.count()
    arguments = [] if press.row is None else [press.row.pk]
    assert client.get(reverse(f"admin:{name}", args=arguments)).status_code == 200
    assert Evidence.objects.count() == before
    for reason in ("", "    ", "why"):
        assert nothing_happens(client, name, press, reason) == {200}
    for outsider in (member("stranger"), member("looker", "auditor")):
        assert nothing_happens(signed_in(outsider), name, press, WHY) <= {403, 404}
    assert nothing_happens(Client(), name, press, WHY) == {302}
    opens = name in OPENING
    assert post(client, name, press, reason=WHY, **SLIPPED_IN) == (200 if opens else press.answer)
    [row] = [row for row in rows_of(press, kept) if row not in known]
    assert people.items() <= identities().items() or name == IDENTITY
    assert (row.actor_label, row.reason) == (press.by.username, "" if kept else WHY)
    assert not kept or not Evidence.objects.filter(reason=WHY).exists()
    assert row.origin == "127.0.0.1"
