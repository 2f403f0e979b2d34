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
        "accounts.review_kyc": ("compliance_officer",),
        "accounts.view_kycevidence": ("compliance_officer", "auditor"),
        "accounts.view_guardianship": (
            "agent",
            "senior_agent",
            "compliance_officer",
            "privacy_officer",
            "auditor",
        ),
        **{
            f"accounts.view_{model}": ("agent", "senior_agent", "compliance_officer", "auditor")
            for model in ("suspension", "suspensionproof", "heirrequest", "closedaccount")
        },
        # Stopping money protects somebody at once, so any agent may; what follows takes two.
        "accounts.suspend_customer": ("agent", "senior_agent", "compliance_officer"),
        "accounts.decide_suspension": ("senior_agent", "compliance_officer"),
    }

    def ready(self) -> None:
        self._register_people()
        self._register_staff()
        self._register_desk()
        self._register_suspensions()
        self._register_minors()
        self._register_reviews()

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
    def _register_suspensions() -> None:
        from django.utils.translation import gettext_noop

        from accounts import permissions
        from accounts.data.suspension import TEMPLATES
        from accounts.selectors import suspension as reads
        from accounts.services import suspension_decision as decisions
        from micropay.core import approval, desk, messages, ports

        messages.register(TEMPLATES)
        for table, read in reads.SOURCES.items():
            ports.personal_data_source(table, read)
        for kind, apply in (
            (decisions.LIFT, decisions.lift_approved),
            (decisions.EXTEND, decisions.extend_approved),
            (decisions.END_ACCOUNT, decisions.end_account_approved),
            (decisions.CONFIRM_DEATH, decisions.confirm_death_approved),
        ):
            approval.register(
                kind,
                permission=permissions.DECIDE_SUSPENSION,
                apply=lambda asked, apply=apply, **who: apply(asked=asked, **who),
            )
        page = "accounts_suspension_changelist"
        for title, count, query in (
            (gettext_noop("Suspensions in force"), reads.in_force, "?state__exact=in_force"),
            (
                gettext_noop("Proof from suspended customers to review"),
                reads.waiting_for_review,
                "?state__exact=proof_given",
            ),
            (
                gettext_noop("Findings nobody answered in time"),
                reads.overdue,
                "?proof=overdue",
            ),
        ):
            desk.card(desk.Card(title, "accounts.view_suspension", count, page, query))
        desk.card(
            desk.Card(
                gettext_noop("Requests of heirs to answer"),
                "accounts.view_heirrequest",
                reads.heirs_waiting,
                "accounts_heirrequest_changelist",
                "?state__exact=open",
            )
        )

    @staticmethod
    def _register_minors() -> None:
        from accounts.data.relation import TEMPLATES
        from accounts.selectors import relation
        from micropay.core import messages, ports

        messages.register(TEMPLATES)
        for table, read in relation.SOURCES.items():
            ports.personal_data_source(table, read)

    @staticmethod
    def _register_reviews() -> None:
        from django.utils.translation import gettext_noop

        from accounts import permissions
        from accounts.selectors import kyc
        from accounts.services import kyc_review, screening
        from micropay.core import approval, boot, desk

        boot.also_check(screening.refuse_unscreened_production)
        for kind, apply in (
            (kyc_review.CLEAR, kyc_review.clear_approved),
            (kyc_review.REFUSE, kyc_review.refuse_approved),
        ):
            approval.register(
                kind,
                permission=permissions.REVIEW_KYC,
                apply=lambda asked, apply=apply, **who: apply(asked=asked, **who),
            )
        for title, permission, count, query in (
            (
                gettext_noop("Matches of screening to decide"),
                permissions.REVIEW_KYC,
                kyc.to_review,
                "?state__exact=in_review",
            ),
            (
                gettext_noop("Customers whose identity has to be verified again"),
                permissions.REVIEW_KYC,
                kyc.overdue,
                "",
            ),
        ):
            desk.card(desk.Card(title, permission, count, "accounts_kyccase_changelist", query))
