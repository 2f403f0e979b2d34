"""One of the customer's cases, and adding to it."""

from __future__ import annotations

from typing import ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from complaints.api.shapes import WholeCaseShape, whole_case_shape
from complaints.data import LONGEST_TEXT
from complaints.selectors.case import of_customer
from complaints.services.case import add_information
from micropay.core import idempotency
from micropay.core.api import Access, Operation
from micropay.core.fields import PlainTextField, StrictSerializer


class InformationInput(StrictSerializer):
    """What the customer adds."""

    text = PlainTextField(longest=LONGEST_TEXT, multiline=True)


class OneCase(Operation):
    """A case with what happened to it."""

    access: ClassVar[Access] = Access.SESSION

    @extend_schema(
        operation_id="complaint_read",
        summary="One case with its steps and due days",
        responses=WholeCaseShape,
    )
    def get(self, request: Request, number: str) -> Response:
        case = of_customer(customer_id=self.principal.customer_id, number=number)
        return Response(whole_case_shape(case))


class Messages(Operation):
    """What the customer adds to a case."""

    access: ClassVar[Access] = Access.SESSION

    @extend_schema(
        operation_id="complaint_add_information",
        summary="Add information to a case; one that waited or was resolved is open again",
        parameters=[idempotency.HEADER],
        request=InformationInput,
        responses={201: WholeCaseShape},
    )
    def post(self, request: Request, number: str) -> Response:
        idempotency_key = idempotency.key_of(request)
        values = self.input(InformationInput)
        case = of_customer(customer_id=self.principal.customer_id, number=number)
        add_information(
            actor=self.actor,
            case_id=case.id,
            text=values["text"],
            idempotency_key=idempotency_key,
            now=self.now,
        )
        case.refresh_from_db()
        return Response(whole_case_shape(case), status=201)
