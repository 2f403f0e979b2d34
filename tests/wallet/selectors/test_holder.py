"""Which names are the same person's."""

from __future__ import annotations

import pytest

from wallet.data.bank import HolderNames
from wallet.selectors.holder import same_person


@pytest.mark.parametrize(
    ("verified", "thai", "english"),
    [
        ("มาลี ใจดี", "มาลี ใจดี", ""),
        ("มาลี ใจดี", "นางสาวมาลี ใจดี", ""),
        ("มาลี ใจดี", "น.ส. มาลี  ใจดี", "MISS MALEE JAIDEE"),
        ("นวล ใจดี", "นางนวล ใจดี", ""),
        ("นางนวล ใจดี", "นางนวล ใจดี", ""),
        ("น้ำ ใจดี", "น้ํา ใจดี", ""),
        ("Malee Jaidee", "", "MRS. MALEE  JAIDEE"),
        ("Malee Jaidee", "มาลี ใจดี", "Ms Malee Jaidee"),
        ("Mrinal Das", "", "MR MRINAL DAS"),
        ("มาลี ใจดี", "มาลี\u200b ใจดี", ""),
    ],
)
def test_the_same_person(verified: str, thai: str, english: str) -> None:
    assert same_person(verified=verified, answered=HolderNames(thai, english))


@pytest.mark.parametrize(
    ("verified", "thai", "english"),
    [
        ("มาลี ใจดี", "สมชาย ใจดี", ""),
        ("มาลี ใจดี", "มาลี ใจดีมาก", ""),
        ("มาลี ใจดี", "มาลี ใจ", ""),
        ("มาลี ใจดี", "", "MALEE JAIDEE"),
        ("มาลี ใจดี", "", ""),
        ("มาลี ใจดี", "นาย", "MR"),
        ("Malee Jaidee", "", "MALEE J."),
        ("", "", ""),
        ("", "นาย", ""),
    ],
)
def test_somebody_else(verified: str, thai: str, english: str) -> None:
    assert not same_person(verified=verified, answered=HolderNames(thai, english))
