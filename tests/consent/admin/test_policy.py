"""Staff read everything of consent in the back office, and publish a policy by two people."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from consent.models.policy import PolicyVersion
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from tests import backoffice
from tests.consent.models.test_guards import one_record_of_each
from tests.consent.people import draft, in_force

pytestmark = pytest.mark.django_db
MODELS = [
    "subject",
    "service",
    "policydocument",
    "policyversion",
    "policytext",
    "purpose",
    "purposetext",
    "acceptance",
    "acknowledgement",
    "decline",
    "purposedecision",
    "recipient",
    "recipientpurpose",
    "disclosure",
]


def signed_in(name: str, *permissions: str) -> Client:
    """A staff member at the back office, past password and TOTP."""
    staff = backoffice.member(name)
    staff.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return backoffice.signed_in(staff)


@pytest.mark.parametrize("model", MODELS)
def test_an_auditor_reads_every_list_and_row_and_changes_none(model: str) -> None:
    one_record_of_each()
    auditor = signed_in("auditor", f"view_{model}")
    listed = auditor.get(reverse(f"admin:consent_{model}_changelist"))
    assert listed.status_code == 200
    row = listed.context["cl"].queryset.first()
    page = auditor.get(reverse(f"admin:consent_{model}_change", args=[row.pk]))
    assert page.status_code == 200
    assert auditor.get(reverse(f"admin:consent_{model}_add")).status_code == 403
    assert auditor.post(reverse(f"admin:consent_{model}_delete", args=[row.pk])).status_code == 403


def test_a_policy_is_asked_for_by_one_and_approved_by_another() -> None:
    now = timezone.now()
    version_id = draft(now)
    maker = signed_in("maker", "view_policyversion", "publish_policy")
    address = reverse("admin:consent_policyversion_do_publish", args=[version_id])
    assert maker.get(address).status_code == 200
    asked = maker.post(address, {"reason": "a clearer section 9"})
    assert asked.status_code == 302
    approval = Approval.objects.get()
    assert Evidence.objects.filter(
        action="core.approval.request", actor_label="maker", reason="a clearer section 9"
    ).exists()
    decide = reverse("admin:core_approval_do_approve", args=[approval.pk])
    rights = ("view_approval", "publish_policy")
    checker = signed_in("checker", *rights)
    assert checker.post(decide, {"reason": "read and right"}).status_code == 302
    assert in_force("terms", timezone.now()).version_id == version_id


def test_without_the_permission_nobody_asks() -> None:
    version_id = draft(timezone.now())
    reader = signed_in("reader", "view_policyversion")
    address = reverse("admin:consent_policyversion_do_publish", args=[version_id])
    assert reader.post(address, {"reason": "I would like to"}).status_code == 403
    assert Approval.objects.count() == 0


def test_taking_a_draft_back_says_why() -> None:
    version_id = draft(timezone.now())
    maker = signed_in("maker", "view_policyversion", "publish_policy")
    address = reverse("admin:consent_policyversion_do_withdraw", args=[version_id])
    assert maker.post(address, {"reason": ""}).status_code == 200
    assert maker.post(address, {"reason": "written twice"}).status_code == 302
    assert PolicyVersion.objects.get(pk=version_id).status == "withdrawn"
    assert Evidence.objects.filter(
        action="consent.policy.withdraw", actor_label="maker", reason="written twice"
    ).exists()


def test_what_a_service_refuses_is_said_on_the_form() -> None:
    current = in_force("terms", timezone.now())
    maker = signed_in("maker", "view_policyversion", "publish_policy")
    address = reverse("admin:consent_policyversion_do_withdraw", args=[current.version_id])
    answer = maker.post(address, {"reason": "I changed my mind"})
    assert answer.status_code == 200
    assert PolicyVersion.objects.get(pk=current.version_id).status == "published"
