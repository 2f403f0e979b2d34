"""What stands encrypted in one column stands in clear nowhere: the story of all tables and two
customers who tell everything fill every encrypted column there is, and the dump and the files on
disk are looked through for each value that any of them holds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import pytest
from django.apps import apps
from django.conf import settings

from micropay.core import roles
from micropay.core.crypto.fields import EncryptedText
from micropay.core.models.file import StoredFile
from tests.architecture import test_story as story
from tests.privacy import crowd, search
from tests.privacy.test_dump import cheap_pins, dump, files, stroll, tables
from wallet.models.merchant import Merchant

__all__ = ["cheap_pins"]
# What nobody here fills says why.
UNFILLED = {
    "accounts.IdentityChange.old_value": "goes with the erasure: test_identity_erasure.py",
    "complaints.ExportOrder.content_key": "the random key of a file, of no person",
}
# The sample shop's QR code names this account to everybody, and a sample customer's is the same.
PUBLIC = {"1234567890"}
# Numbers that the platform draws: of receipts, top-ups, merchants, cases.
_OUR_NUMBER = re.compile(r"[A-Z]{1,3}-?[0-9-]{6,20}")
# Staff have addresses of the company, and their table is open.
_OF_STAFF = "@micropay.invalid"
# A value this short is no person's: it would be found in any text.
_SHORTEST = 8

# How a picture, a document, an archive, a sound or a page begins.
_IN_CLEAR = (b"\xff\xd8", b"\x89PNG", b"RIFF", b"%PDF", b"PK\x03\x04", b"OggS", b"ID3", b"<?xml")
KEPT = {
    *("kyc_evidence", "identity_change", "guardian_evidence", "suspension_proof", "case_file"),
    *("case_call", "wallet_picture", "bank_statement", "authority_request", "profile_picture"),
}

Places = list[tuple[str, bytes]]


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


def of_people(values: set[str]) -> set[str]:
    """Without shops' names, numbers that the platform drew, and what is public anyway."""
    shops = set(Merchant.objects.values_list("name_th", flat=True))
    shops |= set(Merchant.objects.values_list("name_en", flat=True))
    rest = values - shops - PUBLIC
    return {one for one in rest if not _OUR_NUMBER.fullmatch(one) and _OF_STAFF not in one}


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
        wanted.numbers |= {one.encode() for one in re.findall(r"(?<![\w.])\d{10,13}(?!\d)", text)}
        mails = {one.lower() for one in re.findall(r"[\w.-]+@[\w.-]+", text)}
        wanted.mails |= {one.encode() for one in mails if not one.endswith(_OF_STAFF)}
        for phone in re.findall(r"\+66(\d{9})(?!\d)", text):
            wanted.add_phone(f"0{phone}")
    return wanted


def lie_sealed(on_disk: Places) -> None:
    """Each purpose that a file is kept for has one, and none lies as it was handed in."""
    assert set(StoredFile.objects.values_list("purpose", flat=True)) >= KEPT
    objects = [one for one in on_disk if f"/{settings.FILES_DIR.name}/" in f"/{one[0]}"]
    assert len(objects) >= len(KEPT)
    assert {name for name, content in on_disk if content.startswith(_IN_CLEAR)} == set()


def found_in(places: Places, wanted: set[bytes]) -> set[tuple[str, bytes]]:
    return {(place, one) for one in wanted for place, text in places if one in text}


@pytest.mark.race
def test_what_is_encrypted_anywhere_is_in_clear_nowhere(race_db, cheap_pins) -> None:
    before = dict(tables(dump(race_db)))
    story.tell()
    stroll(crowd.people(2))
    columns = held()
    unfilled = {name for name, values in columns.items() if not values}
    columns = {name: of_people(values) for name, values in columns.items()}
    on_disk = list(files())
    lie_sealed(on_disk)
    # A table that nobody wrote to cannot tell of them.
    written = [one for one in tables(dump(race_db)) if one[1] != before[one[0]]]
    assert len(written) > 150
    places: Places = [*written, *on_disk]
    wanted = numbers(set().union(*columns.values()))
    assert len(wanted.numbers) > 20 and len(wanted.mails) > 2
    assert search.leaks(places, wanted) == set()
    leaked = defaultdict(set)
    for name, values in columns.items():
        for place, one in found_in(places, needles(values)):
            # What stood there before anybody came are words of the platform.
            if not found_in([*before.items()], {one}):
                leaked[name].add((place, one.decode()))
    assert dict(leaked) == {}
    assert unfilled == set(UNFILLED)


def test_control_a_value_that_lies_open_is_found() -> None:
    wanted = needles({"เธอโทรมาเมื่อวาน"})
    assert found_in([("a", "note\tเธอโทรมาเมื่อวาน\t1".encode())], wanted)
    escaped = "".join(f"\\u{ord(one):04x}" for one in "เธอโทรมาเมื่อวาน")
    assert found_in([("a", f'{{"note": "{escaped}"}}'.encode())], wanted)
    assert not found_in([("a", b"note\t1")], wanted)
