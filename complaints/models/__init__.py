"""Tables of complaints, one module per topic."""

from complaints.models import (  # noqa: F401
    case,
    category,
    due,
    event,
    follow,
    fraud,
    letter,
    redress,
    webuse,
)
