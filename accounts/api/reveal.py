"""The customer sees which of the staff opened a field of theirs: role, purpose and day."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.data.reveal import Look
from accounts.data.staff import ROLE_NAMES
from accounts.selectors import reveal
from micropay.core import masked, ports
from micropay.core.api import Operation
from micropay.core.fields import StrictSerializer, UuidField
from micropay.core.masked import Kind
from micropay.core.staff_roles import StaffRole

_PAGE = 50


class LooksInput(StrictSerializer):
    cursor = UuidField(required=False)


class LookOutput(serializers.Serializer):
    """Words in the language asked for; never the name of a staff member. ``record`` says which of
    the records that name the customer was looked at.
    """

    id = serializers.UUIDField()
    day = serializers.DateField()
    role = serializers.CharField()
    purpose = serializers.CharField()
    record = serializers.CharField()
    field = serializers.CharField()


class LooksOutput(serializers.Serializer):
    """Newest first; ``next`` is the cursor of the following page."""

    looks = LookOutput(many=True)
    next = serializers.UUIDField(allow_null=True)


def _in_words(look: Look) -> dict[str, Any]:
    kind = masked.kinds()[look.kind]
    return {
        "id": look.id,
        "day": look.day,
        "role": _(ROLE_NAMES[StaffRole(look.role)]) if look.role else _("Staff"),
        "purpose": _purpose(look, kind),
        "record": _(kind.told),
        "field": _(kind.fields[look.field]),
    }


def _purpose(look: Look, kind: Kind) -> str:
    """What it was for. A case of somebody else is not described: it is that person's."""
    if kind.of_others:
        return _("Working on another person's case")
    register = ports.case_registers().get(look.purpose)
    return _(register.purpose) if register else look.purpose


class Looks(Operation):
    @extend_schema(
        operation_id="data_looks",
        summary="Who of the staff looked at the customer's data, for what, on which day",
        parameters=[OpenApiParameter("cursor", str)],
        responses=LooksOutput,
    )
    def get(self, request: Request) -> Response:
        asked = self.input(LooksInput, request.query_params.dict())
        found = reveal.looks(
            customer_id=self.principal.customer_id,
            now=self.now,
            before=asked.get("cursor"),
            limit=_PAGE + 1,
        )
        page = found[:_PAGE]
        following = page[-1].id if len(found) > _PAGE else None
        return Response(LooksOutput({"looks": map(_in_words, page), "next": following}).data)
