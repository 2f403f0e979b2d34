"""The Thai catalogue: found, checked and compiled without gettext's programs."""

from __future__ import annotations

import gettext
from pathlib import Path

import polib
import pytest

from micropay.local import catalogue
from micropay.local.catalogue import Message

FILES = {
    "shop/__init__.py": "",
    "shop/errors.py": (
        "class Closed(Refusal):\n"
        '    code = "closed"\n'
        '    title = "The shop is closed until %(day)s."\n'
    ),
    "shop/rules.py": (
        'raise InvalidInput(field="x", reason="Write a number.")\n'
        'record(reason="not for people")\n'
        'label = _("Open")\n'
        'label = pgettext("door", "Open")\n'
        'label = ngettext("%(count)d day", "%(count)d days", n) % {"count": n}\n'
        "label = _(title)\n"
    ),
    "shop/templates/shop/page.html": (
        "{% load i18n %}<p>{% translate 'Welcome' %} {{ _(\"Fees\") }}\n"
        "{% blocktranslate with name=x %}Hello {{ name }}{% endblocktranslate %}</p>"
    ),
    "shop/migrations/0001.py": '_("old")',
    "tests/__init__.py": '_("only a test")',
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture
def thai(root: Path) -> Path:
    """A complete catalogue of the small project."""
    path = root / "micropay" / "locale" / "th" / "LC_MESSAGES" / "django.po"
    catalogue.update(root, path)
    book = polib.pofile(str(path))
    for entry in book:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: "%(count)d วัน"}
        else:
            entry.msgstr = f"ไทย {entry.msgid}"
    book.save()
    return path


def test_strings_are_found_where_people_will_read_them(root: Path) -> None:
    assert set(catalogue.strings(root)) == {
        Message("The shop is closed until %(day)s."),
        Message("Write a number."),
        Message("Open"),
        Message("Open", context="door"),
        Message("%(count)d day", "%(count)d days"),
        Message("Welcome"),
        Message("Fees"),
        Message("Hello %(name)s"),
    }


def test_a_complete_catalogue_has_no_problems(root: Path, thai: Path) -> None:
    assert catalogue.problems(root, thai) == []


def test_a_missing_a_fuzzy_and_a_broken_translation_are_named(root: Path, thai: Path) -> None:
    book = polib.pofile(str(thai))
    book.find("Welcome").msgstr = ""
    book.find("Fees").flags.append("fuzzy")
    book.find("The shop is closed until %(day)s.").msgstr = "ร้านปิด"
    book.save()
    assert catalogue.problems(root, thai) == [
        "shop/errors.py: other placeholders: 'The shop is closed until %(day)s.'",
        "shop/templates/shop/page.html: missing: 'Welcome'",
        "shop/templates/shop/page.html: fuzzy: 'Fees'",
    ]


def test_a_compiled_catalogue_is_read_by_gettext(root: Path, thai: Path) -> None:
    catalogue.compile_all(root)
    with open(thai.with_suffix(".mo"), "rb") as compiled:
        words = gettext.GNUTranslations(compiled)
    assert words.gettext("Welcome") == "ไทย Welcome"
    assert words.pgettext("door", "Open") == "ไทย Open"
    assert words.ngettext("%(count)d day", "%(count)d days", 3) == "%(count)d วัน"


def test_update_keeps_what_was_translated(root: Path, thai: Path) -> None:
    (root / "shop" / "more.py").write_text('_("Brand new")')
    assert catalogue.update(root, thai) == 1
    assert catalogue.update(root, thai) == 0
    book = polib.pofile(str(thai))
    assert book.find("Welcome").msgstr == "ไทย Welcome"
    assert book.find("Brand new").msgstr == ""
