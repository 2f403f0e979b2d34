"""People, proof, devices, staff."""

from __future__ import annotations

from django.apps import AppConfig

from accounts import permissions


class AccountsConfig(AppConfig):
    """Registers what accounts offers to the floor, topic by topic."""

    name = "accounts"
    # The SQL functions the runtime role may execute.
    runtime_functions = (
        "accounts_forget_proof",
        "accounts_clear_proof",
        "accounts_take_proof",
        "accounts_find_session",
    )
    role_rights = permissions.ROLE_RIGHTS

    def ready(self) -> None:
        # The topics read models, which are there only now.
        from accounts.apps import guard, identity_change, kyc, people, proof, staff, suspension

        for topic in (people, proof, staff, guard, kyc, identity_change, suspension):
            topic.register()
