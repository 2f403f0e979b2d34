"""Back-office pages of complaints, one module per topic."""

from complaints.admin import (  # noqa: F401
    case,
    category,
    code_names,
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
