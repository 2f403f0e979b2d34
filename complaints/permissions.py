"""Who may see and who may work cases in the back office."""

from __future__ import annotations

SEE_CASE = "complaints.view_case"
WORK_CASE = "complaints.work_case"
