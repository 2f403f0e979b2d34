"""The consent app."""

from __future__ import annotations

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """Registers what consent offers to the floor."""

    name = "consent"

    def ready(self) -> None:
        from consent import permissions
        from consent.selectors import request
        from consent.services import first_run as consent_first_run
        from consent.services import policy
        from micropay.core import approval, first_run, ports

        approval.register(
            policy.PUBLISH, permission=permissions.PUBLISH_POLICY, apply=policy.publish_approved
        )
        first_run.register(20, "policies", consent_first_run.publish_policies)
        first_run.register(21, "recipients", consent_first_run.add_recipients)
        for table, read in request.SOURCES.items():
            ports.personal_data_source(table, read)
