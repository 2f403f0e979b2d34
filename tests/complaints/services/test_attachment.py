"""Files of a case: as many as it may have, while it is worked on, kept or not kept whole."""

from __future__ import annotations

from typing import Any

import pytest

from complaints.errors import CaseClosed, TooManyFiles
from complaints.models.case import Case
from complaints.models.link import CaseFile
from complaints.services import attachment
from complaints.states import FileSource
from micropay.core import clock, files
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from tests.complaints.money import TIDA
from tests.complaints.people import filed
from tests.complaints.worked import close, resolved
from tests.core import file_samples
from tests.wallet.risk_samples import set_rule

pytestmark = pytest.mark.django_db


def added(case: Case, **values: Any) -> CaseFile:
    given: dict[str, Any] = {
        "name": "slip.jpg",
        "content": file_samples.picture(),
        "source": FileSource.STAFF,
        "reason": "handed in later",
        "now": clock.now(),
    }
    return attachment.add(actor=TIDA, case_id=case.id, **{**given, **values})


def test_an_agent_adds_what_was_handed_in_later_and_says_why() -> None:
    case = filed()
    row = added(case)
    step = Evidence.objects.get(action="complaints.case.file")
    assert (row.source, step.reason, step.detail["source"]) == ("staff", "handed in later", "staff")


def test_a_closed_case_takes_no_file() -> None:
    case = resolved(filed(), "answered")
    close(case)
    with pytest.raises(CaseClosed):
        added(case)
    assert (CaseFile.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_a_case_takes_so_many_and_no_more() -> None:
    case = filed()
    added(case)
    set_rule("complaint.files_most", 1)
    with pytest.raises(TooManyFiles):
        added(case)
    assert CaseFile.objects.count() == 1


def test_a_file_whose_case_closed_while_it_was_scanned_is_not_kept(monkeypatch) -> None:
    case, receive = resolved(filed(), "answered"), files.receive

    def slow(**values: Any) -> StoredFile:
        stored = receive(**values)
        close(case)
        return stored

    monkeypatch.setattr(attachment.files, "receive", slow)
    with pytest.raises(CaseClosed):
        added(case)
    assert not CaseFile.objects.exists()
    assert StoredFile.objects.get().state == "erased"
