"""What programs and clumsy browsers send to the public pages: never a fault, never a case."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from complaints.models.case import Case
from complaints.models.link import CaseFile
from micropay.core import clock
from micropay.core.models.file import StoredFile
from tests.complaints.people import filed, reload
from tests.complaints.web.test_pages import FORM, browser, followed, sent

pytestmark = pytest.mark.django_db

MULTIPART = b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nx\r\n--b--\r\n'
CASE = "/complaints/follow/case/"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", MULTIPART),
        ("multipart/form-data; boundary=", MULTIPART),
        ("multipart/form-data; boundary=b", MULTIPART[:30]),
        ("multipart/form-data; boundary=b", MULTIPART.replace(b'"text"', b'"te\xff\x00xt"')),
        ("multipart/form-data; boundary=" + "b" * 5_000, MULTIPART),
        ("multipart/form-data; boundary=b; charset=nonsense", MULTIPART),
        ("application/x-www-form-urlencoded; charset=nonsense", b"text=x"),
        ("application/x-www-form-urlencoded; charset=utf-16", b"text=x"),
        ("application/x-www-form-urlencoded", b"text=%ff%fe%00&kind=%E0%B8&&=&=x&a=b=c"),
        ("application/x-www-form-urlencoded", b"kind=complaint&kind=fraud&text=1&text=2"),
        ("application/json", b'{"kind": "complaint"}'),
        ("text/plain", b"kind=complaint"),
        ("", b"kind=complaint"),
    ],
)
@pytest.mark.parametrize("page", ["", "follow/", "follow/code/"])
def test_a_body_that_is_none_files_nothing(page: str, kind: str, body: bytes) -> None:
    answer = browser().generic("POST", f"/complaints/{page}", body, content_type=kind)
    assert answer.status_code in {200, 302, 400, 415}
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "complaint\x00"),
        ("category", "app' OR 1=1 --"),
        ("category", "app.error"),
        ("text", "\u202eturned"),
        ("name", "=cmd()\x07"),
        ("phone", "+66๘98765432"),
        ("email", f"{'a' * 300}@example.com"),
        ("email", "a@b.example, c@d.example"),
        ("key", "{" + str(UUID(int=7)) + "}x"),
        ("key", "0" * 100_000),
    ],
)
def test_a_value_that_is_none_is_shown_and_files_nothing(field: str, value: str) -> None:
    assert sent(**{field: value}).status_code == 400
    assert not Case.objects.exists()


def test_a_file_of_fifty_megabytes_is_named_and_the_words_are_kept() -> None:
    client = browser()
    large = SimpleUploadedFile("big.jpg", b"\xff\xd8\xff" + bytes(50_000_000), "image/jpeg")
    assert sent(client, file=large).status_code == 302
    assert "8 MB" in client.get("/complaints/thanks/").content.decode()
    assert (Case.objects.count(), CaseFile.objects.count(), StoredFile.objects.count()) == (1, 0, 0)


def test_words_sent_as_a_file_and_a_file_sent_as_words_are_neither() -> None:
    words = SimpleUploadedFile("text.txt", FORM["text"].encode(), "text/plain")
    assert sent(text=words).status_code == 400
    assert sent(file="not a file").status_code == 302
    assert not CaseFile.objects.exists()


@pytest.mark.parametrize(
    "body",
    [
        {"act": "rate", "stars": "๕"},
        {"act": "rate", "stars": "5\x00"},
        {"act": "rate", "stars": ["1", "5", "x"]},
        {"act": "rate"},
        {"act": "contest", "why": "   "},
        {"act": "contest", "why": "x" * 5_001},
        {"act": "contest", "why": "nul\x00"},
        {"act": "add", "text": "x", "key": "x" * 5_000},
        {"act": "add", "text": "", "key": ""},
        {"act": "accept\x00"},
        {"act": "close"},
    ],
)
def test_a_followed_case_takes_no_nonsense(body: dict[str, Any]) -> None:
    case = filed(clock.now())
    client, steps = followed(case), case.events.count()
    assert client.post(CASE, body).status_code in {302, 400, 409}
    assert (case.events.count(), reload(case).state) == (steps, "open")


def test_a_session_that_was_made_up_opens_no_case() -> None:
    filed(clock.now())
    client = browser()
    client.cookies["sessionid"] = "0" * 32
    client.cookies["csrftoken"] = "x" * 5_000
    assert client.get(CASE)["Location"] == "/complaints/follow/"


def test_the_letters_of_other_cases_and_of_none_are_not_there() -> None:
    client = followed(filed(clock.now()))
    for letter in (UUID(int=7), "0" * 36, "../../admin"):
        assert client.get(f"{CASE}letters/{letter}/").status_code == 404
