"""Permission names of accounts, and which role of the back office holds which."""

from __future__ import annotations

# Ending a person's access; asking to give it and, another person, agreeing.
MANAGE_STAFF = "accounts.manage_staff"
# Checking a customer for the partner bank: finding a case by its code, and deciding it.
VERIFY_KYC = "accounts.verify_kyc"
# Stopping a customer's money at once; asking what becomes of it and, another person, agreeing.
SUSPEND_CUSTOMER = "accounts.suspend_customer"
DECIDE_CUSTOMER_SUSPENSION = "accounts.decide_customer_suspension"
# Deciding matches of screening by two people; setting risk; asking for a new check.
REVIEW_KYC = "accounts.review_kyc"
# Importing lists of sanctioned persons; asking what a match means and, another person, agreeing.
IMPORT_SANCTIONS = "accounts.import_sanctions"
REVIEW_SANCTIONS = "accounts.review_sanctions"
# Asking for a change of the step-up table and, another person, agreeing.
MANAGE_STEP_UP = "accounts.manage_step_up"
# Asking to publish a build of the app and, another person, agreeing.
MANAGE_APP_BUILD = "accounts.manage_app_build"
# Vouching for a person who forgot the PIN and, another person, agreeing.
ASK_PIN_RESET = "accounts.ask_pin_reset"
ALLOW_PIN_RESET = "accounts.allow_pin_reset"
# Opening one masked field of a customer for a case, and looking such openings over.
REVEAL_FIELD = "accounts.reveal_field"
REVIEW_REVEALS = "accounts.review_reveals"
# Asking for and agreeing to telling a customer later who looked.
DELAY_TELLING = "accounts.delay_telling"
# Reporting a breach of confidentiality, which stops access; deciding what comes of it.
REPORT_VIOLATION = "accounts.report_violation"
DECIDE_SUSPENSION = "accounts.decide_suspension"
# Writing a new undertaking and, another person, publishing it.
PUBLISH_UNDERTAKING = "accounts.publish_undertaking"
# From where the back office may be opened.
MANAGE_NETWORKS = "accounts.manage_networks"
# Who joined, moved and left.
REPORT_STAFF = "accounts.report_staff"
# Asking for a change of phone or national ID; deciding what another asked for; the evidence.
REQUEST_IDENTITY_CHANGE = "accounts.request_identity_change"
DECIDE_IDENTITY_CHANGE = "accounts.decide_identity_change"
OPEN_IDENTITY_EVIDENCE = "accounts.open_identity_evidence"

# Least rights: what a role needs for its work, and nothing by default.
ROLE_RIGHTS: dict[str, tuple[str, ...]] = {
    "accounts.view_customer": (
        "agent",
        "senior_agent",
        "compliance_officer",
        "privacy_officer",
        "auditor",
    ),
    "accounts.view_contactperson": ("privacy_officer", "compliance_officer", "auditor"),
    "accounts.view_device": ("agent", "senior_agent", "compliance_officer", "auditor"),
    "accounts.view_session": ("agent", "senior_agent", "compliance_officer", "auditor"),
    "accounts.view_installation": ("agent", "senior_agent", "operator", "auditor"),
    "accounts.view_registration": ("operator", "compliance_officer", "auditor"),
    "accounts.view_staff": ("compliance_officer", "privacy_officer", "operator", "auditor"),
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
    **{
        f"accounts.view_{model}": ("compliance_officer", "auditor")
        for model in ("sanctionlist", "sanctionhit", "screeningrun")
    },
    "accounts.import_sanctions": ("compliance_officer",),
    "accounts.review_sanctions": ("compliance_officer",),
    "accounts.view_kycevidence": ("compliance_officer", "auditor"),
    **{
        f"accounts.view_{model}": ("agent", "senior_agent", "compliance_officer", "auditor")
        for model in (
            "suspension",
            "suspensionproof",
            "heirrequest",
            "closedaccount",
            "guardianship",
            "guardianshipfile",
            "guardianpaper",
            "minorfinding",
        )
    },
    # Stopping money protects somebody at once, so any agent may; what follows takes two.
    "accounts.suspend_customer": ("agent", "senior_agent", "compliance_officer"),
    "accounts.decide_customer_suspension": ("senior_agent", "compliance_officer"),
    "accounts.view_cooloff": ("agent", "senior_agent", "compliance_officer", "auditor"),
    "accounts.view_installationevent": ("agent", "senior_agent", "operator", "auditor"),
    "accounts.view_problemcount": ("agent", "senior_agent", "operator", "auditor"),
    "accounts.view_pinreset": ("agent", "senior_agent", "compliance_officer", "auditor"),
    "accounts.ask_pin_reset": ("agent", "senior_agent"),
    "accounts.allow_pin_reset": ("senior_agent", "compliance_officer"),
    "accounts.view_stepuprow": ("compliance_officer", "operator", "auditor"),
    "accounts.manage_step_up": ("compliance_officer",),
    "accounts.view_appbuild": ("agent", "senior_agent", "operator", "auditor"),
    "accounts.manage_app_build": ("operator",),
    "accounts.reveal_field": (
        "agent",
        "senior_agent",
        "compliance_officer",
        "privacy_officer",
    ),
    "accounts.view_revealweek": ("compliance_officer", "auditor"),
    "accounts.review_reveals": ("compliance_officer",),
    "accounts.view_revealdelay": ("compliance_officer", "auditor"),
    "accounts.delay_telling": ("compliance_officer",),
    "accounts.view_undertaking": ("compliance_officer", "privacy_officer", "auditor"),
    "accounts.view_undertakingsignature": ("compliance_officer", "auditor"),
    "accounts.publish_undertaking": ("compliance_officer",),
    "accounts.view_staffsuspension": ("compliance_officer", "privacy_officer", "auditor"),
    "accounts.report_violation": ("compliance_officer", "privacy_officer"),
    "accounts.decide_suspension": ("compliance_officer",),
    "accounts.view_staffnetwork": ("compliance_officer", "operator", "auditor"),
    "accounts.manage_networks": ("compliance_officer",),
    "accounts.view_staffdatause": ("compliance_officer", "auditor"),
    "accounts.report_staff": ("compliance_officer", "auditor"),
    **{
        f"accounts.view_{model}": ("agent", "senior_agent", "compliance_officer", "auditor")
        for model in ("identitychange", "identityevidence")
    },
    "accounts.request_identity_change": ("agent", "senior_agent"),
    "accounts.decide_identity_change": ("senior_agent", "compliance_officer"),
    "accounts.open_identity_evidence": ("agent", "senior_agent", "compliance_officer"),
}
