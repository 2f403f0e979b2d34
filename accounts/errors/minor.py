"""What findings of minors, and what comes of them, refuse."""

from __future__ import annotations

from micropay.core.errors import Refusal


class MinorFoundAlready(Refusal):
    """A finding is open, or a guardian stands for this minor."""

    code = "minor_found_already"
    title = "This minor was found already, or has a guardian."


class GuardianMissing(Refusal):
    """The account of a minor is not given back while nobody stands for them."""

    code = "guardian_missing"
    title = "Nobody stands for this minor: a guardian has to agree first."


class GuardianPaperNotOpened(Refusal):
    """The second person has to look at both scans before agreeing."""

    code = "guardian_paper_not_opened"
    title = "Please open the signed consent and what shows the right before you approve."


class GuardianStandsAlready(Refusal):
    """A guardian's consent is in force for this account."""

    code = "guardian_stands_already"
    title = "A guardian has agreed to this account already."
