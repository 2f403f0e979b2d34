"""A blind index is written in both its columns and read in both, or a rotation would part them."""

from __future__ import annotations

import re
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
APPS = ("micropay", "consent", "accounts", "wallet", "complaints")
# One column alone: made, or looked for. ``blind.columns``, ``having`` and ``matches`` take both.
ONE_COLUMN = re.compile(
    r"\bblind\.(next_)?index\(|\b\w+_index(_next)?(?!__isnull)(__\w+)?\s*=\s*[^=\sB]"
)
SEAL = re.compile(r"\bfields\.(un)?seal\(")


def sources() -> list[tuple[str, str]]:
    paths = (path for app in APPS for path in sorted((CHECKOUT / app).rglob("*.py")))
    return [
        (str(path.relative_to(CHECKOUT)), path.read_text(encoding="utf-8"))
        for path in paths
        if "migrations" not in path.parts and "crypto" not in path.parts
    ]


def test_no_code_takes_one_column_of_an_index() -> None:
    taken = [
        f"{name}: {line.strip()}"
        for name, text in sources()
        for line in text.splitlines()
        if ONE_COLUMN.search(line) and "db_index" not in line
    ]
    assert taken == []


def test_only_encrypted_columns_hold_ciphertext() -> None:
    """What is sealed by hand and kept elsewhere would be forgotten by a rotation."""
    assert [name for name, text in sources() if SEAL.search(text)] == []


def test_control_the_pattern_knows_the_mistakes() -> None:
    for mistake in (
        "filter(phone_index=blind.index(PHONE, phone))",
        'if blind.index("a", value) != row.phone_index:',
        "objects.filter(phone_index__in=found)",
        "customer.national_id_index = wanted",
    ):
        assert ONE_COLUMN.search(mistake), mistake
    for fine in ('phone_index = BlindIndexField(of="phone")', "if one.phone_index == other:"):
        assert not ONE_COLUMN.search(fine), fine
