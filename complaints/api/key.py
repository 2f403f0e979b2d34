"""The Idempotency-Key of a filing."""

from __future__ import annotations

import re

from django.http import HttpRequest
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter

from complaints.errors import KeyNeeded

_SHAPE = re.compile(r"[!-~]{8,64}", re.ASCII)

KEY = OpenApiParameter(
    "Idempotency-Key",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    required=True,
    description="8 to 64 printable ASCII characters; the same one when the request is repeated.",
)


def of(request: HttpRequest) -> str:
    """The key of a request. Raises KeyNeeded."""
    key = request.headers.get("Idempotency-Key", "")
    if not _SHAPE.fullmatch(key):
        raise KeyNeeded
    return key
