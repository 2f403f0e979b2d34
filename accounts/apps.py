"""People, proof, devices, staff."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import AppConfig

from accounts import permissions


def _approved(apply: Callable[..., None], asked: Any, **who: Any) -> None:
    """The second person agreed: call the service with the request by its name."""
    apply(asked=asked, **who)


class AccountsConfig(AppConfig):
    """Registers what accounts offers to the floor."""

    name = "accounts"
    # The SQL functions the runtime role may execute.
    runtime_functions = ("accounts_forget_proof", "accounts_clear_proof", "accounts_take_proof")
    role_rights = permissions.ROLE_RIGHTS

    def ready(self) -> None:
        self._register_people()
        self._register_proof()
        self._register_staff()
        self._register_guards()
        self._register_desk()
        self._register_identity_changes()
        self._register_suspensions()
        self._register_reviews()
        self._register_rights()

    @staticmethod
    def _register_rights() -> None:
        from accounts.selectors import customer
        from accounts.services import erasure, people, retention
        from micropay.core import forgetting, ports, rights

        people.register()
        ports.fill_deaths(customer.has_died)
        rights.eraser("accounts", 10, erasure.erase)
        rights.retention("proof", retention.forget_proof)
        rights.retention("identity", retention.forget_identities)
        forgetting.may_go("profile_picture")

    @staticmethod
    def _register_people() -> None:
        from accounts.data import contact_person as contact_words
        from accounts.data import kyc as kyc_words
        from accounts.data import web_code as web_code_words
        from accounts.data.messages import TEMPLATES
        from accounts.data.pepper import TEMPLATES as PEPPER_TEMPLATES
        from accounts.selectors import contact_person as contacts
        from accounts.selectors import kyc, personal_data, reach, trend
        from accounts.services import contact_person, device_feature
        from micropay.core import messages, ports

        messages.register(TEMPLATES)
        messages.register(kyc_words.TEMPLATES)
        messages.register(PEPPER_TEMPLATES)
        for table, read in personal_data.SOURCES.items():
            ports.personal_data_source(table, read)
        ports.personal_data_source("accounts_kyccase", kyc.personal_rows)
        ports.fill_reach(reach.of_subjects)
        for topic, column in (
            ("language", "language"),
            ("network", "network"),
            ("operator", "operator"),
            ("system", "os"),
        ):
            ports.trend_source(topic, trend.installations_by(column))
        ports.segment("adults", trend.adults)
        ports.segment("verified", trend.verified)
        messages.register(web_code_words.TEMPLATES)
        messages.register(contact_words.TEMPLATES)
        ports.personal_data_source("accounts_contactperson", contacts.personal_rows)
        for purpose in sorted(set(contact_person.PURPOSE.values())):
            ports.at_withdrawal(purpose, contact_person.stop)
        ports.at_withdrawal(device_feature.PHONE_STATE, device_feature.forget_state)

    @staticmethod
    def _register_proof() -> None:
        from functools import partial

        from accounts.selectors import cool_off, installation, pin_reset
        from accounts.services import app_build, step_up
        from accounts.services import pin_reset as reset_services
        from micropay.core import approval, first_run, ports
        from micropay.core.actor import Actor

        ports.personal_data_source("accounts_cooloff", cool_off.personal_rows)
        ports.personal_data_source("accounts_installation", installation.personal_rows)
        ports.personal_data_source("accounts_installationevent", installation.event_rows)
        ports.personal_data_source("accounts_pinreset", pin_reset.personal_rows)
        for kind, permission, apply in (
            (step_up.ADD, permissions.MANAGE_STEP_UP, step_up.add_approved),
            (step_up.SWITCH, permissions.MANAGE_STEP_UP, step_up.switch_approved),
            (app_build.PUBLISH, permissions.MANAGE_APP_BUILD, app_build.publish_approved),
            (reset_services.ALLOW, permissions.ALLOW_PIN_RESET, reset_services.allow_approved),
        ):
            approval.register(kind, permission=permission, apply=partial(_approved, apply))
        actor = Actor.system("first_run")
        first_run.register(20, "app builds", partial(app_build.first_run, actor=actor))

    @staticmethod
    def _register_staff() -> None:
        from functools import partial

        from accounts.selectors import pepper
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
        boot.also_check(pepper.refuse_lost_peppers)
        actor = Actor.system("first_run")
        first_run.register(5, "roles", partial(staff.make_roles, actor=actor))
        first_run.register(90, "demo staff", partial(demo_staff.load, actor=actor), demo=True)

    @staticmethod
    def _register_guards() -> None:
        from functools import partial

        from accounts.data.staff_guard import TEMPLATES
        from accounts.selectors import reveal as reveals
        from accounts.services import reveal, staff, staff_network, staff_suspension, undertaking
        from micropay.core import approval, first_run, messages, ports, status
        from micropay.core.actor import Actor

        for kind, permission, apply in (
            (staff.CHANGE_ROLE, permissions.MANAGE_STAFF, staff.role_approved),
            (undertaking.PUBLISH, permissions.PUBLISH_UNDERTAKING, undertaking.publish_approved),
            (
                staff_suspension.OUTCOME,
                permissions.DECIDE_SUSPENSION,
                staff_suspension.outcome_approved,
            ),
            (staff_network.OPEN, permissions.MANAGE_NETWORKS, staff_network.open_approved),
            (staff_network.CLOSE, permissions.MANAGE_NETWORKS, staff_network.close_approved),
            (reveal.DELAY, permissions.DELAY_TELLING, reveal.delay_approved),
        ):
            approval.register(kind, permission=permission, apply=_carried_out_by(apply))
        messages.register(TEMPLATES)
        status.register("reveals", reveals.status)
        ports.personal_data_source("accounts_reveal", reveals.personal_rows)
        ports.personal_data_source("accounts_revealdelay", reveals.personal_delays)
        actor = Actor.system("first_run")
        first_run.register(25, "undertaking", partial(undertaking.first_run, actor=actor))

    @staticmethod
    def _register_desk() -> None:
        from django.utils.translation import gettext_noop

        from accounts.selectors import kyc, pin_reset, reveal, staff_guard
        from micropay.core import desk, ports

        ports.case_register(
            "kyc",
            ports.CaseRegister(
                name=gettext_noop("Identity check"),
                purpose=gettext_noop("Checking your identity"),
                exists=kyc.is_about,
            ),
        )
        desk.card(
            desk.Card(
                title=gettext_noop("Weeks of reveals to look over"),
                permission=permissions.REVIEW_REVEALS,
                read=reveal.weeks_outstanding,
                page="accounts_revealweek_changelist",
                query="?review=outstanding",
            )
        )
        desk.card(
            desk.Card(
                title=gettext_noop("Suspensions of staff without an outcome"),
                permission=permissions.DECIDE_SUSPENSION,
                read=staff_guard.open_suspensions,
                page="accounts_staffsuspension_changelist",
            )
        )

        desk.card(
            desk.Card(
                title=gettext_noop("People who forgot their PIN"),
                permission="accounts.view_pinreset",
                read=pin_reset.waiting,
                page="accounts_pinreset_changelist",
                query="?state__exact=waiting",
            )
        )
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

        from accounts.data.identity_change import TEMPLATES
        from accounts.selectors import identity_change as reads
        from accounts.services import identity_change, identity_request
        from micropay.core import approval, desk, messages, ports

        messages.register(TEMPLATES)
        ports.case_register(
            "identity_change",
            ports.CaseRegister(
                name=gettext_noop("Change of phone or ID"),
                purpose=gettext_noop("Changing your phone or ID number"),
                exists=reads.is_about,
            ),
        )
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

    @staticmethod
    def _register_suspensions() -> None:
        from django.utils.translation import gettext_noop

        from accounts.data import relation as minors
        from accounts.data.suspension import TEMPLATES
        from accounts.selectors import closure, relation
        from accounts.selectors import suspension as reads
        from accounts.services import suspension_decision as decisions
        from micropay.core import approval, desk, messages, ports

        messages.register(TEMPLATES)
        messages.register(minors.TEMPLATES)
        for table, read in (*reads.SOURCES.items(), *relation.SOURCES.items()):
            ports.personal_data_source(table, read)
        ports.personal_data_source("accounts_setasideidentity", closure.set_aside_rows)
        for kind, apply in (
            (decisions.LIFT, decisions.lift_approved),
            (decisions.EXTEND, decisions.extend_approved),
            (decisions.END_ACCOUNT, decisions.end_account_approved),
            (decisions.CONFIRM_DEATH, decisions.confirm_death_approved),
        ):
            right = permissions.DECIDE_CUSTOMER_SUSPENSION
            approval.register(kind, permission=right, apply=_carried_out_by(apply))
        page = "accounts_suspension_changelist"
        for title, count, query in (
            (gettext_noop("Suspensions in force"), reads.in_force, "?state__exact=in_force"),
            (
                gettext_noop("Proof from suspended customers to review"),
                reads.waiting_for_review,
                "?state__exact=proof_given",
            ),
            (gettext_noop("Findings nobody answered in time"), reads.overdue, "?proof=overdue"),
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
    def _register_reviews() -> None:
        from django.utils.translation import gettext_noop

        from accounts.selectors import kyc
        from accounts.selectors import sanctions as sanction_reads
        from accounts.services import kyc_review, sanctions, screening
        from micropay.core import approval, boot, desk, ports

        boot.also_check(screening.refuse_unscreened_production)
        for table, read in sanction_reads.SOURCES.items():
            ports.personal_data_source(table, read)
        for kind, apply in (
            (sanctions.CLEAR, sanctions.clear_approved),
            (sanctions.CONFIRM, sanctions.confirm_approved),
        ):
            decide = _carried_out_by(apply)
            approval.register(kind, permission=permissions.REVIEW_SANCTIONS, apply=decide)
        desk.card(
            desk.Card(
                gettext_noop("Matches with lists of sanctions to decide"),
                permissions.REVIEW_SANCTIONS,
                sanction_reads.open_hits,
                "accounts_sanctionhit_changelist",
                "?state__exact=open",
            )
        )
        for kind, apply in (
            (kyc_review.CLEAR, kyc_review.clear_approved),
            (kyc_review.REFUSE, kyc_review.refuse_approved),
        ):
            decide = _carried_out_by(apply)
            approval.register(kind, permission=permissions.REVIEW_KYC, apply=decide)
        again = gettext_noop("Customers whose identity has to be verified again")
        for title, count, query in (
            (
                gettext_noop("Matches of screening to decide"),
                kyc.to_review,
                "?state__exact=in_review",
            ),
            (again, kyc.overdue, ""),
        ):
            page = "accounts_kyccase_changelist"
            desk.card(desk.Card(title, permissions.REVIEW_KYC, count, page, query))


def _carried_out_by(apply: Callable[..., None]) -> Callable[..., None]:
    """What the floor calls with the request first, as the service takes it."""

    def carry_out(asked: Any, **who: Any) -> None:
        apply(asked=asked, **who)

    return carry_out
