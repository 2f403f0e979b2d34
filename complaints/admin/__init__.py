"""Back-office pages of complaints, one module per topic."""

from complaints.admin import case, category, fraud, letter, mail, redress, work  # noqa: F401
