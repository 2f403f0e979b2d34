"""Reading canned replies."""

from __future__ import annotations

from complaints.models.case import Case
from complaints.models.link import CannedReply


def titles(language: str) -> list[tuple[str, str]]:
    """Code and title of each that is in use."""
    rows = CannedReply.objects.filter(active=True).order_by("place", "code")
    return [(one.code, one.title_th if language == "th" else one.title_en) for one in rows]


def words(code: str, case: Case) -> str:
    """What it says about a case, in the language of the case; empty when it is not in use."""
    found = CannedReply.objects.filter(code=code, active=True).first()
    if found is None:
        return ""
    text = found.text_th if case.language == "th" else found.text_en
    return text.replace("{number}", case.number)
