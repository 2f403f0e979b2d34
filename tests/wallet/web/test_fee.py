"""The public fee page, in both languages, with what is coming."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.wallet.services.test_fee import announce


@pytest.mark.django_db
def test_the_page_shows_fees_and_conditions_in_both_languages() -> None:
    thai, english = Client().get("/fees/"), Client().get("/fees/?lang=en")
    assert (thai.status_code, english.status_code) == (200, 200)
    assert thai["Content-Language"] == "th"
    assert "ชำระบิลด้วย QR code" in thai.content.decode()
    words = english.content.decode()
    assert "5.00 baht" in words and "15.00 baht" in words and "Free of charge" in words


@pytest.mark.django_db
def test_an_announced_change_is_shown_before_it_takes_effect() -> None:
    announce()
    assert "7.00 baht" in Client().get("/fees/?lang=en").content.decode()


@pytest.mark.django_db
def test_the_page_is_only_read() -> None:
    assert Client().post("/fees/").status_code == 405
