"""Every refusal of the API is problem+json (RFC 9457) with a stable code.

The words are chosen here, in the language of the request.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, InterfaceError
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.encoding import force_str
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from psycopg2 import errorcodes
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

from micropay.core.errors import InvalidInput, NotAllowed, NotFound, Refusal

MEDIA_TYPE = "application/problem+json"
_log = logging.getLogger(__name__)
_TITLES = {
    "malformed": gettext_lazy("The request could not be read."),
    "unauthenticated": gettext_lazy("Please sign in."),
    "method_not_allowed": gettext_lazy("This method is not available here."),
    "not_acceptable": gettext_lazy("The answer is JSON only."),
    "unsupported_media_type": gettext_lazy("Send the body as application/json."),
    "too_many_requests": gettext_lazy("Too many requests. Please wait a moment."),
    "body_too_large": gettext_lazy("The request body is too large."),
    "invalid_input": gettext_lazy("Some of the values sent are not valid."),
    "busy": gettext_lazy("The same thing is being worked on. Please try again."),
    "unavailable": gettext_lazy("The service is not available right now. Please try again."),
    "internal": gettext_lazy("Something went wrong on our side. Nothing was lost."),
}
_CODES: dict[type[Exception], str] = {
    exceptions.ParseError: "malformed",
    exceptions.NotAuthenticated: "unauthenticated",
    exceptions.AuthenticationFailed: "unauthenticated",
    exceptions.MethodNotAllowed: "method_not_allowed",
    exceptions.NotAcceptable: "not_acceptable",
    exceptions.UnsupportedMediaType: "unsupported_media_type",
    exceptions.Throttled: "too_many_requests",
}
_WAITED_TOO_LONG = {
    errorcodes.LOCK_NOT_AVAILABLE,
    errorcodes.DEADLOCK_DETECTED,
    errorcodes.SERIALIZATION_FAILURE,
}


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler. Returns None for what nobody anticipated (a logged 500)."""
    problem = _problem_of(error)
    if problem is None:
        return None
    set_rollback()
    response = Response(problem, status=problem["status"], content_type=MEDIA_TYPE)
    wait = getattr(error, "wait", None)
    if wait:
        response["Retry-After"] = str(int(wait) + 1)
    if problem["status"] == 401:  # noqa: PLR2004
        response["WWW-Authenticate"] = "Bearer"
    request = context.get("request")
    if request is not None:
        # The refusal's code for the access log and the counters of refusals.
        request._request.refusal_code = problem["code"]
    return response


def _problem_of(error: Exception) -> dict[str, Any] | None:
    if isinstance(error, Http404):
        error = NotFound()
    if isinstance(error, PermissionDenied):
        error = NotAllowed()
    if isinstance(error, InvalidInput):
        return _invalid([(f"#/{error.params['field']}", "invalid_value", error.params["reason"])])
    if isinstance(error, Refusal):
        return _of_refusal(error)
    if isinstance(error, exceptions.ValidationError):
        return _invalid(list(_flatten(error.get_full_details(), "#")))
    if isinstance(error, exceptions.APIException):
        return _of_framework(error)
    if isinstance(error, DatabaseError | InterfaceError):
        return _of_database(error)
    return None


def body(*, code: str, title: str, status: int, **members: Any) -> dict[str, Any]:
    """One problem document."""
    return {"type": f"/problems/{code}", "title": title, "status": status, "code": code, **members}


def _of_refusal(refusal: Refusal) -> dict[str, Any]:
    params = {name: _plain(value) for name, value in refusal.params.items()}
    title = _(refusal.title) % params
    return {**params, **body(code=refusal.code, title=title, status=refusal.status)}


def _of_framework(error: exceptions.APIException) -> dict[str, Any]:
    fallback = force_str(error.default_code)
    code = _CODES.get(type(error), fallback if fallback in _TITLES else "malformed")
    return body(code=code, title=force_str(_TITLES[code]), status=error.status_code)


def _of_database(error: Exception) -> dict[str, Any] | None:
    """Waiting too long is said plainly; any other database error stays a 500 that is logged."""
    state = getattr(error.__cause__, "pgcode", None)
    if state in _WAITED_TOO_LONG:
        return body(code="busy", title=force_str(_TITLES["busy"]), status=409)
    unreachable = isinstance(error, InterfaceError) or state is None
    if unreachable or state in {errorcodes.QUERY_CANCELED, errorcodes.ADMIN_SHUTDOWN}:
        _log.error("database unavailable: %s", type(error).__name__)
        return body(code="unavailable", title=force_str(_TITLES["unavailable"]), status=503)
    return None


def _invalid(errors: list[tuple[str, str, str]]) -> dict[str, Any]:
    return body(
        code="invalid_input",
        title=force_str(_TITLES["invalid_input"]),
        status=400,
        errors=[
            {"pointer": pointer, "code": code, "detail": _(detail)}
            for pointer, code, detail in errors
        ],
    )


def _flatten(details: Any, pointer: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(details, dict) and set(details) == {"message", "code"}:
        yield pointer, str(details["code"]), str(details["message"])
    elif isinstance(details, dict):
        for name, inner in details.items():
            yield from _flatten(inner, f"{pointer}/{_escape(name)}" if name else pointer)
    else:
        for inner in details:
            yield from _flatten(inner, pointer)


def _escape(name: str) -> str:
    return str(name).replace("~", "~0").replace("/", "~1")


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, UUID) else value


def not_found_page(request: HttpRequest, exception: Exception) -> JsonResponse:
    """The 404 of an unknown API address."""
    problem = body(code="not_found", title=_(NotFound.title), status=404)
    return JsonResponse(problem, status=404, content_type=MEDIA_TYPE)


def bad_request_page(request: HttpRequest, exception: Exception) -> JsonResponse:
    """The 400 of an API request that never reached an operation: a wrong host, say."""
    problem = body(code="malformed", title=force_str(_TITLES["malformed"]), status=400)
    return JsonResponse(problem, status=400, content_type=MEDIA_TYPE)


def error_page(request: HttpRequest) -> JsonResponse:
    """The 500 of the API: no trace, no detail."""
    problem = body(code="internal", title=force_str(_TITLES["internal"]), status=500)
    return JsonResponse(problem, status=500, content_type=MEDIA_TYPE)
