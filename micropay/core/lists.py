"""Lists and pages of rows: what may be asked of them, how they search and how they write dates."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseRedirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from unfold.admin import ModelAdmin

from micropay.core import clock, dataguard, search
from micropay.core.words import codes, columns

# What the filters drawn beside a list ask of a column.
_LOOKUPS = {"exact", "isnull", "gte", "lt"}
_LONGEST_TERM = 200


class CappedPaginator(Paginator):  # type: ignore[type-arg]
    """Pages of a list that may be very long: nobody turns more of them, so no more are counted."""

    most = 10_000

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        return int(rows.order_by()[: self.most].count())


class GuardedList(ModelAdmin):
    """A list that answers its own filters only.

    ``personal_search`` makes the search a POST: what is typed may be a phone number, which has no
    place in an address. Such a list says in ``matching`` what a typed term finds.
    """

    personal_search: ClassVar[bool] = False

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """The filters the list offers and no others: by guessing beginnings, any other column
        (the hash of a password, a digest) could be read out letter by letter.
        """
        offered = [name for name in self.list_filter if isinstance(name, str)]
        own = {getattr(one, "parameter_name", None) for one in self.list_filter}
        if lookup in offered or lookup in own:
            return True
        asked, _, how = lookup.rpartition("__")
        of_a_filter = any(asked == name or asked.startswith(f"{name}__") for name in offered)
        return of_a_filter and how in _LOOKUPS and super().lookup_allowed(lookup, value, request)

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """No row has a key with a NUL in it, and the database cannot be asked for one."""
        if "\x00" in object_id:
            return None
        return super().get_object(request, object_id, from_field)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        if any("\x00" in value for values in request.GET.lists() for value in values[1]):
            raise BadRequest
        if request.method == "POST" and self.personal_search:
            return self._keep_search(request)
        page = super().changelist_view(request, extra_context)
        asked = getattr(page, "context_data", None) or {}
        searched = self.personal_search and "cl" in asked and asked["cl"].query
        # The rows found are counted as all rows are; that there are none tells something too.
        if searched and not asked["cl"].result_list:
            dataguard.looked_up(found=False)
        return page

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Of a list that searches for people: what the kept term finds, or what may be asked
        openly.
        """
        if not self.personal_search:
            found: tuple[QuerySet[Any], bool] = super().get_search_results(
                request, queryset, search_term
            )
            return found
        if not search_term:
            return queryset, False
        term = search.term(request, search_term, clock.now())
        if term is None:
            return self.openly(queryset, search_term), False
        return self.matching(queryset, term), False

    def matching(self, queryset: QuerySet[Any], term: str) -> QuerySet[Any]:
        """The rows a typed term finds; it may be somebody's phone number."""
        raise NotImplementedError

    def openly(self, queryset: QuerySet[Any], term: str) -> QuerySet[Any]:
        """The rows a term in an address finds: none, unless the list has something impersonal."""
        return queryset.none()

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        model: Any = self.model
        return [columns.column(model, name) for name in super().get_list_display(request)]

    def get_list_select_related(self, request: HttpRequest) -> Any:
        """The rows that a column names come with the list."""
        model: Any = self.model
        stated: Any = super().get_list_select_related(request)
        named = columns.related(model, super().get_list_display(request))
        if isinstance(stated, bool):
            return stated or named
        return [*stated, *named]

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        """The filters of the list; those of codes offer words."""
        model: Any = self.model
        return [codes.filtered(model, one) for one in super().get_list_filter(request)]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        return [
            (title, {**options, "fields": self._for_people(options["fields"])})
            for title, options in super().get_fieldsets(request, obj)
        ]

    def _for_people(self, names: Any) -> list[Any]:
        model: Any = self.model
        return [
            self._for_people(name) if isinstance(name, list | tuple) else columns.line(model, name)
            for name in names
        ]

    def _keep_search(self, request: HttpRequest) -> HttpResponseRedirect:
        if not self.has_view_permission(request):
            raise PermissionDenied
        typed = request.POST.get("q", "").strip()
        filters = request.GET.copy()
        for name in ("q", "p"):
            filters.pop(name, None)
        if len(typed) > _LONGEST_TERM or "\x00" in typed:
            messages.warning(request, _("Nobody has that number."))
        elif typed:
            filters["q"] = search.keep(request, typed, clock.now())
        return HttpResponseRedirect(f"{request.path}?{filters.urlencode()}")
