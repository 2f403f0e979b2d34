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
                "service",
                "subject",
            )
        },
        "consent.publish_policy": ("privacy_officer", "compliance_officer"),
    }

    def ready(self) -> None:
        from functools import partial

        from consent import permissions
        from consent.selectors import request
        from consent.services import first_run as parts
        from consent.services import policy
        from micropay.core import approval, first_run, ports
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
        for table, read in request.SOURCES.items():
            ports.personal_data_source(table, read)
