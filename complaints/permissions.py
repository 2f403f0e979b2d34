"""Who may see and who may work cases in the back office, and who decides about their money."""

from __future__ import annotations

SEE_CASE = "complaints.view_case"
WORK_CASE = "complaints.work_case"
PROPOSE_REDRESS = "complaints.propose_redress"
APPROVE_REDRESS_SMALL = "complaints.approve_redress_small"
APPROVE_REDRESS_MEDIUM = "complaints.approve_redress_medium"
APPROVE_REDRESS_LARGE = "complaints.approve_redress_large"
CORRECT_CAUSE = "complaints.correct_cause"
HOLD_FOR_FRAUD = "complaints.hold_for_fraud"
SEE_REPORT = "complaints.view_casereport"
EXPORT_CASES = "complaints.export_cases"
APPROVE_OPEN_EXPORT = "complaints.approve_open_export"
ADD_LAYOUT = "complaints.add_layout"
OPEN_CONVERSATION = "complaints.open_conversation"
DELETE_CONVERSATION = "complaints.delete_conversation_on_request"
