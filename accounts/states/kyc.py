"""The words of a check by the bank, and of screening."""

from __future__ import annotations

from enum import StrEnum


class KycChannel(StrEnum):
    """Where the bank meets the person."""

    BRANCH = "branch"
    COUNTER = "counter"
    BANK_APP = "bank_app"


class KycMethod(StrEnum):
    """How the card was checked against its issuer."""

    DIP_CHIP = "dip_chip"
    LASER_CODE = "laser_code"


class KycRefusal(StrEnum):
    """Why the bank could not verify a person. The code is kept, and the customer is told to ask."""

    ID_MISMATCH = "id_mismatch"
    PERSON_MISMATCH = "person_mismatch"
    CARD_EXPIRED = "card_expired"
    CARD_NOT_GENUINE = "card_not_genuine"
    CARD_UNREADABLE = "card_unreadable"
    SCREENING = "screening"


class Screening(StrEnum):
    """What comparing a person with the lists of sanctions said."""

    CLEAR = "clear"
    HIT = "hit"
    NOT_SCREENED = "not_screened"
    UNAVAILABLE = "unavailable"


class MatchedOn(StrEnum):
    """What a match with a list of sanctions rests on."""

    NATIONAL_ID = "national_id"
    NAME = "name"
    SOUND = "sound"


class KycEvidenceKind(StrEnum):
    """What a stored file of a check shows."""

    CARD = "card"
    PERSON = "person"
    OTHER = "other"
