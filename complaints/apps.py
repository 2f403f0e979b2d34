"""The complaints app."""

from __future__ import annotations

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    """Registers what complaints offers to the floor."""

    name = "complaints"
    runtime_functions = ("complaints_words_went",)
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
        "complaints.view_redress": (
            "agent",
            "senior_agent",
            "compliance_officer",
            "finance",
            "auditor",
        ),
        "complaints.propose_redress": ("agent", "senior_agent", "compliance_officer"),
        # The amount matrix: who agrees to how much. Finance decides what is large.
        "complaints.approve_redress_small": ("senior_agent", "compliance_officer"),
        "complaints.approve_redress_medium": ("compliance_officer",),
        "complaints.approve_redress_large": ("finance",),
        "complaints.view_letter": ("agent", "senior_agent", "compliance_officer", "auditor"),
        "complaints.view_fraudhold": ("agent", "senior_agent", "compliance_officer", "auditor"),
        **{
            f"complaints.view_{model}": (
                "agent",
                "senior_agent",
                "compliance_officer",
                "privacy_officer",
                "auditor",
            )
            for model in (
                "authorityticket",
                "cannedreply",
                "casefile",
                "casetask",
                "correctiveaction",
                "party",
                "rootcause",
            )
        },
        # Only people in a case look at what was said; who decides about data rights may delete it.
        "complaints.view_conversation": (
            "agent",
            "senior_agent",
            "compliance_officer",
            "privacy_officer",
            "auditor",
        ),
        "complaints.open_conversation": (
            "agent",
            "senior_agent",
            "compliance_officer",
            "privacy_officer",
        ),
        "complaints.delete_conversation_on_request": ("compliance_officer", "privacy_officer"),
        "core.view_inboundmail": (
            "agent",
            "senior_agent",
            "compliance_officer",
            "privacy_officer",
            "auditor",
        ),
        "complaints.correct_cause": ("senior_agent", "compliance_officer"),
        # As with freezing: holding protects a victim at once, so any agent may.
        "complaints.hold_for_fraud": ("agent", "senior_agent", "compliance_officer"),
        "complaints.view_casedashboard": ("senior_agent", "compliance_officer", "auditor"),
        "complaints.view_casereport": ("senior_agent", "compliance_officer", "auditor"),
        "complaints.view_reportlayout": ("compliance_officer", "auditor"),
        "complaints.view_caseexport": ("compliance_officer", "privacy_officer", "auditor"),
        "complaints.view_exportorder": ("compliance_officer", "privacy_officer", "auditor"),
        "complaints.view_exportpermit": ("compliance_officer", "privacy_officer", "auditor"),
        "complaints.export_cases": ("compliance_officer",),
        "complaints.add_layout": ("compliance_officer",),
        # Compliance asks; the officer for personal data decides whether data may lie open.
        "complaints.approve_open_export": ("privacy_officer",),
    }

    def ready(self) -> None:
        from django.utils.translation import gettext_noop

        from complaints.data import TEMPLATES
        from complaints.selectors import case, masked
        from complaints.selectors.person import SOURCES
        from complaints.services import erasure
        from complaints.services.clock import publish_calendar
        from complaints.services.first_run import (
            load_canned_replies,
            load_categories,
            load_root_causes,
        )
        from micropay.core import first_run, messages, ports, rights

        messages.register(TEMPLATES)
        masked.register()
        rights.eraser("complaints", 20, erasure.erase)
        ports.calendar_follower(lambda *, day, now: publish_calendar(day=day, after=None, now=now))
        ports.closing_obstacle("open_complaint", case.is_open_of_customer)
        ports.erasure_obstacle("open_complaint", case.is_open_of_customer)
        ports.case_register(
            "complaint",
            ports.CaseRegister(
                name=gettext_noop("Complaint case"),
                purpose=gettext_noop("Working on your complaint or question"),
                exists=case.is_about,
            ),
        )
        first_run.register(60, "complaint categories", load_categories)
        first_run.register(61, "root causes", load_root_causes)
        first_run.register(62, "canned replies", load_canned_replies)
        for table, read in SOURCES.items():
            ports.personal_data_source(table, read)
        self._register_redress()
        self._register_mail()
        self._register_retention()
        self._register_reports()

    @staticmethod
    def _register_mail() -> None:
        from django.utils.translation import gettext_noop

        from complaints.services import mail
        from micropay.core import desk, mailbox

        mailbox.claimant(10, mail.in_thread)
        for service, rule in (
            ("micropay", "complaint.contact_email"),
            ("qper", "complaint.contact_email_qper"),
        ):
            mailbox.register(service, address_rule=rule, handle=mail.handle)
        desk.card(
            desk.Card(
                title=gettext_noop("E-mails that a person has to look at"),
                permission="core.view_inboundmail",
                read=mailbox.waiting,
                page="core_inboundmail_changelist",
                query="?state__exact=quarantined",
            )
        )

    @staticmethod
    def _register_retention() -> None:
        from complaints.selectors import conversation
        from complaints.services import retention
        from complaints.services.conversation import CALL_FILE
        from micropay.core import files, mail_forgetting, rights

        files.takes_sound(CALL_FILE)
        mail_forgetting.keep_by_itself(conversation.mails)
        rights.retention("complaints", retention.forget_cases)
        rights.retention("case_calls", retention.forget_calls)
        rights.retention("case_chats", retention.forget_chats)
        rights.retention("case_mails", retention.forget_mails)

    @staticmethod
    def _register_reports() -> None:
        from complaints import permissions
        from complaints.services import export, report
        from micropay.core import approval, first_run

        first_run.register(63, "report layouts", report.load_layouts)
        approval.register(
            export.KIND,
            permission=permissions.APPROVE_OPEN_EXPORT,
            apply=export.agreed,
            ended=export.ended,
        )

    @staticmethod
    def _register_redress() -> None:
        from django.utils.translation import gettext_noop

        from complaints import permissions
        from complaints.selectors import redress as reads
        from complaints.services import redress
        from complaints.states import RedressLevel
        from micropay.core import approval, desk

        for level, right in (
            (RedressLevel.SMALL, permissions.APPROVE_REDRESS_SMALL),
            (RedressLevel.MEDIUM, permissions.APPROVE_REDRESS_MEDIUM),
            (RedressLevel.LARGE, permissions.APPROVE_REDRESS_LARGE),
        ):
            approval.register(
                redress.KINDS[level],
                permission=right,
                apply=redress.decided,
                ended=redress.ended,
            )
        desk.card(
            desk.Card(
                title=gettext_noop("Payments of cases waiting for a second person"),
                permission="complaints.view_redress",
                read=reads.waiting,
                page="complaints_redress_changelist",
                query="?state__exact=proposed",
            )
        )
