"""The timeline of a case speaks Thai: moments of Bangkok, names instead of codes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from complaints.models.category import Category
from tests.complaints.admin.test_case import agent
from tests.complaints.people import filed

pytestmark = pytest.mark.django_db
EVENING = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)


def test_steps_tell_kind_channel_and_category_by_their_names() -> None:
    case = filed(EVENING)
    thai = {"accept-language": "th"}
    address = reverse("admin:complaints_case_change", args=[case.id])
    page = agent().get(address, headers=thai).content.decode()
    steps = page[page.index("border-l-2") :].partition("</ol>")[0]
    category = Category.objects.get(pk=case.category_id)
    assert "23/11/2569 01:30" in steps and "ข้อร้องเรียน" in steps
    assert category.name_th in steps
    assert category.code not in steps and "2026-11-22" not in steps
    assert "kind:" not in steps and "channel:" not in steps
