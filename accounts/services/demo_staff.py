"""The staff of the demonstration: one person per role, two where two have to agree.

Passwords are made up once and kept in a file for this checkout only; TOTP keys are random too.
"""

from __future__ import annotations

import os
import secrets
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from accounts.models.staff import Staff
from accounts.services import staff as service
from micropay.core.actor import Actor
from micropay.core.staff_roles import StaffRole

BANK = "thai_credit_bank"
MEMBERS = (
    ("agent.nok", "นก สดใส", StaffRole.AGENT, "micropay"),
    ("senior.prasit", "ประสิทธิ์ มั่นคง", StaffRole.SENIOR_AGENT, "micropay"),
    ("verifier.dao", "ดาว รุ่งเรือง", StaffRole.BANK_VERIFIER, BANK),
    ("compliance.arun", "อรุณ เที่ยงธรรม", StaffRole.COMPLIANCE_OFFICER, "micropay"),
    ("compliance.siri", "สิริ ยุติธรรม", StaffRole.COMPLIANCE_OFFICER, "micropay"),
    ("privacy.mali", "มะลิ รักษา", StaffRole.PRIVACY_OFFICER, "micropay"),
    ("finance.kanya", "กัญญา บัญชี", StaffRole.FINANCE, "micropay"),
    ("finance.pim", "พิมพ์ ละเอียด", StaffRole.FINANCE, "micropay"),
    ("operator.lek", "เล็ก ชำนาญ", StaffRole.OPERATOR, "micropay"),
    ("auditor.wirat", "วิรัช ตรวจสอบ", StaffRole.AUDITOR, "micropay"),
)


@transaction.atomic
def load(*, actor: Actor, now: datetime) -> str:
    """First run in demo mode: make who is missing. Returns who is there and where to look.

    A lost password file means new passwords for all. The file is written after the commit: a crash
    between the two only leads to that.
    """
    kept = _read(settings.DEMO_STAFF_FILE)
    passwords = {name: kept.get(name) or secrets.token_urlsafe(12) for name, *_ in MEMBERS}
    for name, full_name, role, employer in MEMBERS:
        member = Staff.objects.filter(username=name).first()
        if member is None:
            member = service.add(
                actor=actor,
                username=name,
                full_name=full_name,
                role=role,
                reason="demonstration",
                email=f"{name}@micropay.invalid",
                employer=employer,
                is_demo=True,
                now=now,
            )
            service.hand_out_access(
                actor=actor, staff_id=member.id, reason="demonstration", now=now
            )
            member.refresh_from_db()
        elif name in kept:
            continue
        _let_in(member, passwords[name], now)
    if passwords != kept:
        transaction.on_commit(lambda: _write(settings.DEMO_STAFF_FILE, passwords))
    names = ", ".join(name for name, *_ in MEMBERS)
    return f"{names}; passwords in {settings.DEMO_STAFF_FILE}"


def _let_in(member: Staff, password: str, now: datetime) -> None:
    member.set_password(password)
    member.password_changed_at = now
    member.is_active = True
    member.save()


def _read(path: Path) -> dict[str, str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    return dict(line.split() for line in lines if line.strip())


def _write(path: Path, passwords: dict[str, str]) -> None:
    """Whole or not at all, and for this user only."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.writelines(f"{name} {password}\n" for name, password in passwords.items())
    new.rename(path)
