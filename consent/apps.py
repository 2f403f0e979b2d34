"""The consent app."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """Registers what consent offers to the floor."""

    name = "consent"
    role_rights = {
        **{
            f"consent.view_{model}": ("privacy_officer", "compliance_officer", "auditor")
            for model in (
                "acceptance",
                "acknowledgement",
                "announcement",
                "campaign",
                "collectedfield",
                "consentreceipt",
                "contentitem",
                "cookie",
                "datacategory",
                "datafeed",
                "datasource",
                "decline",
                "disclosure",
                "campaignseries",
                "eventsignup",
                "mailrequest",
                "interaction",
                "policydocument",
                "policytext",
                "policyversion",
                "purpose",
                "purposedecision",
                "purposetext",
                "recipient",
                "recipientpurpose",
                "recordlink",
                "sending",
                "sensitivecategory",
                "service",
                "subject",
                "trendexport",
                "trendrelease",
                "usageentry",
                "viewentry",
            )
        },
        "consent.publish_policy": ("privacy_officer", "compliance_officer"),
        "consent.enter_datafeed": ("privacy_officer",),
        **{
            f"consent.view_{model}": ("privacy_officer", "compliance_officer", "auditor")
            for model in (
                "refusalground",
                "stop",
                "erasure",
                "legalhold",
                "retentioncategory",
                "retentionrun",
                "legalground",
                "disclosuredelay",
                "mergercampaign",
                "mergernotice",
                "authorityrequest",
                "authorityperson",
                "breach",
                "review",
                "reviewtopic",
            )
        },
        "consent.view_datarequest": (
            "agent",
            "senior_agent",
            "privacy_officer",
            "compliance_officer",
            "auditor",
        ),
        "consent.file_request": ("agent", "senior_agent", "privacy_officer"),
        "consent.report_breach": ("privacy_officer", "compliance_officer"),
        "consent.work_request": ("privacy_officer", "compliance_officer"),
        "consent.refuse_request": ("privacy_officer", "compliance_officer"),
        **{
            f"consent.{act}": ("privacy_officer", "compliance_officer")
            for act in (
                "hold_data",
                "manage_recipient",
                "delay_disclosures",
                "announce_merger",
                "work_authority",
                "work_breach",
                "work_review",
            )
        },
        "consent.run_campaign": ("privacy_officer", "compliance_officer"),
        "consent.edit_content": ("privacy_officer", "compliance_officer"),
        "consent.export_trend": ("privacy_officer", "compliance_officer"),
    }
    # The SQL functions the runtime role may execute.
    runtime_functions = (
        "consent_may_use",
        "consent_record_line",
        "consent_link_digest",
    )

    def ready(self) -> None:
        from functools import partial

        from consent import permissions, tasks  # noqa: F401
        from consent.data.mail_request import BY_MAIL
        from consent.data.messages import TEMPLATES
        from consent.selectors import request, trend
        from consent.selectors import usage as uses
        from consent.services import (
            campaign,
            campaign_series,
            content,
            mail_request,
            policy,
            usage,
            viewlog,
        )
        from consent.services import (
            first_run as parts,
        )
        from consent.states.content import UsageKind
        from micropay.core import approval, first_run, mailbox, messages, ports
        from micropay.core.actor import Actor

        approval.register(
            policy.PUBLISH,
            permission=permissions.PUBLISH_POLICY,
            apply=lambda asked, **who: policy.publish_approved(asked=asked, **who),
        )
        # The database knows this actor: it alone publishes a first version unchecked.
        actor = Actor.system("first_run")
        first_run.register(20, "policies", partial(parts.publish_policies, actor=actor))
        first_run.register(21, "recipients", partial(parts.add_recipients, actor=actor))
        messages.register(TEMPLATES)
        messages.register(BY_MAIL)
        # After the threads of cases, before a new case is opened.
        mailbox.claimant(20, mail_request.claim)
        approval.register(
            campaign.START,
            permission=permissions.RUN_CAMPAIGN,
            apply=lambda asked, **who: campaign.start_approved(asked=asked, **who),
        )
        approval.register(
            campaign_series.START,
            permission=permissions.RUN_CAMPAIGN,
            apply=_carried_out_by(campaign_series.start_approved),
        )
        ports.at_withdrawal(viewlog.PURPOSE, viewlog.stop)
        ports.at_withdrawal(content.PURPOSE, content.forget)
        ports.trend_source("content", trend.content_opened)
        ports.trend_source("usage_time", trend.time_spent)
        ports.at_withdrawal(usage.PURPOSE, usage.stop)
        ports.trend_source("searches", uses.people_by(UsageKind.SEARCH))
        ports.trend_source("sites", uses.people_by(UsageKind.SITE))
        for table, read in request.SOURCES.items():
            ports.personal_data_source(table, read)
        self._register_requests()
        self._register_rights()

    @staticmethod
    def _register_requests() -> None:
        from django.utils.translation import gettext_noop

        from consent.selectors import right
        from micropay.core import ports

        ports.request_register(
            "data_request",
            ports.RequestRegister(
                name=gettext_noop("Request of the data subject"),
                page="consent_datarequest_change",
                of_subject=right.named_of_subject,
            ),
        )

    @staticmethod
    def _register_rights() -> None:
        from django.utils.translation import gettext_noop

        from consent import permissions
        from consent.selectors import authority as reads_authority
        from consent.selectors import breach, erasure_ledger, review, right
        from consent.services import (
            authority,
            disclosure,
            hold,
            merger,
            own_erasure,
            package,
            request_refusal,
            retention,
            usage,
            viewlog,
        )
        from micropay.core import approval, boot, desk, ports, rights

        rights.eraser("consent", 0, own_erasure.erase)
        rights.fill_held(right.held_subjects)
        rights.retention("request_words", retention.forget_words)
        rights.retention("data_packages", package.destroy_before)
        rights.retention("view_log", viewlog.forget_old)
        rights.retention("usage", usage.forget_old)
        boot.also_check(erasure_ledger.refuse_older_database)
        for kind, permission, apply in (
            (request_refusal.REFUSE, permissions.REFUSE_REQUEST, request_refusal.refuse_approved),
            (hold.LIFT, permissions.HOLD_DATA, hold.lift_approved),
            (disclosure.DELAY, permissions.DELAY_DISCLOSURES, disclosure.delay_approved),
            (merger.ANNOUNCE, permissions.ANNOUNCE_MERGER, merger.announce_approved),
            (authority.GRANT, permissions.WORK_AUTHORITY, authority.grant_approved),
        ):
            approval.register(kind, permission=permission, apply=_carried_out_by(apply))
        ports.personal_data_source("consent_breach", breach.personal_rows)
        for title, count, alarm in (
            (gettext_noop("Breaches whose clock runs"), breach.waiting, False),
            (gettext_noop("Breaches with little or no time left"), breach.pressing, True),
        ):
            listed = "consent_breach_changelist"
            desk.card(desk.Card(title, "consent.view_breach", count, listed, "", alarm))
        for title, count in (
            (gettext_noop("Points of the self-review overdue"), review.overdue),
            (gettext_noop("Actions of the self-review overdue"), review.actions_overdue),
        ):
            listed = "consent_review_changelist"
            desk.card(desk.Card(title, "consent.view_review", count, listed, "", True))
        for title, count, alarm in (
            (gettext_noop("Requests of authorities to answer"), reads_authority.waiting, False),
            (gettext_noop("Requests of authorities past their day"), reads_authority.late, True),
        ):
            listed = "consent_authorityrequest_changelist"
            desk.card(desk.Card(title, "consent.view_authorityrequest", count, listed, "", alarm))
        page = "consent_datarequest_changelist"
        for title, count, query, alarm in (
            (gettext_noop("Data requests to answer"), right.waiting, "?state__exact=open", False),
            (gettext_noop("Data requests past their last day"), right.late, "?due=late", True),
        ):
            desk.card(desk.Card(title, "consent.view_datarequest", count, page, query, alarm))


def _carried_out_by(apply: Callable[..., None]) -> Callable[..., None]:
    """The second person agreed: call the service with the request by its name."""

    def carry_out(asked: Any, **who: Any) -> None:
        apply(asked=asked, **who)

    return carry_out
