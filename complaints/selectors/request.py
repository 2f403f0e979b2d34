"""Requests other apps keep about the person of a case: linked to it, or not yet."""

from __future__ import annotations

from dataclasses import dataclass

from complaints.models.case import Case
from complaints.models.link import CaseRequest
from micropay.core import ports
from micropay.core.ports import NamedRequest, RequestRegister


@dataclass(frozen=True, slots=True)
class Found:
    """A request with the register that keeps it."""

    kind: str
    register: RequestRegister
    request: NamedRequest

    @property
    def key(self) -> str:
        """How a form names it."""
        return f"{self.kind}:{self.request.id}"


def of_person(case: Case) -> list[Found]:
    """Every request about the person of the case, open ones first."""
    found = [
        Found(kind, register, one)
        for kind, register in ports.request_registers().items()
        for one in register.of_subject(case.subject_id)
    ]
    return sorted(found, key=lambda one: not one.request.is_open)


def linked(case: Case) -> list[Found]:
    """Those linked to the case, as they stand now."""
    keys = {(one.kind, one.request_id) for one in CaseRequest.objects.filter(case=case)}
    return [one for one in of_person(case) if (one.kind, one.request.id) in keys]


def linkable(case: Case) -> list[Found]:
    """Those that are not linked yet."""
    keys = {one.key for one in linked(case)}
    return [one for one in of_person(case) if one.key not in keys]
