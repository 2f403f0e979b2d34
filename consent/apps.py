"""The consent app."""

from __future__ import annotations

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
                "collectedfield",
                "consentreceipt",
                "cookie",
                "datacategory",
                "datafeed",
                "datasource",
                "decline",
                "disclosure",
                "policydocument",
                "policytext",
                "policyversion",
                "purpose",
                "purposedecision",
                "purposetext",
                "recipient",
                "recipientpurpose",
                "recordlink",
                "sensitivecategory",
                "service",
                "subject",
                "viewentry",
            )
        },
        "consent.publish_policy": ("privacy_officer", "compliance_officer"),
        "consent.enter_datafeed": ("privacy_officer",),
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
        from consent.data import TEMPLATES
        from consent.selectors import request
        from consent.services import first_run as parts
        from consent.services import policy, viewlog
        from micropay.core import approval, first_run, messages, ports
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
        ports.at_withdrawal(viewlog.PURPOSE, viewlog.stop)
        for table, read in request.SOURCES.items():
            ports.personal_data_source(table, read)
