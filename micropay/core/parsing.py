"""Reading request bodies: JSON objects of limited size; files have ``core.uploads``."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import BaseParser


class BodyTooLarge(APIException):
    """The body is over the limit."""

    status_code = 413
    default_code = "body_too_large"
    default_detail = "The request body is too large."


class StrictJSONParser(BaseParser):
    """UTF-8 JSON objects only: no NaN, no repeated member, no NUL, no half of a surrogate pair, no
    depth that hurts.
    """

    media_type = "application/json"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        declared = parser_context["request"].META.get("CONTENT_LENGTH") if parser_context else None
        body = read_limited(stream, declared)
        try:
            value = json.loads(
                body.decode("utf-8"), object_pairs_hook=_members, parse_constant=_no_constant
            )
        except (ValueError, RecursionError):
            raise ParseError("The body is not a JSON object in UTF-8.") from None
        if not isinstance(value, dict):
            raise ParseError("The body is not a JSON object in UTF-8.")
        return value


def read_limited(stream: Any, declared: str | None) -> bytes:
    """A body within the limit. One that says it is longer is refused before it is waited for."""
    limit = settings.API_MAX_BODY_BYTES
    if declared and declared.isdigit() and int(declared) > limit:
        raise BodyTooLarge
    body: bytes = stream.read(limit + 1)
    if len(body) > limit:
        raise BodyTooLarge
    return body


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member is repeated")
    for name in members:
        # An escape may name half a surrogate pair, which no answer could repeat.
        name.encode("utf-8")
    return members


def _no_constant(name: str) -> Any:
    raise ValueError(name)
