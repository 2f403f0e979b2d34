"""Refusals about PIN peppers."""

from __future__ import annotations

from micropay.core.errors import Refusal


class PepperInUse(Refusal):
    """New PINs are made with this pepper: put a newer one in front of it first."""

    code = "pepper_in_use"
    title = "New PINs are made with pepper %(version)s; put a newer one in front of it first."
