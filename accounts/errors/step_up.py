"""What the step-up table refuses, and changes of it."""

from __future__ import annotations

from micropay.core.errors import Refusal


class DeviceUnsafe(Refusal):
    """The phone told of signs (``signs``) that somebody else may see or steer it."""

    code = "device_unsafe"
    title = (
        "This phone may be seen or controlled by somebody else, so no money moves from it now."
        " Close apps for screen sharing and remote control, or use another phone."
    )
    status = 403


class ActRefusedHere(Refusal):
    """The step-up table refuses this act in this situation."""

    code = "act_refused_here"
    title = "This cannot be done in this situation. Please try again later or contact us."
    status = 403


class ProofUndecided(Refusal):
    """No row of the step-up table fits: nothing is let through."""

    code = "proof_undecided"
    title = "This cannot be confirmed right now. Please contact customer service."
    status = 403


class StepUpUnchanged(Refusal):
    """The row is on, or off, already."""

    code = "step_up_unchanged"
    title = "This row is in that state already."


class StepUpNotPossible(Refusal):
    """Two bounds that leave no amount between them, or a demand that nobody could meet."""

    code = "step_up_not_possible"
    title = "This row could never fit, or asks for what signing in cannot do without."
    status = 422
