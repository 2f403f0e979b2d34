"""The Thai catalogue without gettext's programs: ``compile``, ``check`` and ``update``.

A bare machine has no ``msgfmt`` and no ``xgettext``. Strings are looked for where this project
puts them: gettext calls, ``title`` of a refusal, ``reason`` of a refusal, and templates.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polib
from django.utils.translation.template import templatize

from micropay.local.known import CHECKOUT

CATALOGUE = CHECKOUT / "micropay" / "locale" / "th" / "LC_MESSAGES" / "django.po"
NOT_SEARCHED = {"tests", "bench", "migrations", "node_modules"}
# How many leading arguments are words, and whether the first of them is a context.
CALLS = {
    **dict.fromkeys(("_", "noop", "gettext", "gettext_lazy", "gettext_noop"), (1, False)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (2, False)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), (2, True)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), (3, True)),
}
STRING = r"""u?("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
TEMPLATE_CALL = re.compile(
    rf"\b(n?p?gettext|_)\(\s*{STRING}(?:\s*,\s*{STRING})?(?:\s*,\s*{STRING})?"
)
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


class Message(NamedTuple):
    """One string for people, as gettext names it."""

    msgid: str
    plural: str = ""
    context: str | None = None


def strings(root: Path) -> dict[Message, str]:
    """Every string for people in the project's code and templates, with where it is."""
    found: dict[Message, str] = {}
    for path in _files(root):
        place = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        messages = _in_python(text) if path.suffix == ".py" else _in_template(text)
        for message in messages:
            found.setdefault(message, place)
    return found


def problems(root: Path, catalogue: Path) -> list[str]:
    """What is missing, fuzzy, or loses a placeholder; empty when the catalogue is complete."""
    book = polib.pofile(str(catalogue))
    entries: dict[tuple[str, str | None], polib.POEntry] = {
        (entry.msgid, entry.msgctxt): entry for entry in book if not entry.obsolete
    }
    found = []
    for message, place in strings(root).items():
        entry = entries.pop((message.msgid, message.context), None)
        if entry is None or not entry.translated():
            state = "fuzzy" if entry is not None and entry.fuzzy else "missing"
            found.append(f"{place}: {state}: {message.msgid!r}")
        elif not _same_placeholders(message, entry):
            found.append(f"{place}: other placeholders: {message.msgid!r}")
    left = [f"{catalogue.name}: fuzzy: {e.msgid!r}" for e in entries.values() if e.fuzzy]
    return found + left


def compile_all(root: Path) -> None:
    """Write each ``.mo`` that is older than its ``.po``; whole or not at all."""
    for source in (root / "micropay" / "locale").glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            new = target.with_suffix(".new")
            polib.pofile(str(source)).save_as_mofile(str(new))
            new.rename(target)


def update(root: Path, catalogue: Path) -> int:
    """Add the strings the catalogue lacks, untranslated; returns how many."""
    book = polib.pofile(str(catalogue)) if catalogue.exists() else _new_catalogue()
    known = {(entry.msgid, entry.msgctxt) for entry in book}
    new = {m: p for m, p in strings(root).items() if (m.msgid, m.context) not in known}
    for message, place in sorted(new.items(), key=lambda item: (item[1], item[0].msgid)):
        plural = {"msgid_plural": message.plural, "msgstr_plural": {0: ""}}
        book.append(
            polib.POEntry(
                msgid=message.msgid,
                msgctxt=message.context,
                occurrences=[(place, "")],
                **(plural if message.plural else {}),
            )
        )
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    book.save(str(catalogue))
    return len(new)


def _new_catalogue() -> polib.POFile:
    book = polib.POFile(wrapwidth=99)
    book.metadata = {
        "Language": "th",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    return book


def _files(root: Path) -> Iterator[Path]:
    for package in sorted(path.parent for path in root.glob("*/__init__.py")):
        for path in sorted(package.rglob("*")):
            searched = NOT_SEARCHED.isdisjoint(path.relative_to(root).parts)
            if searched and (path.suffix == ".py" or _is_template(path)):
                yield path


def _is_template(path: Path) -> bool:
    return "templates" in path.parts and path.suffix in {".html", ".txt"}


def _in_python(text: str) -> Iterator[Message]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            yield from _in_call(node)
        elif isinstance(node, ast.ClassDef) and _is_refusal(node):
            yield from _titles(node)


def _in_call(call: ast.Call) -> Iterator[Message]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if name in CALLS:
        count, has_context = CALLS[name]
        words = [_constant(argument) for argument in call.args[:count]]
        if len(words) == count and all(words):
            yield _message(words, has_context)
    elif name[:1].isupper():
        for keyword in call.keywords:
            if keyword.arg == "reason" and _constant(keyword.value):
                yield Message(_constant(keyword.value))


def _is_refusal(node: ast.ClassDef) -> bool:
    """A class that states a code beside its title."""
    targets = {
        target.id
        for statement in node.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }
    annotated = {
        statement.target.id
        for statement in node.body
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)
    }
    return "code" in targets | annotated


def _titles(node: ast.ClassDef) -> Iterator[Message]:
    for statement in node.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id="title")], value=ast.Constant() as value):
                yield Message(_constant(value))
            case ast.AnnAssign(target=ast.Name(id="title"), value=ast.Constant() as value):
                yield Message(_constant(value))


def _constant(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _in_template(text: str) -> Iterator[Message]:
    for name, *words in TEMPLATE_CALL.findall(templatize(text)):
        count, has_context = CALLS[name]
        yield _message([ast.literal_eval(word) for word in words[:count] if word], has_context)


def _message(words: list[str], has_context: bool) -> Message:
    context, *rest = words if has_context else [None, *words]
    assert rest[0] is not None
    return Message(rest[0], rest[1] or "" if len(rest) > 1 else "", context)


def _same_placeholders(message: Message, entry: polib.POEntry) -> bool:
    source = message.plural or message.msgid
    target = entry.msgstr_plural[0] if message.plural else entry.msgstr
    return set(PLACEHOLDER.findall(source)) == set(PLACEHOLDER.findall(target))


def main(arguments: list[str]) -> int:
    match arguments:
        case ["compile"]:
            compile_all(CHECKOUT)
        case ["update"]:
            print(f"{update(CHECKOUT, CATALOGUE)} new strings in {CATALOGUE.relative_to(CHECKOUT)}")
        case ["check"]:
            found = problems(CHECKOUT, CATALOGUE)
            print("\n".join(found) or "The Thai catalogue is complete.")
            return 1 if found else 0
        case _:
            print("usage: python -m micropay.local.catalogue compile|check|update", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
