"""The Idempotency-Key header of every request that moves money."""

from __future__ import annotations

import re

from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request

from wallet.errors.movement import IdempotencyKeyRequired

HEADER = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    required=True,
    description=(
        "8 to 64 printable ASCII characters. Sent again with the same request it gives the same"
        " answer and moves nothing twice; with another request it is refused."
    ),
)
_SHAPE = re.compile(r"[!-~]{8,64}", re.ASCII)


def key_of(request: Request) -> str:
    """The key. Raises IdempotencyKeyRequired when it is missing or has another shape."""
    key = request.headers.get("Idempotency-Key", "")
    if not _SHAPE.fullmatch(key):
        raise IdempotencyKeyRequired
    return key
