"""Who calls, as every operation on cases knows them."""

from __future__ import annotations

from typing import cast

from rest_framework.request import Request

from micropay.core.actor import Principal


def of(request: Request) -> Principal:
    """The customer behind the session."""
    return cast(Principal, request.user)
