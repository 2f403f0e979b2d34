"""What a case can be about."""

from __future__ import annotations

from typing import ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from complaints.selectors import category
from micropay.core.api import Access, Operation


class CategoryShape(serializers.Serializer):
    """A product (nothing above it) or a cause under it, in the language of the request."""

    code = serializers.CharField()
    above = serializers.CharField(allow_null=True)
    name = serializers.CharField()


class Categories(Operation):
    """The tree of categories in use."""

    access: ClassVar[Access] = Access.PUBLIC

    @extend_schema(
        operation_id="complaint_categories",
        summary="What a case can be about",
        responses=CategoryShape(many=True),
    )
    def get(self, request: Request) -> Response:
        return Response(
            [
                {"code": one.code, "above": one.parent_id, "name": one.name(self.language)}
                for one in category.all_active()
            ]
        )
