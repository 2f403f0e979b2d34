"""The complaints app."""

from __future__ import annotations

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    """Registers what complaints offers to the floor."""

    name = "complaints"
    role_rights = {
        "complaints.view_case": (
            "agent",
            "senior_agent",
            "compliance_officer",
            "privacy_officer",
            "auditor",
        ),
        "complaints.view_category": (
            "agent",
            "senior_agent",
            "compliance_officer",
            "privacy_officer",
            "auditor",
        ),
        "complaints.work_case": (
            "agent",
            "senior_agent",
            "compliance_officer",
            "privacy_officer",
        ),
    }

    def ready(self) -> None:
        from django.utils.translation import gettext_noop

        from complaints.data import TEMPLATES
        from complaints.selectors import case
        from complaints.selectors.person import SOURCES
        from complaints.services import erasure
        from complaints.services.first_run import load_categories
        from micropay.core import first_run, messages, ports, rights

        messages.register(TEMPLATES)
        rights.eraser("complaints", 20, erasure.erase)
        ports.closing_obstacle("open_complaint", case.is_open_of_customer)
        ports.case_register(
            "complaint",
            ports.CaseRegister(
                name=gettext_noop("Complaint case"),
                purpose=gettext_noop("Working on your complaint or question"),
                exists=case.is_about,
            ),
        )
        first_run.register(60, "complaint categories", load_categories)
        for table, read in SOURCES.items():
            ports.personal_data_source(table, read)
