"""Forms of the desk with days, moments and references that nobody can mean."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from complaints.models.authority import AuthorityTicket
from complaints.models.case import Case
from complaints.models.conversation import Conversation
from complaints.models.link import CaseTask
from micropay.core import clock
from tests.backoffice import member
from tests.complaints.admin.test_case import QUEUE, agent, press
from tests.complaints.buttons_work import FILING
from tests.complaints.people import filed
from tests.core import sound_samples

pytestmark = pytest.mark.django_db

# A slip, the Buddhist era, the ends of what a date can be.
FAR_DAYS = ["0001-01-01", "0202-11-18", "2569-11-18", "9999-12-31", "2026-02-30", "๒๐๒๖-๑๑-๑๘"]


def letter(**values: Any) -> Any:
    given = {
        **FILING,
        "received_on": clock.bangkok_day(clock.now()).isoformat(),
        "reason": "came by post",
    }
    return agent().post(reverse("admin:complaints_case_do_letter"), {**given, **values})


def test_a_letter_is_taken_in() -> None:
    assert letter().status_code == 302
    assert Case.objects.get().channel == "letter"


@pytest.mark.parametrize("field", ["received_on", "authority_due"])
@pytest.mark.parametrize("day", FAR_DAYS)
def test_a_day_nobody_means_takes_no_letter_in(field: str, day: str) -> None:
    answer = letter(**{"authority": "bot", "authority_reference": "FCC 1", field: day})
    assert answer.status_code == 200
    assert answer.context["form"].errors[field]
    assert not Case.objects.exists()


@pytest.mark.parametrize("reference", ["", "nul\x00", "bell\x07", "turned \u202e"])
def test_an_authority_is_noted_with_a_reference_that_can_be_read(reference: str) -> None:
    assert letter(authority="bot", authority_reference=reference).status_code == 200
    assert not Case.objects.exists()


@pytest.mark.parametrize("day", FAR_DAYS)
def test_no_clock_and_no_task_is_set_to_a_day_nobody_means(day: str) -> None:
    """A clock of the year 9999 would stop the run that watches all of them."""
    client, case = agent(), filed(clock.now())
    today = clock.bangkok_day(clock.now()).isoformat()
    ticket = {"authority": "bot", "reference": "FCC 1"}
    assert press(client, case, "authority", **ticket, received_on=today, due=day).status_code == 200
    assert press(client, case, "authority", **ticket, received_on=day).status_code == 200
    colleague = str(member("agent.two", "agent").id)
    assert press(client, case, "task", what="x", who=colleague, due=day).status_code == 200
    assert not AuthorityTicket.objects.exists() and not CaseTask.objects.exists()


@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "2569-11-18T10:00", "9999-12-31T23:59"])
def test_a_recording_is_of_a_moment_that_can_have_been(moment: str) -> None:
    client, case = agent(), filed(clock.now())
    sound = SimpleUploadedFile("call.wav", sound_samples.wav(), "audio/wav")
    given = {"held_at": moment, "audio": sound, "consent_to_record": "on"}
    assert press(client, case, "recording", **given).status_code == 200
    assert not Conversation.objects.exists()
    assert client.get(QUEUE).status_code == 200
