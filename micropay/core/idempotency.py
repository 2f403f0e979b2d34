"""The Idempotency-Key header: a request that may be repeated names itself.

The claim on a key is a unique (owner, key) of the row the request makes, kept for ever; the row
itself answers a repetition.
"""

from __future__ import annotations

import re

from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request

from micropay.core.errors import Refusal

HEADER = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    required=True,
    description=(
        "8 to 64 printable ASCII characters. Sent again with the same request it gives the same"
        " answer and does nothing twice; with another request it is refused."
    ),
)
_SHAPE = re.compile(r"[!-~]{8,64}", re.ASCII)


class IdempotencyKeyRequired(Refusal):
    """The request has to name itself and does not."""

    code = "idempotency_key_required"
    title = "Send an Idempotency-Key header with 8 to 64 printable characters."
    status = 400


def key_of(request: Request) -> str:
    """The key. Raises IdempotencyKeyRequired when it is missing or has another shape."""
    key = request.headers.get("Idempotency-Key", "")
    if not _SHAPE.fullmatch(key):
        raise IdempotencyKeyRequired
    return key
