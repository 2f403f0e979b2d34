"""One answer to everybody whom an incident has met, once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from complaints.errors import TooManyCases
from complaints.services import incident
from micropay.core import rules
from micropay.core.models.rule import Rule
from tests.complaints.money import TIDA
from tests.complaints.people import NOW, filed, reload, sent_to
from tests.complaints.worked import WHY

pytestmark = pytest.mark.django_db


def test_an_incident_is_answered_once_for_all() -> None:
    cases = [filed(), filed(), filed(category="fee"), filed(NOW - timedelta(days=9))]

    def answer() -> int:
        return incident.answer(
            actor=TIDA,
            category="app",
            since=NOW - timedelta(days=1),
            text="แก้ไขแล้ว",
            text_en="Mended",
            reason=WHY,
            now=NOW,
        )

    cases[1].language = "en"
    cases[1].save()
    below = filed(category="app.error")
    assert answer() == 3
    assert [reload(case).progress_at for case in cases] == [NOW, NOW, None, None]
    said = [reload(one).events.get(step="reply").text for one in (*cases[:2], below)]
    assert said == ["แก้ไขแล้ว", "Mended", "แก้ไขแล้ว"]
    # Pressed again, nobody hears it twice; who came in between does.
    late = filed()
    assert (answer(), late.events.filter(step="reply").count()) == (1, 1)
    Rule.objects.create(
        key="complaint.bulk_most", value="1", unit="cases", source="test", effective_from=NOW
    )
    rules.forget()
    before = len(sent_to("suchada@example.com"))
    with pytest.raises(TooManyCases):
        answer()
    assert len(sent_to("suchada@example.com")) == before
