"""Back-office pages of complaints, one module per topic."""

from complaints.admin import (  # noqa: F401
    case,
    category,
    conversation,
    dashboard,
    export,
    fraud,
    letter,
    mail,
    party,
    redress,
    report,
    work,
)
