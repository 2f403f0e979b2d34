"""People, proof, devices, staff."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Registers what accounts offers to the floor."""

    name = "accounts"
    role_rights = {
        "accounts.view_customer": (
            "agent",
            "senior_agent",
            "compliance_officer",
            "privacy_officer",
            "auditor",
        ),
        "accounts.view_device": ("agent", "senior_agent", "compliance_officer", "auditor"),
        "accounts.view_session": ("agent", "senior_agent", "compliance_officer", "auditor"),
        "accounts.view_installation": ("agent", "senior_agent", "operator", "auditor"),
        "accounts.view_registration": ("operator", "compliance_officer", "auditor"),
        "accounts.view_staff": ("compliance_officer", "operator", "auditor"),
        "accounts.manage_staff": ("compliance_officer",),
        "accounts.view_kyccase": (
            "bank_verifier",
            "agent",
            "senior_agent",
            "compliance_officer",
            "auditor",
        ),
        "accounts.verify_kyc": ("bank_verifier",),
        **{
            f"accounts.view_{model}": ("agent", "senior_agent", "compliance_officer", "auditor")
            for model in ("identitychange", "identityevidence")
        },
        "accounts.request_identity_change": ("agent", "senior_agent"),
        "accounts.decide_identity_change": ("senior_agent", "compliance_officer"),
        "accounts.open_identity_evidence": ("agent", "senior_agent", "compliance_officer"),
    }

    def ready(self) -> None:
        self._register_people()
        self._register_staff()
        self._register_desk()
        self._register_identity_changes()

    @staticmethod
    def _register_people() -> None:
        from accounts.data import kyc as kyc_words
        from accounts.data.messages import TEMPLATES
        from accounts.selectors import cool_off, kyc, personal_data
        from micropay.core import messages, ports

        messages.register(TEMPLATES)
        messages.register(kyc_words.TEMPLATES)
        for table, read in personal_data.SOURCES.items():
            ports.personal_data_source(table, read)
        ports.personal_data_source("accounts_kyccase", kyc.personal_rows)
        ports.personal_data_source("accounts_cooloff", cool_off.personal_rows)

    @staticmethod
    def _register_staff() -> None:
        from functools import partial

        from accounts import permissions
        from accounts.selectors import staff as people
        from accounts.services import demo_staff, staff
        from micropay.core import approval, boot, first_run
        from micropay.core.actor import Actor

        approval.register(
            staff.ENABLE,
            permission=permissions.MANAGE_STAFF,
            apply=lambda asked, **who: staff.enable_approved(asked=asked, **who),
        )
        boot.also_check(people.refuse_demo_staff_in_production)
        actor = Actor.system("first_run")
        first_run.register(5, "roles", partial(staff.make_roles, actor=actor))
        first_run.register(90, "demo staff", partial(demo_staff.load, actor=actor), demo=True)

    @staticmethod
    def _register_desk() -> None:
        from django.utils.translation import gettext_noop

        from accounts.selectors import kyc
        from micropay.core import desk

        desk.card(
            desk.Card(
                title=gettext_noop("Customers who wait for the bank's check"),
                permission="accounts.view_kyccase",
                read=kyc.waiting,
                page="accounts_kyccase_changelist",
            )
        )

    @staticmethod
    def _register_identity_changes() -> None:
        from django.utils.translation import gettext_noop

        from accounts import permissions
        from accounts.data.identity_change import TEMPLATES
        from accounts.selectors import identity_change as reads
        from accounts.services import identity_change, identity_request
        from micropay.core import approval, desk, messages, ports

        messages.register(TEMPLATES)
        for table, read in reads.SOURCES.items():
            ports.personal_data_source(table, read)
        approval.register(
            identity_request.KIND,
            permission=permissions.DECIDE_IDENTITY_CHANGE,
            apply=lambda asked, **who: identity_change.apply_approved(asked=asked, **who),
            ended=lambda asked, **who: identity_change.ended(asked=asked, **who),
        )
        page = "accounts_identitychange_changelist"
        for title, permission, count, query in (
            (
                gettext_noop("Changes of phone or ID being prepared"),
                permissions.REQUEST_IDENTITY_CHANGE,
                reads.gathering,
                "?stands=open",
            ),
            (
                gettext_noop("Changes of phone or ID waiting for a second person"),
                permissions.DECIDE_IDENTITY_CHANGE,
                reads.submitted,
                "?stands=submitted",
            ),
        ):
            desk.card(desk.Card(title, permission, count, page, query))
