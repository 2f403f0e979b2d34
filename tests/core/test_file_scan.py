"""Files and a real clamd: malware is refused, what waited is decided, what is stored is scanned
again when the signatures change.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from micropay.core import clamav, file_scan, files, vault
from micropay.core.file_errors import FileInfected, FileNotKept
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from tests.core import file_samples as samples
from tests.core.clam import MARKER, Scanner, known_malware
from tests.core.test_files import CLOCK, NOK, NOW, objects, opened, received

pytestmark = [pytest.mark.system, pytest.mark.django_db]
LATER = b"a word that becomes malware later"


@pytest.fixture(scope="module")
def clamd() -> Iterator[Scanner]:
    scanner = Scanner()
    scanner.learn(*known_malware())
    yield scanner
    scanner.remove()


@pytest.fixture
def scanner(clamd: Scanner, settings, tmp_path: Path) -> Scanner:
    settings.CLAMAV_SOCKET = clamd.socket
    settings.FILES_DIR = tmp_path
    if clamd._process is None:
        clamd.start()
    return clamd


@pytest.fixture
def away(scanner: Scanner, settings) -> Iterator[Scanner]:
    """The scanner is away until the test sets it back."""
    settings.CLAMAV_SOCKET = "/nowhere/clamd.ctl"
    yield scanner


@pytest.mark.parametrize(
    "content",
    [samples.infected_photo(), samples.infected_document(), samples.picture(comment=MARKER)],
    ids=["photo", "document", "marked photo"],
)
def test_malware_is_refused_at_once_and_not_kept(
    scanner: Scanner, tmp_path: Path, content: bytes
) -> None:
    with pytest.raises(FileInfected):
        received(content)
    assert (StoredFile.objects.count(), objects(tmp_path)) == (0, [])
    row = Evidence.objects.get(action="core.file.refuse")
    assert row.detail["code"] == "file_infected" and row.detail["finding"].startswith("Test.Word")


@pytest.mark.parametrize(
    "content",
    [
        samples.photo_with_place(),
        samples.picture("PNG"),
        samples.picture("WEBP"),
        samples.document(),
    ],
    ids=["photo", "png", "webp", "document"],
)
def test_what_is_clean_opens_at_once(scanner: Scanner, content: bytes) -> None:
    file = received(content)
    assert (file.state, file.signature_version.split("/")[1]) == ("clean", str(scanner.version))
    assert b"PhoneMaker" not in opened(file).content


def test_what_waited_is_decided_when_the_scanner_is_back(
    away: Scanner, settings, tmp_path: Path, django_capture_on_commit_callbacks
) -> None:
    good, bad = received(samples.photo_with_place()), received(samples.infected_photo())
    assert {file.state for file in (good, bad)} == {"quarantined"}
    assert file_scan.scan_waiting(actor=CLOCK, now=NOW) == 0
    settings.CLAMAV_SOCKET = away.socket
    with django_capture_on_commit_callbacks(execute=True):
        assert file_scan.scan_waiting(actor=CLOCK, now=NOW) == 2
    assert file_scan.scan_waiting(actor=CLOCK, now=NOW) == 0
    for file in (good, bad):
        file.refresh_from_db()
    assert (good.state, bad.state, bad.place) == ("clean", "infected", None)
    assert b"PhoneMaker" not in opened(good).content
    with pytest.raises(FileNotKept):
        opened(bad)
    assert [path.name for path in objects(tmp_path)] == [str(good.place)]
    found = Evidence.objects.filter(action="core.file.scan", object_id=str(bad.id)).get()
    assert (found.actor_id, found.detail["state"]) == ("scan_files", "infected")


def test_a_file_that_waited_under_looser_rules_is_refused(
    away: Scanner, settings, tmp_path: Path, django_capture_on_commit_callbacks
) -> None:
    """As a row from before a rule became stricter."""
    file = received()
    content = samples.archive()
    file.place, file.content_key = vault.put(file_id=file.id, content=content)
    file.save()
    settings.CLAMAV_SOCKET = away.socket
    with django_capture_on_commit_callbacks(execute=True):
        assert file_scan.scan_waiting(actor=CLOCK, now=NOW) == 1
    file.refresh_from_db()
    assert (file.state, file.finding, file.place) == ("refused", "file_type_not_allowed", None)


def test_stored_files_are_scanned_again_with_new_signatures(scanner: Scanner) -> None:
    marked, plain = received(samples.document() + b"% " + LATER), received()
    assert file_scan.scan_again(actor=CLOCK, now=NOW) == 0
    scanner.learn(*known_malware(), LATER)
    assert file_scan.scan_again(actor=CLOCK, now=NOW) == 2
    assert file_scan.scan_again(actor=CLOCK, now=NOW) == 0
    marked.refresh_from_db()
    assert (marked.state, marked.finding.startswith("Test.Word2")) == ("infected", True)
    with pytest.raises(FileNotKept):
        opened(marked)
    assert opened(plain).media_type == "image/jpeg"
    assert Evidence.objects.filter(action="core.file.scan_again").count() == 1
    scanner.learn(*known_malware())
    assert file_scan.scan_again(actor=CLOCK, now=NOW) == 2
    marked.refresh_from_db()
    assert marked.state == "clean" and opened(marked).media_type == "application/pdf"


def test_one_lost_content_does_not_stop_the_others(away: Scanner, settings, tmp_path: Path) -> None:
    lost, good = received(), received()
    vault.remove(lost.place)
    settings.CLAMAV_SOCKET = away.socket
    assert file_scan.scan_waiting(actor=CLOCK, now=NOW) == 1
    good.refresh_from_db(), lost.refresh_from_db()
    assert (good.state, lost.state) == ("clean", "quarantined")


def test_the_health_figure_knows_the_age_of_the_signatures(scanner: Scanner) -> None:
    received()
    file_scan.scan_waiting(actor=CLOCK, now=NOW)
    made_at = clamav.signatures().made_at
    fresh = file_scan.health(made_at + timedelta(hours=5))
    assert (fresh["state"], fresh["signature_age_hours"], fresh["waiting"]) == ("ok", 5, 0)
    assert file_scan.health(made_at + timedelta(days=3, seconds=1))["state"] == "degraded"


def test_an_erasure_during_the_scan_wins(
    away: Scanner, settings, tmp_path: Path, monkeypatch, django_capture_on_commit_callbacks
) -> None:
    """The scanner is asked without a lock; what came in between is not overwritten."""
    file = received()
    settings.CLAMAV_SOCKET = away.socket
    asked = clamav.scan

    def erased_meanwhile(content: bytes) -> str:
        files.delete(file_id=file.id, actor=NOK, reason="asked by the person", now=NOW)
        return asked(content)

    monkeypatch.setattr(clamav, "scan", erased_meanwhile)
    with django_capture_on_commit_callbacks(execute=True):
        assert file_scan.scan_waiting(actor=CLOCK, now=NOW) == 0
    file.refresh_from_db()
    assert (file.state, objects(tmp_path)) == ("erased", [])


def test_a_scanner_that_dies_between_leaves_it_waiting(scanner: Scanner, tmp_path: Path) -> None:
    scanner.stop()
    file = received()
    assert file.state == "quarantined"
    scanner.start()
    assert file_scan.scan_waiting(actor=CLOCK, now=datetime.now(UTC)) == 1
    file.refresh_from_db()
    assert file.state == "clean"
