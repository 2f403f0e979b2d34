"""Two agents enter a guardian's paper for the same minor at the same moment."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connections

from accounts.models.guardian_paper import GuardianPaper
from accounts.services import guardian_paper
from micropay.core import clock
from micropay.core.approval import ApprovalWaiting
from micropay.core.models.approval import Approval
from micropay.core.models.file import StoredFile
from tests.accounts.app import App
from tests.accounts.services.test_guardian_paper import paper
from tests.accounts.services.test_minor import PRAPHA, found
from tests.backoffice import member
from tests.wallet.races import together

pytestmark = pytest.mark.race


def both_enter() -> list[Any]:
    prapha = App.installed().register(PRAPHA)
    found(prapha)
    agents = [member(name, "agent").actor() for name in ("nok", "dao")]

    def enter(number: int) -> object:
        try:
            return guardian_paper.enter(
                actor=agents[number],
                customer_id=prapha.customer_id,
                paper=paper(),
                reason="came to the desk",
                now=clock.now(),
            )
        except ApprovalWaiting as refusal:
            return refusal

    return together(2, enter)


def test_of_two_agents_one_enters_the_paper_and_the_other_leaves_nothing(race_db) -> None:
    outcomes = both_enter()
    assert sum(isinstance(one, ApprovalWaiting) for one in outcomes) == 1
    assert GuardianPaper.objects.count() == 1
    assert Approval.objects.filter(kind=guardian_paper.KIND).count() == 1
    assert StoredFile.objects.filter(purpose=guardian_paper.FILE).count() == 2


def test_control_without_the_index_both_papers_wait_to_be_decided(race_db) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("DROP INDEX guardian_paper_one_asked")
    both_enter()
    assert GuardianPaper.objects.filter(state="asked").count() == 2
