"""Tables of complaints, one module per topic."""

from complaints.models import (  # noqa: F401
    authority,
    case,
    category,
    conversation,
    draft,
    due,
    event,
    follow,
    fraud,
    letter,
    link,
    redress,
    report,
    root_cause,
    webuse,
)
