"""Filing a case from the app, and the list of one's own."""

from __future__ import annotations

from typing import ClassVar

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from complaints.api.shapes import CasePageShape, CaseShape, case_shape
from complaints.data import LONGEST_TEXT
from complaints.selectors.case import page_of_customer
from complaints.selectors.person import contact_of_customer
from complaints.services import webuse
from complaints.services.intake import open_case
from complaints.states import Channel, Kind
from micropay.core import idempotency
from micropay.core.api import Access, Operation
from micropay.core.fields import OneOfField, PlainTextField, StrictSerializer, UuidField

_PAGE = 20


class FilingInput(StrictSerializer):
    """What a customer files; a payment is named by its receipt's reference."""

    kind = OneOfField(words=tuple(one.value for one in Kind))
    category = PlainTextField(longest=60)
    text = PlainTextField(longest=LONGEST_TEXT, multiline=True)
    movement_reference = PlainTextField(longest=64, required=False)


class ListInput(StrictSerializer):
    """Where the page begins."""

    before = UuidField(required=False)


class Cases(Operation):
    """The customer's cases."""

    access: ClassVar[Access] = Access.SESSION

    @extend_schema(
        operation_id="complaint_file",
        summary="File a complaint, suggestion, compliment, enquiry, privacy or fraud report",
        parameters=[idempotency.HEADER],
        request=FilingInput,
        responses={201: CaseShape},
    )
    def post(self, request: Request) -> Response:
        idempotency_key = idempotency.key_of(request)
        values = self.input(FilingInput)
        webuse.take(actor=self.actor, page="app_filing", now=self.now)
        case = open_case(
            actor=self.actor,
            channel=Channel.APP,
            subject_id=self.principal.subject_id,
            customer_id=self.principal.customer_id,
            contact=contact_of_customer(self.principal.customer_id),
            language=self.language,
            idempotency_key=idempotency_key,
            now=self.now,
            **values,
        )
        return Response(case_shape(case), status=201)

    @extend_schema(
        operation_id="complaint_list",
        summary="The customer's own cases, newest first",
        parameters=[OpenApiParameter("before", OpenApiTypes.UUID)],
        responses=CasePageShape,
    )
    def get(self, request: Request) -> Response:
        before = self.input(ListInput, request.query_params.dict()).get("before")
        cases = page_of_customer(
            customer_id=self.principal.customer_id, before=before, size=_PAGE + 1
        )
        following = cases[_PAGE - 1].id if len(cases) > _PAGE else None
        return Response({"cases": [case_shape(one) for one in cases[:_PAGE]], "next": following})
