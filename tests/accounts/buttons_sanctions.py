"""Presses of the buttons about lists of sanctions."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models.sanctions import SanctionHit
from tests.accounts import listing
from tests.accounts.app import MALEE, App
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member


def a_list_to_import() -> Press:
    content = (listing.HEAD + "A-1,Somebody Else,1970,\n").encode()
    file = SimpleUploadedFile("list.csv", content, "text/csv")
    values = {"source": "un", "version": "2026-11", "file": file}
    return Press(by=member("officer", "compliance_officer"), values=values)


def on_a_match_of_a_list() -> Press:
    App.installed().register(MALEE)
    listing.imported(f"A-1,{MALEE.given_name} {MALEE.family_name},,")
    listing.look_over()
    return Press(by=member("officer", "compliance_officer"), row=SanctionHit.objects.get())


BUTTONS: dict[str, Performer] = {
    "accounts_sanctionlist_do_import": a_list_to_import,
    "accounts_sanctionhit_do_clear": on_a_match_of_a_list,
    "accounts_sanctionhit_do_confirm": on_a_match_of_a_list,
}
