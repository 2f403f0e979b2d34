"""Template filter for days and moments that people read."""

from __future__ import annotations

from django import template

from micropay.core.words import dates

register = template.Library()
register.filter("for_people", dates.for_people)
