"""What a customer makes of a decision, hands in with a case, and is written about it."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from complaints.api.shapes import CaseShape, StepShape, case_shape, step_shape
from complaints.data import LONGEST_TEXT
from complaints.models.case import Case
from complaints.selectors import letter as letters
from complaints.selectors.case import of_customer, steps_for_customer
from complaints.services import attachment, letter, verdict, webuse
from complaints.states import FileSource
from micropay.core import uploads
from micropay.core.api import Access, Operation
from micropay.core.fields import OneOfField, PlainTextField, StrictSerializer, UuidField

_STARS = ("1", "2", "3", "4", "5")


class ContestInput(StrictSerializer):
    """Why the customer does not agree."""

    text = PlainTextField(longest=LONGEST_TEXT, multiline=True)


class RatingInput(StrictSerializer):
    """One to five stars, and words if the customer likes."""

    stars = OneOfField(words=_STARS)
    text = PlainTextField(longest=LONGEST_TEXT, multiline=True, blank=True, required=False)


class AfterInput(StrictSerializer):
    """The last step the app has."""

    after = UuidField(required=False)


class CaseFileShape(serializers.Serializer):
    """A file that was taken in."""

    file_id = serializers.UUIDField()


class _OfCase(Operation):
    access: ClassVar[Access] = Access.SESSION

    def case(self, number: str) -> Case:
        return of_customer(customer_id=self.principal.customer_id, number=number)

    def shown(self, case: Case) -> Response:
        case.refresh_from_db()
        return Response(case_shape(case))


class Chat(_OfCase):
    """What was said in a case since a step: the app asks again while its page is open."""

    @extend_schema(
        operation_id="complaint_messages",
        summary="The steps of a case after one, oldest first",
        parameters=[OpenApiParameter("after", OpenApiTypes.UUID)],
        responses=StepShape(many=True),
    )
    def get(self, request: Request, number: str) -> Response:
        after = self.input(AfterInput, request.query_params.dict()).get("after")
        steps = steps_for_customer(self.case(number), after=after)
        return Response([step_shape(one) for one in steps])


class Acceptance(_OfCase):
    """Agreeing with the decision."""

    @extend_schema(
        operation_id="complaint_accept",
        summary="Accept the decision on a case",
        request=None,
        responses=CaseShape,
    )
    def put(self, request: Request, number: str) -> Response:
        case = self.case(number)
        verdict.accept(actor=self.actor, case_id=case.id, now=self.now)
        return self.shown(case)


class Contest(_OfCase):
    """Not agreeing with the decision."""

    @extend_schema(
        operation_id="complaint_contest",
        summary="Contest the decision on a case; it is worked on again",
        request=ContestInput,
        responses={201: CaseShape},
    )
    def post(self, request: Request, number: str) -> Response:
        case, values = self.case(number), self.input(ContestInput)
        verdict.contest(actor=self.actor, case_id=case.id, text=values["text"], now=self.now)
        case.refresh_from_db()
        return Response(case_shape(case), status=201)


class Rating(_OfCase):
    """How the case was handled."""

    @extend_schema(
        operation_id="complaint_rate",
        summary="Rate how a case was handled, once",
        request=RatingInput,
        responses=CaseShape,
    )
    def put(self, request: Request, number: str) -> Response:
        case, values = self.case(number), self.input(RatingInput)
        verdict.rate(
            actor=self.actor,
            case_id=case.id,
            stars=int(values["stars"]),
            text=values.get("text", ""),
            now=self.now,
        )
        return self.shown(case)


class Files(_OfCase):
    """A picture or document for a case: the body is the file."""

    parser_classes = [uploads.FileParser]

    @extend_schema(
        operation_id="complaint_add_file",
        summary="Add a picture or PDF to a case (the body is the file)",
        request={"application/octet-stream": OpenApiTypes.BINARY},
        responses={201: CaseFileShape},
    )
    def post(self, request: Request, number: str) -> Response:
        case = self.case(number)
        webuse.take(actor=self.actor, page="app_file", now=self.now)
        made = attachment.add(
            actor=self.actor,
            case_id=case.id,
            name="",
            content=uploads.sent_by(request.data).content,
            source=FileSource.APP,
            now=self.now,
        )
        return Response(CaseFileShape({"file_id": made.id}).data, status=201)


class LetterPaper(_OfCase):
    """A letter to the customer."""

    @extend_schema(
        operation_id="complaint_letter",
        summary="A letter of a case as PDF",
        responses={(200, "application/pdf"): OpenApiTypes.BINARY},
    )
    def get(self, request: Request, number: str, letter_id: UUID) -> HttpResponse:
        found = letters.for_customer(case=self.case(number), letter_id=letter_id)
        return uploads.shown(
            letter.open_letter(
                actor=self.actor, letter=found, reason="read by the customer", now=self.now
            )
        )
