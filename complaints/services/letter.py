"""Papers of a case: queued with the act they are about, made and kept afterwards."""

from __future__ import annotations

import hashlib
import json
from copy import copy
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from complaints.models.case import Case
from complaints.models.letter import Letter
from complaints.selectors import letter as reads
from complaints.selectors.case import case_for_update
from complaints.selectors.reach import is_on_paper
from complaints.services import step
from complaints.states import LETTERS_TO_OTHERS, LetterKind, Step
from micropay.core import documents, files, outbox
from micropay.core.actor import Actor
from micropay.core.files import FileContent

TOPIC = "complaints.letter"
_TEMPLATE = "complaints/letter.typ"


def queue(*, case: Case, kind: LetterKind, about: UUID, now: datetime) -> None:
    """Have a paper made after this transaction."""
    told = {"case": str(case.id), "kind": kind.value, "about": str(about)}
    outbox.publish(topic=TOPIC, payload=told, now=now)


def queue_answer(*, case: Case, about: UUID, now: datetime) -> None:
    """Have an answer put on paper where it goes by paper."""
    if is_on_paper(case):
        queue(case=case, kind=LetterKind.ANSWER, about=about, now=now)


@transaction.atomic
def make(
    *,
    actor: Actor,
    case_id: UUID,
    kind: LetterKind,
    about: UUID,
    renew: bool = False,
    now: datetime,
) -> Letter:
    """Make a paper in the language of the case (for the police and authorities in Thai) and keep
    it; asked again, the one there is. With ``renew`` a paper that would now say something else is
    made anew; the older ones stay.

    Raises NotFound.
    """
    case = case_for_update(case_id)
    found = Letter.objects.filter(kind=kind, about=about).order_by("-version").first()
    if found is not None and not renew:
        return found
    version = 1 if found is None else found.version + 1
    read = _as_read(case, kind)
    values = reads.words(case=read, kind=kind, about=about, now=now)
    facts = _digest(values)
    if found is not None and found.facts == facts:
        return found
    if renew:
        values["rows"].append(reads.version_row(read, version))
    paper = documents.pdf(_TEMPLATE, values, at=now)
    file = files.keep_own(
        actor=actor,
        subject_id=case.subject_id,
        purpose=f"case_{kind.value}",
        content=paper,
        now=now,
    )
    made = Letter.objects.create(
        case=case,
        kind=kind.value,
        about=about,
        version=version,
        facts=facts,
        language=read.language,
        file_id=file.id,
        sha256=hashlib.sha256(paper).hexdigest(),
        made_at=now,
    )
    codes = {
        "kind": kind.value,
        "version": version,
        "letter": str(made.id),
        "sha256": made.sha256,
    }
    step.add(actor=actor, case=case, step=Step.LETTER, now=now, detail=codes)
    return made


def _as_read(case: Case, kind: LetterKind) -> Case:
    """The case in the language of whoever reads the paper."""
    reader = copy(case)
    reader.language = "th" if kind in LETTERS_TO_OTHERS else case.language
    return reader


def _digest(values: dict[str, Any]) -> str:
    """Of everything the paper says but the day it is made."""
    said = {name: value for name, value in values.items() if name != "day"}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def open_letter(*, actor: Actor, letter: Letter, reason: str, now: datetime) -> FileContent:
    """Open a paper; each opening leaves a row with its reason. Raises what ``files.read`` does."""
    return files.read(file_id=letter.file_id, actor=actor, reason=reason, now=now)


@outbox.handler(TOPIC)
def _make_queued(payload: dict[str, Any], *, now: datetime) -> None:
    make(
        actor=Actor.system("letters"),
        case_id=UUID(payload["case"]),
        kind=LetterKind(payload["kind"]),
        about=UUID(payload["about"]),
        now=now,
    )
