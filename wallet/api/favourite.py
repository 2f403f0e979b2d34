"""Payees kept under a name of one's own."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core.api import Operation
from micropay.core.fields import PlainTextField, StrictSerializer
from wallet.api.recipient import RecipientInput, recipient
from wallet.selectors import favourite as reads
from wallet.services import favourite

_LONGEST_ALIAS = 60


class FavouriteInput(RecipientInput):
    alias = PlainTextField(longest=_LONGEST_ALIAS)


class AliasInput(StrictSerializer):
    alias = PlainTextField(longest=_LONGEST_ALIAS)


class FavouriteOutput(serializers.Serializer):
    """``payee_name`` is masked."""

    id = serializers.UUIDField()
    alias = serializers.CharField()
    payee_name = serializers.CharField()
    kept_at = serializers.DateTimeField()


class FavouritesOutput(serializers.Serializer):
    favourites = FavouriteOutput(many=True)


class Favourites(Operation):
    @extend_schema(
        operation_id="favourites",
        summary="Your favourites, by alias",
        responses=FavouritesOutput,
        tags=["favourites"],
    )
    def get(self, request: Request) -> Response:
        views = reads.of_customer(customer_id=self.principal.customer_id)
        return Response(FavouritesOutput({"favourites": views}).data)

    @extend_schema(
        operation_id="favourites_keep",
        summary="Keep a payee as a favourite",
        request=FavouriteInput,
        responses={201: FavouriteOutput},
        tags=["favourites"],
    )
    def post(self, request: Request) -> Response:
        values = self.input(FavouriteInput)
        view = favourite.keep(
            actor=self.actor,
            principal=self.principal,
            payee=recipient(values),
            alias=values["alias"],
            now=self.now,
        )
        return Response(FavouriteOutput(view).data, status=201)


class Favourite(Operation):
    @extend_schema(
        operation_id="favourites_rename",
        summary="Give a favourite another alias",
        request=AliasInput,
        responses=FavouriteOutput,
        tags=["favourites"],
    )
    def put(self, request: Request, favourite_id: UUID) -> Response:
        view = favourite.rename(
            actor=self.actor,
            principal=self.principal,
            favourite_id=favourite_id,
            alias=self.input(AliasInput)["alias"],
            now=self.now,
        )
        return Response(FavouriteOutput(view).data)

    @extend_schema(
        operation_id="favourites_drop",
        summary="Keep a favourite no longer",
        responses={204: None},
        tags=["favourites"],
    )
    def delete(self, request: Request, favourite_id: UUID) -> Response:
        favourite.drop(
            actor=self.actor, principal=self.principal, favourite_id=favourite_id, now=self.now
        )
        return Response(status=204)
