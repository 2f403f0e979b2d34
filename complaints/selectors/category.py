"""Reading categories."""

from __future__ import annotations

from complaints.models.category import Category


def active(code: str) -> Category | None:
    """The category of this code, if it is in use."""
    return Category.objects.filter(code=code, active=True).first()


def all_active() -> list[Category]:
    """Every category in use, products before their causes, in the order of display."""
    return list(Category.objects.filter(active=True).order_by("place", "code"))


def products() -> list[Category]:
    """The upper level alone: what a person chooses from who knows no cause."""
    return list(Category.objects.filter(active=True, parent=None).order_by("place", "code"))
