"""Tables of the floor, one module per topic."""

from micropay.core.models import (  # noqa: F401
    approval,
    calendar,
    canary,
    evidence,
    file,
    history,
    mail,
    message,
    outbox,
    rule,
)
