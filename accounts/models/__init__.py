"""Tables of people and proof, one module per topic."""

from accounts.models import staff  # noqa: F401
