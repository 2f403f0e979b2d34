"""The door of the back office: password and code together, a lock after five failures, no eval
outside it.
"""

from __future__ import annotations

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from accounts.models.staff import Staff
from micropay.core.models.evidence import Evidence
from tests.backoffice import PASSWORD, code_of, member, signed_in

pytestmark = pytest.mark.django_db
LOGIN, HOME = "/admin/login/", "/admin/"


@pytest.fixture
def auditor() -> Staff:
    return member("auditor.somsri", "auditor")


def sign_in(client: Client, username: str, password: str, code: str) -> int:
    body = {"username": username, "password": password, "otp_token": code, "next": HOME}
    return client.post(LOGIN, body).status_code


def opens(client: Client) -> bool:
    return client.get(HOME).status_code == 200


def test_password_and_code_open_the_back_office(auditor: Staff, client: Client) -> None:
    assert sign_in(client, auditor.username, PASSWORD, code_of(auditor)) == 302
    assert opens(client)
    assert Evidence.objects.filter(
        action="core.backoffice.sign_in", actor_id=str(auditor.id)
    ).exists()


@pytest.mark.parametrize("code", ["", "000000", "12345", "1234567", "๑๒๓๔๕๖", "abcdef", "-12345"])
def test_a_password_alone_opens_nothing(auditor: Staff, client: Client, code: str) -> None:
    assert sign_in(client, auditor.username, PASSWORD, code) == 200
    assert not opens(client)


def test_a_session_that_showed_no_code_opens_nothing(auditor: Staff, client: Client) -> None:
    client.force_login(auditor, backend="django.contrib.auth.backends.ModelBackend")
    assert not opens(client)


def test_a_person_without_a_device_cannot_sign_in(auditor: Staff, client: Client) -> None:
    code = code_of(auditor)
    auditor.device.delete()
    assert sign_in(client, auditor.username, PASSWORD, code) == 200
    assert not opens(client)


def test_a_code_opens_one_session_only(auditor: Staff, client: Client) -> None:
    code = code_of(auditor)
    assert sign_in(client, auditor.username, PASSWORD, code) == 302
    assert sign_in(Client(), auditor.username, PASSWORD, code) == 200


@pytest.mark.parametrize("username", ["a" * 151, "a" * 5000, "auditor.somsri\x00"])
def test_a_name_nobody_can_have_is_refused_like_a_wrong_one(
    auditor: Staff, client: Client, username: str
) -> None:
    assert sign_in(client, username, PASSWORD, code_of(auditor)) == 200
    assert not opens(client)


def test_another_persons_code_opens_nothing(auditor: Staff, client: Client) -> None:
    stranger = member("stranger", "auditor")
    assert sign_in(client, auditor.username, PASSWORD, code_of(stranger)) == 200
    assert not opens(client)


def test_the_answer_does_not_tell_what_was_wrong(auditor: Staff) -> None:
    def words(username: str, password: str) -> str:
        body = {"username": username, "password": password, "otp_token": "000000"}
        page = Client(REMOTE_ADDR=f"10.0.0.{len(password)}").post(LOGIN, body)
        return str(page.context["form"].non_field_errors())

    right = words(auditor.username, PASSWORD)
    assert right == words(auditor.username, "wrong") == words("nobody", "wrong too")


@pytest.mark.parametrize("password", [PASSWORD, "wrong"], ids=["wrong code", "wrong password"])
def test_the_fifth_failure_locks_and_then_even_the_right_answer_is_refused(
    auditor: Staff, password: str
) -> None:
    client = Client()
    answers = [sign_in(client, auditor.username, password, "000000") for _ in range(5)]
    assert answers == [200, 200, 200, 200, 429]
    elsewhere = Client(REMOTE_ADDR="10.9.9.9")
    assert sign_in(elsewhere, auditor.username, PASSWORD, code_of(auditor)) == 429
    assert not opens(elsewhere)


def test_one_clerks_slips_do_not_lock_out_a_colleague_at_the_same_address(auditor: Staff) -> None:
    office = Client(REMOTE_ADDR="10.7.7.7")
    for _ in range(5):
        last = sign_in(office, "compliance.arun", "wrong", "000000")
    assert last == 429
    assert sign_in(office, auditor.username, PASSWORD, code_of(auditor)) == 302


def test_a_wrong_code_after_a_right_password_leaves_evidence(auditor: Staff) -> None:
    sign_in(Client(), auditor.username, PASSWORD, "000000")
    assert Evidence.objects.filter(
        action="core.backoffice.wrong_code", actor_id=str(auditor.id)
    ).exists()


def test_a_password_made_up_by_somebody_else_has_to_be_changed_first(auditor: Staff) -> None:
    auditor.password_changed_at = None
    auditor.save()
    client = signed_in(auditor)
    assert client.get(HOME).headers["Location"] == "/admin/password_change/"
    page = "/admin/password_change/"
    assert client.get(page).status_code == 200
    same = {"old_password": PASSWORD, "new_password1": PASSWORD, "new_password2": PASSWORD}
    assert client.post(page, same).status_code == 200
    fresh = "quite another long one"
    other = {"old_password": PASSWORD, "new_password1": fresh, "new_password2": fresh}
    assert client.post(page, other).status_code == 302
    assert opens(client)
    auditor.refresh_from_db()
    assert auditor.check_password(fresh)
    assert Evidence.objects.filter(action="core.backoffice.change_password").count() == 1


def test_signing_out_ends_the_session(auditor: Staff) -> None:
    client = signed_in(auditor)
    assert opens(client)
    client.post("/admin/logout/")
    assert not opens(client)


def test_eval_is_allowed_in_the_back_office_only(auditor: Staff) -> None:
    client = signed_in(auditor)
    inside = [client.get(HOME), Client().get(LOGIN), client.get("/admin/no/such/page/")]
    assert all("'unsafe-eval'" in page.headers["Content-Security-Policy"] for page in inside)
    outside = [Client().get("/"), Client().get("/no/such/page"), Client().get("/healthz")]
    assert all("'unsafe-eval'" not in page.headers["Content-Security-Policy"] for page in outside)
    assert all("'unsafe-inline'" not in _scripts(page) for page in [*inside, *outside])


def _scripts(page) -> str:
    parts = page.headers["Content-Security-Policy"].split("; ")
    return next(part for part in parts if part.startswith("script-src"))


def test_staff_pages_stay_out_of_caches(auditor: Staff) -> None:
    assert "no-store" in signed_in(auditor).get(HOME).headers["Cache-Control"]


def test_the_themes_files_are_found() -> None:
    assert finders.find("unfold/css/styles.css")
    assert finders.find("unfold/js/alpine/alpine.js")


def test_the_menu_and_home_show_what_the_role_may_see(auditor: Staff) -> None:
    seen = signed_in(auditor).get(HOME).content.decode()
    assert "/admin/core/evidence/" in seen
    verifier = signed_in(member("verifier.dao2", "bank_verifier")).get(HOME).content.decode()
    assert "/admin/core/evidence/" not in verifier
