"""Files at the edges: how they come in through forms and the API, and how they are shown.

An upload stays in memory: nothing of it touches the disk before it is encrypted. One byte more than
the limit is kept of what is too large, so that the service refuses it in its own words. Staff may
send recordings, which are longer than other files.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django import forms
from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpResponse
from rest_framework.parsers import BaseParser
from unfold.widgets import UnfoldAdminFileFieldWidget

from micropay.core import clock, rules
from micropay.core.file_errors import FileTooLarge
from micropay.core.files import FileContent

ACCEPTED = "image/jpeg,image/png,image/webp,image/heic,application/pdf"
_MEGA = 1_000_000
_ANY, _SOUND = "files.max_bytes", "files.max_sound_bytes"
# A picture needs nothing at all; the browser's own PDF reader does not start in a sandbox.
_NOTHING = "default-src 'none'; frame-ancestors 'none'"
_POLICIES = {"application/pdf": f"{_NOTHING}; style-src 'unsafe-inline'; object-src 'self'"}


@dataclass(frozen=True, slots=True)
class Upload:
    """What somebody sent, in memory."""

    name: str
    content: bytes


class InMemory(FileUploadHandler):
    """The one upload handler: keeps the limit and a byte, lets the rest go by."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._most = _limit(_SOUND if _is_of_staff(self.request) else _ANY) + 1
        self._kept = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._kept.write(raw_data[: self._most - self._kept.tell()])

    def file_complete(self, file_size: int) -> UploadedFile:
        size = self._kept.tell()
        self._kept.seek(0)
        return InMemoryUploadedFile(
            self._kept,
            self.field_name,
            self.file_name or "",
            self.content_type,
            size,
            self.charset,
            self.content_type_extra,
        )


class UploadField(forms.FileField):
    """A file in a form of the back office; its value is an Upload."""

    widget = UnfoldAdminFileFieldWidget

    def __init__(self, *, accepted: str = ACCEPTED, **kwargs: Any) -> None:
        self._accepted = accepted
        super().__init__(max_length=255, allow_empty_file=True, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "accept": self._accepted}

    def clean(self, data: Any, initial: Any = None) -> Any:
        sent = super().clean(data, initial)
        return Upload(sent.name or "", sent.read()) if isinstance(sent, UploadedFile) else None


class FileParser(BaseParser):
    """A request of the API whose body is the file itself, nothing around it.

    ``request.data`` is an Upload; a body without length gives an empty one. What it is called in
    Content-Type does not matter: the content decides.
    """

    media_type = "*/*"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        declared = parser_context["request"].META.get("CONTENT_LENGTH") or ""
        limit = _limit()
        if declared.isdigit() and int(declared) > limit:
            raise FileTooLarge(megabytes=limit // _MEGA)
        return Upload("", stream.read(limit + 1))


def sent_by(data: Any) -> Upload:
    """The upload of a request that FileParser read; empty when there was no body."""
    return data if isinstance(data, Upload) else Upload("", b"")


def shown(file: FileContent) -> HttpResponse:
    """A file as an answer to whoever may open it: shown as what it is, run as nothing, kept
    nowhere.
    """
    return HttpResponse(
        file.content,
        headers={
            "Content-Type": file.media_type,
            "Content-Disposition": f'inline; filename="{file.name}"',
            "Content-Security-Policy": _POLICIES.get(file.media_type, f"{_NOTHING}; sandbox"),
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        },
    )


def most_of_staff() -> int:
    """How many bytes of a file that staff send are kept, whatever it is for."""
    return _limit(_SOUND)


def _is_of_staff(request: Any) -> bool:
    """Users who sign in to Django are staff; customers and visitors are none."""
    user = getattr(request, "user", None)
    return user is not None and bool(user.is_authenticated)


def _limit(rule: str = _ANY) -> int:
    return rules.number(rule, at=clock.now())
