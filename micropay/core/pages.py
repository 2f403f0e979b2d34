"""Pages of the floor: liveness, readiness, the home page and the development inbox."""

from __future__ import annotations

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.views.decorators.http import require_GET

from micropay.core import clock, status
from micropay.core.models.message import Message

_SHOWN = 100


@require_GET
def alive(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@require_GET
def ready(request: HttpRequest) -> JsonResponse:
    """The database answers; with figures: outbox and seal age, refusals, safeguarding."""
    try:
        figures = status.read_all(clock.now())
    except DatabaseError:
        return JsonResponse({"status": "unavailable"}, status=503)
    return JsonResponse({"status": "ok", **figures})


def icon_address(request: HttpRequest) -> str:
    """The icon of the back office, asked for by its theme."""
    return static("favicon.svg")


def backoffice_style_address(request: HttpRequest) -> str:
    """Our corrections to the theme of the back office, asked for by it."""
    return static("backoffice.css")


@require_GET
def icon(request: HttpRequest) -> HttpResponseRedirect:
    """Where browsers look for an icon of pages that name none, as JSON has."""
    return HttpResponseRedirect(icon_address(request))


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """The public start page."""
    return render(request, "home.html")


@require_GET
def inbox(request: HttpRequest) -> HttpResponse:
    """What was sent, newest first: exists on a developer's machine only.

    ``?to=`` narrows to one address; ``?format=json`` answers a script.
    """
    if not settings.DEV_INBOX:
        raise Http404
    wanted = request.GET.get("to", "")
    newest = Message.objects.order_by("-created_at")[: _SHOWN * 5]
    found = [one for one in newest if not wanted or one.to == wanted][:_SHOWN]
    if request.GET.get("format") == "json":
        return JsonResponse(
            {
                "messages": [
                    {
                        "id": str(one.id),
                        "to": one.to,
                        "channel": one.channel,
                        "template": one.template,
                        "title": one.title,
                        "body": one.body,
                        "created_at": one.created_at.isoformat(),
                        "sent": one.sent_at is not None,
                    }
                    for one in found
                ]
            }
        )
    return render(request, "dev_inbox.html", {"messages_sent": found, "wanted": wanted})
