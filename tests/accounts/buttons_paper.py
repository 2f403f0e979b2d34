"""What the buttons of guardians' papers need."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from accounts.data.minor import PaperValues
from accounts.models.guardian_paper import GuardianPaper
from accounts.models.minor import MinorFinding
from accounts.services import guardian_paper
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from micropay.core.models.file import StoredFile
from tests.accounts import identity, suspended
from tests.accounts.buttons_suspension import a_minor_found
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.consent.people import CHECKER
from tests.core import file_samples

WORDS = {
    "kind": "court_appointed",
    "given_name": "สมศรี",
    "family_name": "สุขใจ",
    "phone": "086-777-1234",
    "evidence": "เห็นบัตรประชาชนตัวจริง คำสั่งศาลเยาวชน 12/2569",
}


def a_paper(finding: MinorFinding) -> GuardianPaper:
    """Her grandmother came to the desk, with the court's order; one agent entered it."""
    values = PaperValues(
        **WORDS,
        consent_scan=file_samples.picture(),
        evidence_scan=file_samples.picture("PNG"),
    )
    return guardian_paper.enter(
        actor=suspended.maker().actor(),
        customer_id=finding.customer_id,
        paper=values,
        reason="came to the desk",
        now=clock.now(),
    )


def to_enter() -> Press:
    finding = a_minor_found()
    scans = {
        "consent_scan": SimpleUploadedFile("form.jpg", file_samples.picture()),
        "evidence_scan": SimpleUploadedFile("order.png", file_samples.picture("PNG")),
    }
    values = {"who": finding.customer.phone, **WORDS, **scans}
    return Press(by=member("nok", "agent"), values=values)


def to_open() -> Press:
    row = a_paper(a_minor_found())
    scan(row)
    return Press(by=member("senior", "senior_agent"), row=row)


def scan(row: GuardianPaper) -> None:
    """As the scanner leaves both files."""
    for one in StoredFile.objects.filter(id__in=[row.consent_file_id, row.evidence_file_id]):
        identity.scanned(one)


def read(row: GuardianPaper, by: Actor) -> None:
    """Somebody opens both."""
    scan(row)
    for which in ("consent", "evidence"):
        guardian_paper.open_scan(
            actor=by, paper_id=row.id, which=which, reason="to decide", now=clock.now()
        )


def to_withdraw() -> Press:
    row = a_paper(a_minor_found())
    read(row, CHECKER)
    asked = Approval.objects.get(kind=guardian_paper.KIND)
    with transaction.atomic():
        approval.approve(approval_id=asked.id, actor=CHECKER, reason="read", now=clock.now())
    row.refresh_from_db()
    return Press(by=member("nok", "agent"), row=row)


BUTTONS: dict[str, Performer] = {
    "accounts_guardianpaper_do_enter": to_enter,
    "accounts_guardianpaper_do_consent": to_open,
    "accounts_guardianpaper_do_evidence": to_open,
    "accounts_guardianpaper_do_withdraw": to_withdraw,
}
