"""Whether an account at a bank is held under a customer's verified name.

Titles, spaces, dots, letter case and the writing of Thai vowels do not matter; everything else
does. A name that the bank cuts off or spells otherwise does not match: the customer then goes
through customer service, since a wrong yes would send money to somebody else.
"""

from __future__ import annotations

import re
import unicodedata

from wallet.data.bank import HolderNames

_TITLES = (
    "เด็กหญิง", "เด็กชาย", "นางสาว", "น.ส.", "ด.ช.", "ด.ญ.", "นาย", "นาง", "คุณ",
    "master", "miss", "mrs", "mr", "ms", "khun",
)  # fmt: skip
_LATIN_TITLE = re.compile(r"(?:master|miss|mrs|mr|ms|khun)[.\s]+", re.ASCII)
_NOTHING = re.compile(r"[\s.\-'\u200b-\u200d\ufeff]+")


def same_person(*, verified: str, answered: HolderNames) -> bool:
    """Whether one of the bank's names is the verified one."""
    own = _forms(verified)
    return any(own & _forms(name) for name in (answered.thai, answered.english) if name.strip())


def _forms(name: str) -> set[str]:
    """The name as it stands and without its title: a given name may begin like a title."""
    text = unicodedata.normalize("NFKC", name).casefold().strip()
    bare = {_NOTHING.sub("", text), _NOTHING.sub("", _without_title(text))}
    return {form for form in bare if form}


def _without_title(text: str) -> str:
    latin = _LATIN_TITLE.match(text)
    if latin:
        return text[latin.end() :]
    for title in _TITLES:
        if not title.isascii() and text.startswith(title):
            return text[len(title) :]
    return text
