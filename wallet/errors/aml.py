"""Why acts on findings of risk rules and on cases of suspicion are refused."""

from __future__ import annotations

from micropay.core.errors import Refusal


class RiskCaseDecided(Refusal):
    """Somebody decided on this finding before (``state``)."""

    code = "risk_case_decided"
    title = "This finding has been decided already."


class RiskParametersWrong(Refusal):
    """A rule takes its own parameters, whole numbers above zero (``names``)."""

    code = "risk_parameters_wrong"
    title = "This rule takes whole numbers above zero for: %(names)s."
    status = 422


class RiskRuleUnchanged(Refusal):
    """The rule is as asked for already."""

    code = "risk_rule_unchanged"
    title = "The rule is like this already."


class SuspicionClosed(Refusal):
    """The case was reported or dismissed before (``state``)."""

    code = "suspicion_closed"
    title = "This case has been decided already."


class SuspicionNotReported(Refusal):
    """A file is made of a reported case only."""

    code = "suspicion_not_reported"
    title = "Two people have to report this case first."


class SuspicionEmpty(Refusal):
    """A report names at least one movement."""

    code = "suspicion_without_movement"
    title = "Please link at least one movement first."


class GroundMissing(Refusal):
    """A suspicion has at least one ground of the list."""

    code = "suspicion_without_ground"
    title = "Please choose at least one ground."
    status = 422
