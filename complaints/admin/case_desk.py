"""An agent at work on a case: shortcuts, drafts that are kept, one step on to the next case."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from complaints.admin.case_parts import CaseParts, request_words
from complaints.data import LONGEST_TEXT
from complaints.models.case import Case
from complaints.selectors import draft as drafts
from complaints.selectors import request as requests
from complaints.selectors.case import next_urgent
from complaints.services import draft
from micropay.core import backoffice, clock
from micropay.core.backoffice import Button

# One key each, while nothing is being typed; the browser's own access keys without the script.
KEYS = {"reply": "r", "note": "o", "take": "t", "assign": "a", "update": "u", "resolve": "d"}
NEXT = "n"
SHORTCUTS = (
    ("n", noop("Next case by urgency")),
    ("r", noop("Reply")),
    ("o", noop("Note")),
    ("t", noop("Take")),
    ("a", noop("Give to a colleague")),
    ("u", noop("Tell until when")),
    ("d", noop("Resolve")),
    ("Ctrl+S", noop("Keep as a draft")),
    ("Ctrl+Enter", noop("Send the form")),
    ("?", noop("Show or hide this list")),
)


class CaseDesk(CaseParts):
    """What a page of a case does beside showing it."""

    act_template = "admin/case_act.html"
    change_form_template = "admin/case.html"
    change_list_template = "admin/case_list.html"

    class Media:
        css = {"all": ("case.css",)}
        js = ("case.js",)

    def _links(
        self, request: HttpRequest, buttons: tuple[Button, ...], row: Any
    ) -> list[dict[str, Any]]:
        """The buttons with their keys, and one step on to the next case by urgency. What is done
        all day stands out from what is done now and then.
        """
        links = super()._links(request, buttons, row)
        by_page = {self._url(one, row): KEYS.get(one.name) for one in buttons}
        for link in links:
            key = by_page.get(link["url"])
            link["keys"] = _keys(key)
            if key is None and link["variant"] == "primary":
                link["variant"] = "default"
        user: Any = request.user
        following = next_urgent(after=row, staff_id=user.pk)
        if following is None:
            return links
        words = _("Next case") if row is not None else _("Begin with the most urgent case")
        page = reverse("admin:complaints_case_change", args=[following.pk])
        step = {"url": page, "label": words, "variant": "default", "keys": _keys(NEXT)}
        return [*links, step]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> Any:
        context = {**(extra_context or {}), "shortcuts": shortcuts()}
        return super().change_view(request, object_id, form_url, context)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        context = {**(extra_context or {}), "shortcuts": shortcuts()}
        return super().changelist_view(request, context)

    def _form(self, request: HttpRequest, button: Button, row: Any) -> forms.Form:
        """With what this person has typed before and not sent; with the requests of this case's
        person to choose from.
        """
        form = super()._form(request, button, row)
        if row is not None and _keeps_draft(button):
            kept = drafts.of_staff(row, _staff_id(request), button.name)
            if kept is not None:
                form.initial.update(kept.values)
                form.kept_at = kept.kept_at  # type: ignore[attr-defined]
        which: Any = form.fields.get("which")
        if row is not None and which is not None:
            found = requests.linkable(row)
            which.choices = [*which.choices, *((one.key, request_words(one)) for one in found)]
        return form

    def _act(self, request: HttpRequest, button: Button, row: Any) -> HttpResponseBase:
        asked = request.method == "POST" and "keep_draft" in request.POST
        if asked and row is not None and _keeps_draft(button):
            return self._keep(request, button, row)
        return super()._act(request, button, row)

    def _keep(self, request: HttpRequest, button: Button, row: Case) -> HttpResponseBase:
        """Keep what is typed, right or wrong; the script asks for no page in return."""
        values = {
            name: request.POST.get(name, "")[: 2 * LONGEST_TEXT] for name in button.form.base_fields
        }
        draft.keep(
            actor=backoffice.staff_actor(request),
            case_id=row.pk,
            form=button.name,
            values=values,
            now=clock.now(),
        )
        if request.headers.get("X-Draft"):
            return HttpResponse(status=204)
        messages.success(request, _("Kept as a draft."))
        return HttpResponseRedirect(self._url(button, row))


def shortcuts() -> list[tuple[str, str]]:
    """The keys and what they do, in the present language."""
    return [(key, _(words)) for key, words in SHORTCUTS]


def _keys(key: str | None) -> str:
    if key is None:
        return ""
    shape = 'accesskey="{}" data-key="{}" aria-keyshortcuts="{}"'
    return format_html(shape, key, key, key.upper())


def _keeps_draft(button: Button) -> bool:
    return bool(getattr(button.form, "keeps_draft", False))


def _staff_id(request: HttpRequest) -> UUID:
    user: Any = request.user
    found: UUID = user.pk
    return found
