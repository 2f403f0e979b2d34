"""The one base of every refusal: a stable machine code, parameters and an HTTP status.

Services raise; the edges (API, admin, web) choose the words. English titles are message ids of the
one Thai catalogue.
"""

from __future__ import annotations

from typing import Any, ClassVar


class Refusal(Exception):
    """An anticipated "no". Subclass it once per reason in an app's ``errors.py``.

    ``code`` is part of the public API and never changes; ``title`` is an English msgid that may
    name parameters as ``%(name)s``; ``status`` is the HTTP status of the answer.
    """

    code: ClassVar[str] = "refused"
    title: ClassVar[str] = "The request was refused."
    status: ClassVar[int] = 409

    def __init__(self, **params: Any) -> None:
        self.params = params
        # What the evidence of this refusal says besides its code; never a personal value.
        self.noted: dict[str, Any] = {}
        super().__init__(self.code, params)

    def __str__(self) -> str:
        return f"{self.code} {self.params}" if self.params else self.code


class NotFound(Refusal):
    """There is no such thing, or it is somebody else's: the answer is the same."""

    code = "not_found"
    title = "Nothing was found here."
    status = 404


class NotAllowed(Refusal):
    """The actor lacks the right to do this."""

    code = "not_allowed"
    title = "You are not allowed to do this."
    status = 403


class InvalidInput(Refusal):
    """A value has the wrong shape. ``field`` names it, ``reason`` says why (an English msgid)."""

    code = "invalid_input"
    title = "Some of the values sent are not valid."
    status = 400
