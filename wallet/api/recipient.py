"""How a request of the API names another customer."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_noop as _
from rest_framework import serializers

from micropay.core.fields import MobilePhoneField, PlainTextField, StrictSerializer, UuidField
from wallet.api.payment import ScannedTextField
from wallet.data.recipient import Recipient

_LONGEST_NUMBER = 32
WAYS = ("phone", "wallet_number", "paycode", "favourite_id")


class RecipientInput(StrictSerializer):
    """Exactly one of ``phone`` (of somebody who agreed to be found by it), ``wallet_number``,
    ``paycode`` (the text of a customer's QR code) and ``favourite_id``.
    """

    phone = MobilePhoneField(required=False)
    wallet_number = PlainTextField(longest=_LONGEST_NUMBER, required=False)
    paycode = ScannedTextField(required=False)
    favourite_id = UuidField(required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if sum(way in attrs for way in WAYS) != 1:
            raise serializers.ValidationError(
                {"phone": [_("Name one payee: by phone, wallet number, code or favourite.")]}
            )
        return attrs


def named(values: dict[str, Any]) -> dict[str, Any]:
    """Who is named among the values sent."""
    return {way: values.get(way) for way in WAYS}


def recipient(values: dict[str, Any]) -> Recipient:
    """The same as one thing."""
    return Recipient(**named(values))
