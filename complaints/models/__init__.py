"""Tables of complaints, one module per topic."""

from complaints.models import case, category, event, follow, webuse  # noqa: F401
