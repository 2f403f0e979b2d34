"""The floor app."""

from __future__ import annotations

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Loads the handlers of the floor's own outbox topics."""

    name = "micropay.core"
    label = "core"
    role_rights = {
        "core.view_approval": (
            "senior_agent",
            "compliance_officer",
            "privacy_officer",
            "finance",
            "auditor",
        ),
        "core.view_evidence": ("compliance_officer", "privacy_officer", "auditor"),
        "core.view_history": ("compliance_officer", "auditor"),
        "core.view_storedfile": ("compliance_officer", "privacy_officer", "operator", "auditor"),
        "core.view_holiday": ("agent", "senior_agent", "compliance_officer", "auditor"),
        "core.view_message": ("compliance_officer", "operator", "auditor"),
        "core.view_outboxitem": ("operator", "auditor"),
        "core.view_rule": ("compliance_officer", "finance", "operator", "auditor"),
        "core.change_rule": ("compliance_officer",),
        "core.change_holiday": ("compliance_officer",),
    }

    # The SQL functions the runtime role may execute.
    runtime_functions = ("core_record_evidence",)

    def ready(self) -> None:
        from micropay.core import (
            approval,
            calendar,
            calendar_change,
            desk,
            file_scan,
            first_run,
            forgetting,
            mail_forgetting,
            mailbox,
            personal,
            ports,
            rights,
            rule_change,
            status,
        )
        from micropay.core.words import labels

        labels.translate_all()
        approval.register(
            rule_change.CHANGE, permission=rule_change.PERMISSION, apply=rule_change.apply
        )
        approval.register(
            calendar_change.CHANGE,
            permission=calendar_change.PERMISSION,
            apply=calendar_change.apply,
        )
        desk.card(desk.APPROVALS)
        desk.card(desk.FILES)
        status.register("files", file_scan.health)
        ports.personal_data_source("core_evidence", personal.acts)
        ports.personal_data_source("core_message", personal.messages)
        ports.personal_data_source("core_file", personal.files)
        # Mails are locked before cases, which comes next.
        rights.eraser("mail", 15, mail_forgetting.erase)
        rights.eraser("core", 90, forgetting.erase)
        rights.retention("messages", forgetting.forget_messages)
        rights.retention("unsent_positions", forgetting.forget_unsent)
        rights.retention("other_mails", mail_forgetting.forget_others)
        ports.personal_data_source("core_mail", mailbox.personal_rows)
        first_run.register(10, "holidays", calendar.first_run)
