"""How the API knows its caller: the installed app, and the customer signed in on it.

Every call carries ``Installation: <number>.<key>``; a signed-in one also ``Authorization: Bearer
<access token>``. A token works together with its own installation only.
"""

from __future__ import annotations

import hmac
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed, NotAuthenticated
from rest_framework.request import Request

from accounts.models.installation import Installation
from accounts.models.session import Session
from accounts.services import tokens
from accounts.states import MAY_SIGN_IN
from micropay.core import clock, origin
from micropay.core.actor import Actor, InstallationPrincipal, Principal

_LONGEST = 200


class InstalledApp(BaseAuthentication):
    """An installation by its number and key: one SELECT."""

    def authenticate(self, request: Request) -> tuple[InstallationPrincipal, None]:
        number, key = _installation_header(request)
        found = (
            Installation.objects.filter(number=number)
            .values_list("id", "key_digest", "language")
            .first()
        )
        if found is None or not _same(found[1], tokens.installation_digest(key)):
            raise AuthenticationFailed
        installation_id, _, language = found
        actor = Actor(
            kind="installation",
            id=str(installation_id),
            label=number,
            origin=origin.address(request._request),
            installation_id=installation_id,
        )
        return InstallationPrincipal(installation_id, language, actor), None

    def authenticate_header(self, request: Request) -> str:
        return "Installation"


class CustomerSession(BaseAuthentication):
    """A customer's session on its own installation: one SELECT for all of it."""

    def authenticate(self, request: Request) -> tuple[Principal, None]:
        number, key = _installation_header(request)
        found = _session(_bearer(request), number)
        if found is None or not _same(found["installation__key_digest"], _digest(key)):
            raise AuthenticationFailed
        return _principal(found, origin.address(request._request)), None

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


def _session(token: str, number: str) -> dict[str, Any] | None:
    now: datetime = clock.now()
    found: Any = (
        Session.objects.alive()
        .filter(
            access_digest=tokens.access_digest(token),
            access_expires_at__gt=now,
            installation__number=number,
            device__retired_at=None,
            customer__state__in=sorted(MAY_SIGN_IN),
        )
        .values(
            "id",
            "customer_id",
            "installation_id",
            "installation__key_digest",
            "customer__subject_id",
            "customer__language",
        )
        .first()
    )
    return cast("dict[str, Any] | None", found)


def _principal(found: dict[str, Any], address: str) -> Principal:
    customer_id: UUID = found["customer_id"]
    return Principal(
        customer_id=customer_id,
        subject_id=found["customer__subject_id"],
        session_id=found["id"],
        installation_id=found["installation_id"],
        language=found["customer__language"],
        actor=Actor(
            kind="customer",
            id=str(customer_id),
            origin=address,
            installation_id=found["installation_id"],
        ),
    )


def _installation_header(request: Request) -> tuple[str, str]:
    value = _plain(request.headers.get("Installation", ""))
    number, dot, key = value.partition(".")
    if not dot:
        raise NotAuthenticated
    return number, key


def _bearer(request: Request) -> str:
    scheme, _, token = _plain(request.headers.get("Authorization", "")).partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise NotAuthenticated
    return token


def _plain(value: str) -> str:
    """A header of printable ASCII and sensible length; anything else names nobody."""
    if len(value) > _LONGEST or not (value.isascii() and value.isprintable()):
        raise NotAuthenticated
    return value


def _digest(key: str) -> str:
    return tokens.installation_digest(key)


def _same(stored: str, given: str) -> bool:
    return hmac.compare_digest(stored, given)


_INSTALLATION_HEADER = {
    "type": "apiKey",
    "in": "header",
    "name": "Installation",
    "description": "`<number>.<key>` of the installation.",
}


class InstalledAppScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the API's description names the installation's header."""

    target_class = "accounts.api.authentication.InstalledApp"
    name = "Installation"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        return _INSTALLATION_HEADER


class CustomerSessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """A session needs both headers at once."""

    target_class = "accounts.api.authentication.CustomerSession"
    name = ["Session", "SessionInstallation"]

    def get_security_requirement(self, auto_schema: Any) -> dict[str, list[Any]]:
        return {"Session": [], "SessionInstallation": []}

    def get_security_definition(self, auto_schema: Any) -> list[dict[str, Any]]:
        session = {"type": "http", "scheme": "bearer", "description": "The access token."}
        return [session, _INSTALLATION_HEADER]
