"""Damaged codes: each is read or refused by name, and nothing else ever comes out."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micropay.core.errors import Refusal
from tests.wallet.selectors.paycode_samples import BARCODE, REAL_QR, crc
from wallet.data.paycode import Paycode
from wallet.errors.paycode import PaycodeRefusal
from wallet.selectors.paycode.read import MOST_CHARACTERS, read

MUTATIONS = 20_000
ALL_MUTATIONS = 100_000
MOST_SECONDS = 0.005
SEED = 2562
THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
ODD_CHARACTERS = [
    *map(chr, range(32)),
    "\x7f",
    "\x85",
    "\u2028",
    "\ufeff",
    "\ud800",
    "５",
    "²",
    "ก",
]
TAGS = ["00", "01", "29", "30", "31", "51", "53", "54", "58", "62", "63", "64", "81", "91"]


def cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text))]


def doubled_part(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    end = min(len(text), start + chance.randint(1, 40))
    return text[:end] + text[start:end] + text[end:]


def wrong_digit(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + chance.choice("0123456789.-+eE| ") + text[at + 1 :]


def thai_digit(text: str, chance: random.Random) -> str:
    places = [at for at, char in enumerate(text) if char in "0123456789"]
    at = chance.choice(places)
    return text[:at] + THAI_DIGITS[int(text[at])] + text[at + 1 :]


def odd_character(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(ODD_CHARACTERS) + text[at + chance.randint(0, 1) :]


def swapped(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def missing_part(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start + chance.randint(1, 30) :]


def extra_field(text: str, chance: random.Random) -> str:
    value = "".join(chance.choices("0123456789ABTHกข\r", k=chance.randint(0, 20)))
    at = chance.choice([len(text) - 8, 6, len(text)])
    return text[:at] + f"{chance.choice(TAGS)}{len(value):02d}{value}" + text[at:]


def repeated(text: str, chance: random.Random) -> str:
    return text * chance.randint(2, 12)


DAMAGES = [
    cut, doubled_part, wrong_digit, thai_digit, odd_character, swapped, missing_part, extra_field,
    repeated,
]  # fmt: skip


def resealed(text: str) -> str:
    """The text with a checksum that fits again, so that the damage reaches the rules behind it."""
    return text[:-4] + crc(text[:-4])


def mutants(count: int, seed: int = SEED) -> Iterator[str]:
    chance = random.Random(seed)
    for number in range(count):
        text = chance.choice([*REAL_QR, BARCODE])
        for _ in range(chance.randint(1, 3)):
            text = chance.choice(DAMAGES)(text, chance) if len(text) > 8 else text
        mend = number % 2 == 0 and 8 < len(text) <= MOST_CHARACTERS
        yield resealed(text) if mend else text


def outcome(text: str) -> Paycode | Refusal:
    try:
        return read(text)
    except PaycodeRefusal as refusal:
        return refusal


def read_all(texts: Iterable[str]) -> tuple[Counter[str], list[str]]:
    """How often each outcome came, and the texts that took longer than they may."""
    codes: Counter[str] = Counter()
    slow = []
    for text in texts:
        answer, seconds = timed(text)
        codes[getattr(answer, "code", "read")] += 1
        if seconds >= MOST_SECONDS:
            slow.append(text)
    # Whoever shares the machine may have made one wait: it is slow only if it always is.
    return codes, [text for text in slow if min(timed(text)[1] for _ in range(5)) >= MOST_SECONDS]


def timed(text: str) -> tuple[Paycode | Refusal, float]:
    start = time.perf_counter()
    answer = outcome(text)
    return answer, time.perf_counter() - start


def test_twenty_thousand_damaged_codes_are_read_or_refused_by_name():
    codes, slow = read_all(mutants(MUTATIONS))
    # The damage must reach far: into the rules behind the checksum, and sometimes past them all.
    assert codes["read"] > 0
    assert len(codes) > 25
    assert slow == []


@pytest.mark.system
def test_a_hundred_thousand_others_none_of_which_takes_over_5_milliseconds():
    codes, slow = read_all(mutants(ALL_MUTATIONS, seed=SEED + 1))
    assert sum(codes.values()) == ALL_MUTATIONS
    assert len(codes) > 25
    assert slow == []


def test_a_single_wrong_character_in_a_qr_never_passes_for_another_code():
    chance = random.Random(SEED)
    for text in REAL_QR:
        for at in range(len(text) - 4):
            wrong = chance.choice([char for char in "0123456789AZ" if char != text[at]])
            assert isinstance(outcome(text[:at] + wrong + text[at + 1 :]), Refusal)


def test_the_longest_text_is_answered_within_5_milliseconds():
    """Neither many tiny fields nor one big one make reading long: the length bounds the work."""
    for text in ("0001" * 128, "00" * 256, "|" + "\r" * 511, "0099" + "A" * 508, "6401ก" * 102):
        start = time.perf_counter()
        for _ in range(100):
            outcome(text[:MOST_CHARACTERS])
        assert time.perf_counter() - start < 0.5


def test_a_text_of_a_million_characters_is_refused_unread():
    assert outcome("0" * 1_000_000).code == "qr_too_long"
    assert outcome("|" + "\r" * 1_000_000).code == "barcode_too_long"


@given(st.text(max_size=600))
def test_any_text_is_read_or_refused_by_name(text):
    assert isinstance(outcome(text), Paycode | Refusal)


@given(st.text(alphabet="0123456789", max_size=100).map(lambda tail: resealed("000201" + tail)))
def test_any_digits_after_a_good_start_are_read_or_refused_by_name(text):
    assert isinstance(outcome(text), Paycode | Refusal)
