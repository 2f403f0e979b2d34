"""Before any page: a one-time code, the right network, a young password, a signed undertaking, a
session in use. That every address has its gates is tried on each; which gates, on one of a kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models.staff import Staff
from accounts.models.staff_guard import StaffNetwork
from accounts.services import undertaking
from micropay.core import backoffice, clock
from micropay.core.models.evidence import Evidence
from tests.backoffice import PASSWORD, code_of, member, signed_in

pytestmark = pytest.mark.django_db
HOME, LOGIN, PASSWORD_PAGE = "/admin/", "/admin/login/", "/admin/password_change/"
SIGN = "/admin/accounts/undertaking/sign/"
# A page that costs nothing to draw.
LIGHT = "/admin/jsi18n/"
NOBODY = "019ab000-0000-7000-8000-000000000000"


def addresses() -> Iterator[str]:
    """Every list, row and button of the back office, and its home."""
    yield HOME
    for one in backoffice.site._registry.values():
        meta = one.model._meta
        base = f"admin:{meta.app_label}_{meta.model_name}"
        yield reverse(f"{base}_changelist")
        yield reverse(f"{base}_change", args=[NOBODY])
        for button in one.list_buttons:
            yield reverse(f"{base}_do_{button.name}")
        for button in one.buttons:
            yield reverse(f"{base}_do_{button.name}", args=[NOBODY])
    yield reverse("admin:accounts_staff_report")


def one_of_each_kind() -> tuple[str, ...]:
    case = "admin:complaints_case"
    return (
        HOME,
        reverse(f"{case}_changelist"),
        reverse(f"{case}_change", args=[NOBODY]),
        reverse(f"{case}_do_note", args=[NOBODY]),
        reverse("admin:accounts_staff_report"),
    )


def sent_to(browser: Client, address: str) -> str:
    answer = browser.get(address)
    return urlsplit(answer.headers.get("Location", "")).path or str(answer.status_code)


@pytest.fixture
def officer() -> Staff:
    return member("officer", "compliance_officer")


def test_without_a_one_time_code_no_page_opens(officer: Staff) -> None:
    client = Client()
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    assert {sent_to(client, address) for address in addresses()} == {LOGIN}
    assert sent_to(client, SIGN) == LOGIN


def test_without_a_signature_only_the_persons_own_pages_open() -> None:
    browser = signed_in(member("new.officer", "compliance_officer", signed=False))
    assert {sent_to(browser, address) for address in addresses()} == {SIGN}
    assert [sent_to(browser, page) for page in (SIGN, PASSWORD_PAGE)] == ["200", "200"]
    assert browser.post("/admin/logout/").status_code in {200, 302}


def shown(browser: Client) -> dict[str, str]:
    form = browser.get(SIGN).context["form"]
    return {"language": form["language"].value(), "sha256": form["sha256"].value()}


def test_a_yes_to_the_text_shown_opens_the_rest() -> None:
    staff = member("new.agent", "agent", signed=False)
    browser = signed_in(staff)
    page = browser.get(SIGN).content.decode()
    assert "หนังสือรับรองการรักษาความลับ" in page
    assert browser.post(SIGN, shown(browser)).status_code == 200
    assert sent_to(browser, HOME) == SIGN
    assert browser.post(SIGN, {**shown(browser), "agreed": "on"}).status_code == 302
    assert sent_to(browser, HOME) == "200"
    signed = Evidence.objects.get(action="accounts.undertaking.sign", actor_id=str(staff.id))
    assert signed.origin == "127.0.0.1" and signed.detail["number"] == 1


def test_another_text_than_the_one_shown_is_not_signed() -> None:
    staff = member("new.agent", "agent", signed=False)
    browser = signed_in(staff)
    answer = browser.post(SIGN, {"language": "th", "sha256": "0" * 64, "agreed": "on"})
    assert answer.status_code == 200 and answer.context["refused"]
    assert not staff.signatures.exists()
    assert sent_to(browser, HOME) == SIGN


def test_after_a_year_it_is_asked_for_again(officer: Staff) -> None:
    with time_machine.travel(clock.now() + timedelta(days=364), tick=False):
        Staff.objects.filter(pk=officer.pk).update(password_changed_at=clock.now())
        assert sent_to(signed_in(officer), HOME) == "200"
    with time_machine.travel(clock.now() + timedelta(days=366), tick=False):
        Staff.objects.filter(pk=officer.pk).update(password_changed_at=clock.now())
        assert sent_to(signed_in(officer), HOME) == SIGN


def test_a_password_of_ninety_days_leads_to_a_new_one_and_nowhere_else(officer: Staff) -> None:
    now = clock.now()
    Staff.objects.filter(pk=officer.pk).update(password_changed_at=now - timedelta(days=89))
    assert sent_to(signed_in(officer), HOME) == "200"
    Staff.objects.filter(pk=officer.pk).update(password_changed_at=now - timedelta(days=90))
    browser = signed_in(officer)
    assert {sent_to(browser, address) for address in one_of_each_kind()} == {PASSWORD_PAGE}
    page = browser.get(HOME, follow=True).content.decode()
    assert "รหัสผ่านของท่าน" in page


def test_two_weeks_before_the_end_the_home_page_says_so(officer: Staff) -> None:
    now = clock.now()
    ends = clock.buddhist(clock.bangkok_day(now + timedelta(days=10)))
    for age, warned in ((75, False), (80, True)):
        Staff.objects.filter(pk=officer.pk).update(password_changed_at=now - timedelta(days=age))
        assert (ends in signed_in(officer).get(HOME).content.decode()) is warned


def test_the_last_passwords_do_not_come_back(officer: Staff) -> None:
    browser = signed_in(officer)
    now = PASSWORD
    for number in range(3):
        fresh = f"quite another long one {number}"
        assert change(browser, now, fresh) == 302
        now = fresh
    for old in (PASSWORD, "quite another long one 0", now):
        assert change(browser, now, old) == 200
    officer.refresh_from_db()
    assert officer.check_password(now)


def test_a_password_that_left_the_history_may_come_back(officer: Staff) -> None:
    browser = signed_in(officer)
    now = PASSWORD
    for number in range(6):
        fresh = f"quite another long one {number}"
        assert change(browser, now, fresh) == 302
        now = fresh
    assert officer.passwords.count() == 5
    assert change(browser, now, "quite another long one 0") == 302


def change(browser: Client, old: str, new: str) -> int:
    body = {"old_password": old, "new_password1": new, "new_password2": new}
    return browser.post(PASSWORD_PAGE, body).status_code


@pytest.mark.parametrize(("minutes", "goes"), [(14, "200"), (15, LOGIN)])
def test_a_session_that_nobody_uses_ends(officer: Staff, minutes: int, goes: str) -> None:
    browser = signed_in(officer)
    assert sent_to(browser, HOME) == "200"
    with time_machine.travel(clock.now() + timedelta(minutes=minutes), tick=False):
        assert sent_to(browser, HOME) == goes


def test_a_session_ends_after_a_working_day_however_busy(officer: Staff) -> None:
    browser, began = signed_in(officer), clock.now()
    for minutes in range(0, 12 * 60, 10):
        with time_machine.travel(began + timedelta(minutes=minutes), tick=False):
            assert sent_to(browser, LIGHT) == "200", minutes
    with time_machine.travel(began + timedelta(hours=12, seconds=5), tick=False):
        answer = browser.get(HOME, follow=True)
        assert urlsplit(answer.redirect_chain[-1][0]).path == LOGIN
        assert "ออกจากระบบ" in answer.content.decode()


def test_a_listed_network_shuts_the_back_office_to_all_others(officer: Staff) -> None:
    StaffNetwork.objects.create(cidr="203.0.113.0/24", note="office", opened_at=clock.now())
    outside = signed_in(officer)
    assert {sent_to(outside, address) for address in one_of_each_kind()} == {"403"}
    assert Client().get(LOGIN).status_code == 403
    body = {"username": officer.username, "password": PASSWORD, "otp_token": code_of(officer)}
    assert Client().post(LOGIN, body).status_code == 403
    office = Client(REMOTE_ADDR="203.0.113.9")
    assert office.get(LOGIN).status_code == 200
    assert office.post(LOGIN, {**body, "next": HOME}).status_code == 302
    assert sent_to(office, HOME) == "200"


@pytest.mark.parametrize("proxies", [[], ["10.0.0.0/8"]])
def test_a_header_does_not_open_a_network(officer: Staff, settings, proxies: list[str]) -> None:
    settings.TRUSTED_PROXIES = proxies
    StaffNetwork.objects.create(cidr="203.0.113.0/24", note="office", opened_at=clock.now())
    forged = {"HTTP_X_FORWARDED_FOR": "203.0.113.9"}
    assert Client(REMOTE_ADDR="198.51.100.1").get(LOGIN, **forged).status_code == 403
    chained = {"HTTP_X_FORWARDED_FOR": "203.0.113.9, 198.51.100.1"}
    assert Client(REMOTE_ADDR="10.0.0.1").get(LOGIN, **chained).status_code == 403
    edge = Client(REMOTE_ADDR="10.0.0.1").get(LOGIN, **forged).status_code
    assert edge == (200 if proxies else 403)


def test_a_new_version_has_to_be_signed_before_anything_else(officer: Staff) -> None:
    second = member("second", "compliance_officer")
    browser = signed_in(officer)
    undertaking.draft(
        actor=second.actor(), body_th="# ใหม่\n", body_en="# New\n", reason="law", now=clock.now()
    )
    assert sent_to(browser, HOME) == "200"
    [asked] = browser.get("/admin/core/approval/?state__exact=waiting").context["cl"].result_list
    body = {"reason": "I agree with the text"}
    assert browser.post(f"/admin/core/approval/{asked.pk}/do/approve/", body).status_code == 302
    assert sent_to(browser, HOME) == SIGN
    assert "ใหม่" in browser.get(SIGN).content.decode()
