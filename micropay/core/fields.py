"""Strict input fields. Stock ones accept Thai digits, exponents, underscores and NUL."""

from __future__ import annotations

import re
import uuid
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from drf_spectacular.drainage import set_override
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from micropay.core import money, normal
from micropay.core.errors import InvalidInput

_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){1,3}", re.ASCII)
_DEGREES = re.compile(r"-?[0-9]{1,3}\.[0-9]{1,7}", re.ASCII)
_SIX_DIGITS = re.compile(r"[0-9]{6}", re.ASCII)
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)


class _StrictField(serializers.Field):
    """A field whose reader raises InvalidInput; the code and words survive to the answer."""

    def read(self, value: Any) -> Any:
        raise AssertionError

    def to_internal_value(self, data: Any) -> Any:
        try:
            return self.read(data)
        except InvalidInput as refusal:
            reason = refusal.params["reason"]
            raise serializers.ValidationError(reason, code="invalid_value") from None

    def to_representation(self, value: Any) -> Any:
        return str(value)


@extend_schema_field({"type": "string", "pattern": r"^(0|[1-9]\d{0,12})(\.\d{1,2})?$"})
class AmountField(_StrictField):
    """Baht as a decimal string; satang inside. Zero is refused unless ``zero=True``."""

    def __init__(self, *, zero: bool = False, **kwargs: Any) -> None:
        self.zero = zero
        super().__init__(**kwargs)

    def read(self, value: Any) -> int:
        satang = money.parse_baht(value)
        if satang == 0 and not self.zero:
            raise InvalidInput(field="amount", reason="The amount must be more than zero.")
        return satang

    def to_representation(self, value: Any) -> str:
        return money.format_baht(value)


@extend_schema_field({"type": "string", "pattern": r"^[0-9]{6}$"})
class SixDigitsField(_StrictField):
    """A PIN or one-time code: six ASCII digits as a string."""

    def read(self, value: Any) -> str:
        if not isinstance(value, str) or not _SIX_DIGITS.fullmatch(value):
            raise InvalidInput(field="code", reason="Write six digits (0-9).")
        return value


@extend_schema_field({"type": "string", "example": "0812345678"})
class MobilePhoneField(_StrictField):
    """A Thai mobile number in any usual spelling; E.164 inside."""

    def read(self, value: Any) -> str:
        return normal.mobile_phone(value)


@extend_schema_field({"type": "string", "example": "1-1120-34563-56-2"})
class NationalIdField(_StrictField):
    """A Thai national ID; 13 digits inside."""

    def read(self, value: Any) -> str:
        return normal.national_id(value)


@extend_schema_field(OpenApiTypes.STR)
class PlainTextField(_StrictField):
    """Trimmed text of limited length without control characters; blank only if allowed."""

    def __init__(
        self, *, longest: int, blank: bool = False, multiline: bool = False, **kwargs: Any
    ) -> None:
        self.longest, self.blank, self.multiline = longest, blank, multiline
        super().__init__(**kwargs)

    def read(self, value: Any) -> str:
        text = normal.plain_text(
            value, self.field_name or "", longest=self.longest, multiline=self.multiline
        )
        if not text and not self.blank:
            raise InvalidInput(field=self.field_name, reason="This may not be blank.")
        return text


@extend_schema_field({"type": "string", "example": "1.4.0"})
class VersionField(_StrictField):
    """A version of the app: two to four numbers with dots."""

    def read(self, value: Any) -> str:
        if not isinstance(value, str) or not _VERSION.fullmatch(value):
            raise InvalidInput(field=self.field_name, reason="Write a version, like 1.4.0.")
        return value


@extend_schema_field(OpenApiTypes.DATE)
class IsoDateField(_StrictField):
    """A day as YYYY-MM-DD, common era."""

    def read(self, value: Any) -> date:
        return normal.iso_date(value, self.field_name or "")

    def to_representation(self, value: Any) -> str:
        return str(value.isoformat())


@extend_schema_field(OpenApiTypes.DATETIME)
class MomentField(_StrictField):
    """A moment in RFC 3339 with its offset from UTC."""

    def read(self, value: Any) -> datetime:
        return normal.moment(value, self.field_name or "")


@extend_schema_field(OpenApiTypes.INT)
class SmallNumberField(_StrictField):
    """A whole number from zero up to ``most``; a JSON number, nothing that only looks like it."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        self.most = most
        super().__init__(**kwargs)

    def read(self, value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= self.most:
            raise InvalidInput(field=self.field_name, reason="Write a whole number within limits.")
        return value

    def to_representation(self, value: Any) -> int:
        return int(value)


@extend_schema_field({"type": "string", "pattern": r"^-?\d{1,3}\.\d{1,7}$"})
class DegreesField(_StrictField):
    """Degrees of a position as a decimal string, between minus and plus ``most``."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        self.most = most
        super().__init__(**kwargs)

    def read(self, value: Any) -> str:
        right = isinstance(value, str) and _DEGREES.fullmatch(value)
        if not right or abs(Decimal(value)) > self.most:
            raise InvalidInput(field=self.field_name, reason="Write degrees, like 13.7563.")
        return str(value)


@extend_schema_field(OpenApiTypes.UUID)
class UuidField(_StrictField):
    """A UUID in its usual spelling."""

    def read(self, value: Any) -> uuid.UUID:
        if not isinstance(value, str) or not _UUID.fullmatch(value):
            raise InvalidInput(field=self.field_name, reason="Write an identifier (UUID).")
        return uuid.UUID(value)


@extend_schema_field(OpenApiTypes.BOOL)
class StrictBooleanField(_StrictField):
    """true or false, nothing that only looks like it."""

    def read(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise InvalidInput(field=self.field_name, reason="Write true or false.")
        return value

    def to_representation(self, value: Any) -> bool:
        return bool(value)


class OneOfField(_StrictField):
    """One word of a fixed list."""

    def __init__(self, *, words: tuple[str, ...], **kwargs: Any) -> None:
        self.words = words
        super().__init__(**kwargs)
        set_override(self, "field", {"type": "string", "enum": list(words)})

    def read(self, value: Any) -> str:
        if not isinstance(value, str) or value not in self.words:
            raise InvalidInput(field=self.field_name, reason="This value is not one of the list.")
        return value


class SomeOfField(_StrictField):
    """A list of words of a fixed list, each once."""

    def __init__(self, *, words: tuple[str, ...], **kwargs: Any) -> None:
        self.words = words
        super().__init__(**kwargs)
        items = {"type": "string", "enum": list(words)}
        set_override(self, "field", {"type": "array", "items": items, "uniqueItems": True})

    def read(self, value: Any) -> tuple[str, ...]:
        words = value if isinstance(value, list) else [None]
        known = all(isinstance(word, str) and word in self.words for word in words)
        if not known or len(set(words)) < len(words):
            raise InvalidInput(field=self.field_name, reason="This value is not one of the list.")
        return tuple(words)


class LanguageField(OneOfField):
    """th or en."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(words=("th", "en"), **kwargs)


class StrictSerializer(serializers.Serializer):
    """Input that refuses members it does not know: a misspelt name is an error, not a default."""

    def to_internal_value(self, data: Any) -> Any:
        values = super().to_internal_value(data)
        unknown = sorted(set(data) - set(self.fields))
        if unknown:
            reason = "This member is not known."
            raise serializers.ValidationError(
                {name[:80]: serializers.ErrorDetail(reason, "unknown_member") for name in unknown}
            )
        return values
