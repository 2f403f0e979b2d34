"""Logs say what happened, never who a customer is: values that identify or open are cut out."""

from __future__ import annotations

import re
from typing import Any

import structlog

_SECRET_NAMES = re.compile(
    r"pin|otp|code|token|secret|password|authorization|phone|national|name|address|email|cookie",
    re.IGNORECASE,
)
_KEPT_NAMES = {"code", "request_id", "event", "logger", "level", "timestamp", "func_name"}
# Thai mobile numbers, national IDs, and opaque tokens, wherever they stand in a text.
_SECRET_VALUES = re.compile(
    r"(?<![0-9])(?:\+?66|0)[689][0-9]{8}(?![0-9])|(?<![0-9])[0-9]{13}(?![0-9])|Bearer\s+\S+"
)
_CUT = "[cut]"


def redact(logger: Any, method: str, event: dict[str, Any]) -> dict[str, Any]:
    """A structlog processor: cut values by their name and by their look."""
    return {name: _redacted(name, value) for name, value in event.items()}


def _redacted(name: str, value: Any) -> Any:
    if name not in _KEPT_NAMES and _SECRET_NAMES.search(name) and not isinstance(value, int):
        return _CUT
    if isinstance(value, str):
        return _SECRET_VALUES.sub(_CUT, value).replace("\r", "\\r").replace("\x1b", "\\e")
    return value


SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    # As text, so that it is redacted too; without local variables, which hold PINs and names.
    structlog.processors.format_exc_info,
    redact,
]


def configure() -> None:
    """Send structlog through the standard library, so that one format and level rule holds."""
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )


def logging_settings(*, as_json: bool) -> dict[str, Any]:
    """Django's LOGGING: one line per event, JSON for machines or plain for a terminal."""
    last: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if as_json
        else structlog.dev.ConsoleRenderer(colors=False, pad_event_to=0)
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": SHARED,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    last,
                ],
            }
        },
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": "INFO"},
        "loggers": {
            "django.request": {"level": "ERROR"},
            "axes": {"level": "WARNING"},
            "django_structlog": {"level": "INFO" if as_json else "WARNING"},
            "celery": {"level": "WARNING"},
            "httpx": {"level": "WARNING"},
        },
    }
