"""How the API knows its caller: the installed app, and the customer signed in on it.

Every call carries ``Installation: <number>.<key>``; a signed-in one also ``Authorization: Bearer
<access token>``. A token works together with its own installation only.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast
from uuid import UUID

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed, NotAuthenticated
from rest_framework.request import Request

from accounts.data.session import Caller
from accounts.models.installation import Installation
from accounts.selectors import app_build as builds
from accounts.selectors import installation as installations
from accounts.selectors import session as reads
from accounts.services import installation as installation_keys
from accounts.services import session as sessions
from accounts.services import tokens
from micropay.core import clock, origin
from micropay.core.actor import Actor, InstallationPrincipal, Principal, Situation

_LONGEST = 200
# What an installation told about itself, read with everything else.
_TOLD = ("os", "app_version", "network", "phone_state", "signs")


class InstalledApp(BaseAuthentication):
    """An installation by its number and key: one SELECT."""

    def authenticate(self, request: Request) -> tuple[InstallationPrincipal, None]:
        number, key = _installation_header(request)
        found = _installation(number, key)
        if found is None:
            raise AuthenticationFailed
        if not _answers_any_app(request):
            if found["uninstalled_at"] is not None:
                raise AuthenticationFailed
            builds.refuse_old(os=found["os"], app_version=found["app_version"])
        caller = InstallationPrincipal(
            installation_id=found["id"],
            language=found["language"],
            actor=_app_actor(request, number, found["id"]),
            situation=_situation(
                request,
                network=found["network"],
                phone_state=found["phone_state"],
                signs=found["signs"],
                device_known=False,
                now=clock.now(),
            ),
        )
        return caller, None

    def authenticate_header(self, request: Request) -> str:
        return "Installation"


class CustomerSession(BaseAuthentication):
    """A customer's session on its own installation: one SELECT for all of it."""

    def authenticate(self, request: Request) -> tuple[Principal, None]:
        number, key = _installation_header(request)
        token = _bearer(request)
        now = clock.now()
        found = reads.behind(digests=tokens.access_digests(token), number=number, at=now)
        if found is None:
            _end_if_swapped(request, token, number, key)
            raise AuthenticationFailed
        if not _opens(found.installation_id, found.key_digest, key):
            raise AuthenticationFailed
        builds.refuse_old(os=found.os, app_version=found.app_version)
        return _principal(request, found, now), None

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


def _installation(number: str, key: str) -> dict[str, Any] | None:
    found: Any = (
        Installation.objects.filter(number=number)
        .values("id", "key_digest", "language", "uninstalled_at", *_TOLD)
        .first()
    )
    if found is None or not _opens(found["id"], found["key_digest"], key):
        return None
    return cast("dict[str, Any]", found)


def _app_actor(request: Request, number: str, installation_id: UUID) -> Actor:
    return Actor(
        kind="installation",
        id=str(installation_id),
        label=number,
        origin=origin.address(request._request),
        installation_id=installation_id,
    )


def _answers_any_app(request: Request) -> bool:
    """Whether the operation is there for an app that is too old or gone: checking in, leaving."""
    view = (request.parser_context or {}).get("view")
    return bool(getattr(view, "answers_any_app", False))


def _end_if_swapped(request: Request, token: str, number: str, key: str) -> None:
    """A token that a real app shows, but not its own: the session ends, with evidence."""
    found = _installation(number, key)
    if found is not None:
        actor = _app_actor(request, number, found["id"])
        sessions.end_swapped(
            actor=actor, installation_id=found["id"], access_token=token, now=clock.now()
        )


def _situation(
    request: Request,
    *,
    network: str,
    phone_state: str,
    signs: dict[str, str],
    device_known: bool,
    now: datetime,
) -> Situation:
    """What our edge sees of this request, and what the app told at its last check-in."""
    return Situation(
        network_seen=origin.network(request._request),
        network_told=network,
        phone_state=phone_state,
        signs=installations.current_signs(signs, at=now),
        device_known=device_known,
    )


def _principal(request: Request, found: Caller, now: datetime) -> Principal:
    return Principal(
        customer_id=found.customer_id,
        subject_id=found.subject_id,
        session_id=found.session_id,
        installation_id=found.installation_id,
        language=found.language,
        actor=Actor(
            kind="customer",
            id=str(found.customer_id),
            origin=origin.address(request._request),
            installation_id=found.installation_id,
        ),
        situation=_situation(
            request,
            network=found.network,
            phone_state=found.phone_state,
            signs=found.signs,
            device_known=installations.is_known(found.bound_at, at=now),
            now=now,
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


def _opens(installation_id: UUID, stored: str, key: str) -> bool:
    """Whether this is the installation's key; a hash under an older secret moves to the newest."""
    if not tokens.is_installation_key(stored=stored, key=key):
        return False
    if stored != tokens.installation_digest(key):
        installation_keys.renew_key(installation_id=installation_id, stored=stored, key=key)
    return True


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
