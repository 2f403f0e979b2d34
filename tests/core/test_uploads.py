"""Files at the edges: kept in memory up to the limit, shown as what they are and run as nothing."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from rest_framework.request import Request

from accounts.models.staff import Staff
from micropay.core import uploads
from micropay.core.file_errors import FileTooLarge
from micropay.core.files import FileContent
from micropay.core.uploads import FileParser, InMemory, Upload, UploadField
from tests.core import file_samples as samples

LIMIT, SOUND = 8_000_000, 30_000_000
FACTORY = RequestFactory()


def posted(content: bytes, name: str = "card.jpg") -> object:
    return FACTORY.post("/", {"file": SimpleUploadedFile(name, content)})


@pytest.mark.django_db
def test_a_form_hands_over_exactly_what_was_sent() -> None:
    content = samples.picture(size=(900, 700))
    [handler] = posted(content).upload_handlers
    assert isinstance(handler, InMemory)
    sent = posted(content).FILES["file"]
    assert UploadField().clean(sent) == Upload("card.jpg", content)


@pytest.mark.django_db
def test_of_what_is_too_large_one_byte_more_than_the_limit_is_kept() -> None:
    sent = posted(b"x" * (LIMIT + 500_000)).FILES["file"]
    assert sent.size == len(sent.read()) == LIMIT + 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("who", "kept"), [(Staff(), SOUND + 1), (AnonymousUser(), LIMIT + 1)], ids=["staff", "anybody"]
)
def test_staff_may_send_the_recording_of_half_an_hour_and_nobody_else(who, kept: int) -> None:
    request = FACTORY.post("/", {"file": SimpleUploadedFile("call.wav", bytes(SOUND + 2))})
    request.user = who
    assert request.FILES["file"].size == kept


@pytest.mark.django_db
def test_an_upload_never_touches_the_disk(settings, tmp_path) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    sent = posted(b"x" * 5_000_000).FILES["file"]
    assert not hasattr(sent, "temporary_file_path") and list(tmp_path.iterdir()) == []


def body(content: bytes, **headers: str) -> Request:
    request = FACTORY.put("/", content, content_type="image/jpeg", **headers)
    return Request(request, parsers=[FileParser()])


@pytest.mark.django_db
def test_the_api_takes_the_file_as_the_body() -> None:
    assert uploads.sent_by(body(b"content").data) == Upload("", b"content")
    assert uploads.sent_by(body(b"").data) == Upload("", b"")


@pytest.mark.django_db
def test_a_body_that_says_it_is_huge_is_not_waited_for() -> None:
    with pytest.raises(FileTooLarge):
        _ = body(b"content", CONTENT_LENGTH=str(LIMIT + 1)).data


@pytest.mark.parametrize("media_type", ["image/jpeg", "application/pdf"])
def test_a_file_is_shown_and_never_run_kept_or_guessed(media_type: str) -> None:
    answer = uploads.shown(FileContent("card-1.jpg", media_type, b"content"))
    assert answer["Content-Type"] == media_type
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    assert "script" not in answer["Content-Security-Policy"]
