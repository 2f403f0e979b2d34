"""Turn a plain-text policy into a draft version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from consent.selectors import policy_file
from consent.services import policy
from consent.states.policy import Language, PolicyKind
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.errors import Refusal


class Command(BaseCommand):
    """``manage.py import_policy FILE --service micropay --kind privacy --lang th [--number 2]``.

    The first line is the title; headings and lists are recognised and kept. Without a number a new
    draft is made; ``--number`` puts the text into that draft, for example its second language.
    """

    help = "Import a UTF-8 text file as a draft version of a policy."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--service", required=True)
        parser.add_argument("--kind", required=True, choices=[kind.value for kind in PolicyKind])
        parser.add_argument("--lang", required=True, choices=[one.value for one in Language])
        parser.add_argument("--number", type=_positive)

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            drafted = policy.draft(
                actor=Actor.system("import_policy"),
                service=options["service"],
                kind=options["kind"],
                language=options["lang"],
                text=policy_file.read_text(_read(path)),
                number=options["number"],
                source=path.name[:200],
                now=clock.now(),
            )
        except Refusal as refusal:
            raise CommandError(f"{path}: {refusal.title % refusal.params}") from None
        name = f"{options['service']} {options['kind']} version {drafted.number}"
        if not drafted.created:
            self.stdout.write(f"Nothing to do: {name} ({drafted.status}) has this very text.")
            return
        self.stdout.write(f"Drafted {name} ({options['lang']}), SHA-256 {drafted.sha256}.")


def _read(path: Path) -> bytes:
    """At most one byte more than is allowed: a huge file is never held in memory."""
    try:
        with path.open("rb") as file:
            return file.read(policy_file.MAX_BYTES + 1)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}.") from None


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
