"""What the management of staff refuses."""

from __future__ import annotations

from micropay.core.errors import Refusal


class OwnAccount(Refusal):
    """Nobody changes their own access."""

    code = "own_account"
    title = "Another person has to do this for you."
    status = 403


class StaffExists(Refusal):
    """The user name is taken."""

    code = "staff_exists"
    title = "This user name is taken."


class StaffStateUnchanged(Refusal):
    """The person is already disabled, or enabled."""

    code = "staff_state_unchanged"
    title = "This person's access is in that state already."


class OfficersExist(Refusal):
    """Two approvers work here already; they let others in."""

    code = "officers_exist"
    title = "Two approvers exist already; they add everybody else in the back office."
