"""The base of every API operation: one view per operation, with its access stated."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar, cast

from django.utils.module_loading import import_string
from django.utils.translation import get_language
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.views import APIView

from micropay.core import clock, origin
from micropay.core.actor import Actor, InstallationPrincipal, Principal


class Access(StrEnum):
    """Who may call an operation; also the row of the permission table."""

    PUBLIC = "public"
    INSTALLATION = "installation"
    SESSION = "session"
    BANK = "bank"


_AUTHENTICATION = {
    Access.PUBLIC: None,
    Access.INSTALLATION: "accounts.api.authentication.InstalledApp",
    Access.SESSION: "accounts.api.authentication.CustomerSession",
    Access.BANK: None,
}


class Operation(APIView):
    """One operation of the API.

    ``access`` decides how the caller is known. ``self.now`` and ``self.actor`` are set before the
    handler runs; the handler reads input, makes one service call, and shapes the answer.
    """

    access: ClassVar[Access] = Access.SESSION
    now: Any
    actor: Actor

    def get_authenticators(self) -> list[Any]:
        path = _AUTHENTICATION[self.access]
        return [] if path is None else [import_string(path)()]

    def get_permissions(self) -> list[Any]:
        known = _AUTHENTICATION[self.access] is not None
        return [IsAuthenticated() if known else AllowAny()]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        self.now = clock.now()
        super().initial(request, *args, **kwargs)
        self.actor = getattr(request.user, "actor", None) or self.visitor(request)

    @staticmethod
    def visitor(request: Request) -> Actor:
        return Actor(kind="visitor", id="", origin=origin.address(request._request))

    @property
    def principal(self) -> Principal:
        """The customer behind the session (access SESSION)."""
        return cast(Principal, self.request.user)

    @property
    def installed(self) -> InstallationPrincipal:
        """The installed app that calls (access INSTALLATION)."""
        return cast(InstallationPrincipal, self.request.user)

    @property
    def language(self) -> str:
        """The language of this request: what the app asks for, else Thai."""
        return "en" if (get_language() or "th").startswith("en") else "th"

    def input(self, serializer_class: type[Any], data: Any = None) -> dict[str, Any]:
        """The validated body (or the given mapping)."""
        serializer = serializer_class(data=self.request.data if data is None else data)
        serializer.is_valid(raise_exception=True)
        values: dict[str, Any] = serializer.validated_data
        return values
