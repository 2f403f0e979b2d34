"""Where the phone is, told for preventing fraud alone."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core.api import Operation
from micropay.core.fields import DegreesField, StrictSerializer
from wallet.services import phone_place


class PhonePlaceInput(StrictSerializer):
    """It is kept to about a kilometre."""

    latitude = DegreesField(most=90)
    longitude = DegreesField(most=180)


class PhonePlaces(Operation):
    @extend_schema(
        operation_id="phone_places_tell",
        summary="Tell where the phone is, for preventing fraud; refused unless this may be used",
        request=PhonePlaceInput,
        responses={204: None},
        tags=["wallet"],
    )
    def post(self, request: Request) -> Response:
        phone_place.tell(
            actor=self.actor,
            principal=self.principal,
            now=self.now,
            **self.input(PhonePlaceInput),
        )
        return Response(status=204)
