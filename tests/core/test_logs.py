"""Logs do not carry what identifies a customer or opens an account."""

from __future__ import annotations

import logging
import sys

import pytest

from micropay.core import logs


@pytest.mark.parametrize(
    "event",
    [
        {"pin": "482913"},
        {"otp_code": "482913"},
        {"authorization": "Bearer 482913"},
        {"request": "GET /x?phone=0812345678"},
        {"event": "sent to +66812345678"},
        {"event": "card 1112034563562 read"},
        {"event": "Authorization: Bearer abc.def"},
    ],
)
def test_secrets_are_cut_out(event: dict[str, str]) -> None:
    said = str(logs.redact(None, "info", event))
    for secret in ("482913", "812345678", "1112034563562", "abc.def"):
        assert secret not in said


def test_the_rest_is_kept_and_cannot_forge_a_line() -> None:
    event = logs.redact(None, "info", {"code": 400, "event": "ok\r\x1b[2J", "satang": 12345678901})
    assert event == {"code": 400, "event": "ok\\r\\e[2J", "satang": 12345678901}


@pytest.mark.parametrize("as_json", [True, False])
def test_an_exception_is_told_without_what_its_variables_held(as_json: bool) -> None:
    settings = logs.logging_settings(as_json=as_json)["formatters"]["line"]
    line = settings.pop("()")(**settings).format(_failure(pin="482913"))
    assert "in _failure" in line
    assert "ValueError" in line
    for secret in ("482913", "812345678"):
        assert secret not in line


def _failure(pin: str) -> logging.LogRecord:
    try:
        raise ValueError("+66812345678 is known")
    except ValueError:
        return logging.LogRecord(
            "django.request", logging.ERROR, "", 0, "failed", (), sys.exc_info()
        )
