"""What stands encrypted in one column stands in clear nowhere: every table of every app is filled
by the story of all tables, every encrypted column with it, and the dump and the files on disk are
looked through for each value that any of them holds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import pytest
from django.apps import apps

from micropay.core import roles
from micropay.core.crypto.fields import EncryptedText
from tests.architecture import test_story as story
from tests.privacy import search
from tests.privacy.test_dump import cheap_pins, dump, files, tables

__all__ = ["cheap_pins"]
# What the story leaves empty says here where it is filled.
UNFILLED: dict[str, str] = {}
# Values that somebody made public, or that the platform chose, may stand in clear beside it.
PUBLIC: dict[str, str] = {}
# A value this short is no person's: it would be found in any text.
_SHORTEST = 8


def held() -> dict[str, set[str]]:
    """What each encrypted column holds, in clear."""
    found: dict[str, set[str]] = {}
    for model in apps.get_models():
        meta = model._meta
        for field in meta.concrete_fields:
            if meta.app_label in roles.OUR_APPS and isinstance(field, EncryptedText):
                values = model._default_manager.values_list(field.name, flat=True)
                found[f"{meta.label}.{field.name}"] = {str(one) for one in values if one}
    return found


def needles(values: Iterable[str]) -> set[bytes]:
    """The values as they would stand in a dump: as they are, and as JSON writes them."""
    long = {one for one in values if len(one) >= _SHORTEST}
    escaped = {one.encode("ascii", "backslashreplace").decode() for one in long}
    lines = {one.replace("\n", "\\n") for one in long}
    return {one.encode() for one in long | escaped | lines}


def numbers(values: Iterable[str]) -> search.Wanted:
    """Every phone, ID, account number and address of mail in them, to be found in any encoding."""
    wanted = search.Wanted()
    for text in values:
        wanted.numbers |= {one.encode() for one in re.findall(r"(?<!\d)\d{10,13}(?!\d)", text)}
        wanted.mails |= {one.lower().encode() for one in re.findall(r"[\w.-]+@[\w.-]+", text)}
        for phone in re.findall(r"\+66(\d{9})(?!\d)", text):
            wanted.add_phone(f"0{phone}")
    return wanted


@pytest.mark.race
def test_what_is_encrypted_anywhere_is_in_clear_nowhere(race_db, cheap_pins) -> None:
    story.tell()
    columns = held()
    assert sorted(name for name, values in columns.items() if not values) == sorted(UNFILLED)
    closed = {name: values for name, values in columns.items() if name not in PUBLIC}
    places = [*tables(dump(race_db)), *files()]
    everything = set().union(*closed.values())
    assert len(numbers(everything).numbers) > 20
    assert search.leaks(places, numbers(everything)) == set()
    found = defaultdict(set)
    for name, values in closed.items():
        for needle in needles(values):
            found[name] |= {(place, needle) for place, text in places if needle in text}
    assert {name: where for name, where in found.items() if where} == {}
