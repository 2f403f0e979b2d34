"""Files without a scanner, as on a bare machine: they wait in quarantine and say so."""

from __future__ import annotations

import os
import socket
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from micropay.core import clamav, file_scan, files, vault
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.file_errors import FileNotKept, FileNotScanned, FileRefused, FileTooLarge
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.models.history import History
from tests.core import file_samples as samples

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
NOK = Actor(kind="staff", id=str(uuid4()), label="agent.nok")
MALEE = uuid4()
CLOCK = Actor.system("scan_files")


@pytest.fixture(autouse=True)
def folder(settings, tmp_path: Path) -> Path:
    settings.FILES_DIR = tmp_path
    return tmp_path


def received(content: bytes | None = None, name: str = "card.jpg") -> StoredFile:
    return files.receive(
        actor=NOK,
        subject_id=MALEE,
        purpose="test",
        name=name,
        content=samples.picture() if content is None else content,
        now=NOW,
    )


def opened(file: StoredFile) -> files.FileContent:
    return files.read(file_id=file.id, actor=NOK, reason="asked by the person", now=NOW)


def objects(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*/*"))


def cleared(file: StoredFile) -> StoredFile:
    """As if the scanner had passed it."""
    file.state, file.scanned_at, file.signature_version = "clean", NOW, "ClamAV 1.4/7"
    file.save()
    return file


@pytest.mark.django_db
def test_it_waits_and_says_so() -> None:
    file = received()
    assert (file.state, file.waits, file.is_clean) == ("quarantined", True, False)
    with pytest.raises(FileNotScanned):
        opened(file)
    assert file_scan.scan_waiting(actor=CLOCK, now=NOW) == 0
    figures = file_scan.health(NOW + timedelta(minutes=5))
    assert figures == {
        "waiting": 1,
        "oldest_seconds": 300,
        "scanner": "",
        "signature_age_hours": None,
        "state": "degraded",
    }


@pytest.mark.django_db
def test_money_does_not_wait_for_the_scanner(client) -> None:
    received()
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")
    assert answer.json()["files"]["state"] == "degraded"


@pytest.mark.django_db
@pytest.mark.parametrize("name", samples.REFUSED)
def test_what_is_refused_leaves_nothing_but_evidence(name: str, folder: Path) -> None:
    code, content = samples.REFUSED[name]
    with pytest.raises(FileRefused) as refused:
        received(content)
    assert refused.value.code == code
    assert (StoredFile.objects.count(), objects(folder)) == (0, [])
    row = Evidence.objects.get(action="core.file.refuse")
    assert (row.actor_label, row.subject_id, row.detail["code"]) == ("agent.nok", MALEE, code)
    assert row.detail["received_size"] == len(content)


@pytest.mark.django_db
def test_what_is_huge_is_refused_before_anybody_looks_into_it(folder: Path) -> None:
    with pytest.raises(FileTooLarge) as refused:
        received(b"\xff\xd8\xff" + b"\0" * 8_000_000)
    assert refused.value.params == {"megabytes": 8}
    assert (StoredFile.objects.count(), objects(folder)) == (0, [])


@pytest.mark.django_db
def test_a_clean_file_opens_with_a_reason_and_each_opening_is_on_record() -> None:
    content = samples.document()
    file = cleared(received(content, name="ใบแจ้งความ.pdf"))
    shown = opened(file)
    assert (shown.content, shown.media_type) == (content, "application/pdf")
    assert shown.name == f"test-{file.id.hex[-6:]}.pdf"
    opened(file)
    rows = Evidence.objects.filter(action="core.file.read", object_id=str(file.id))
    assert [(row.actor_label, row.reason, row.subject_id) for row in rows] == [
        ("agent.nok", "asked by the person", MALEE)
    ] * 2


@pytest.mark.django_db
def test_nothing_of_it_stands_in_clear_on_the_disk(folder: Path) -> None:
    content = samples.document()
    received(content)
    [path] = objects(folder)
    assert b"%PDF" not in path.read_bytes() and content[20:60] not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "C:\\temp\\card.jpg", "a\x00b", "a\u202egpj.exe", "x" * 500]
)
def test_a_name_is_a_label_and_never_a_place(name: str, folder: Path) -> None:
    file = received(name=name)
    assert file.name in {"passwd", "card.jpg", ""}
    assert objects(folder)[0].name == str(file.place)


@pytest.mark.django_db
def test_content_under_another_files_name_does_not_open(folder: Path) -> None:
    mine, other = cleared(received()), cleared(received())
    first, second = (folder.glob(f"*/{file.place}") for file in (mine, other))
    next(second).write_bytes(next(first).read_bytes())
    StoredFile.objects.filter(pk=other.pk).update(content_key=mine.content_key)
    with pytest.raises(vault.ContentLost):
        opened(other)
    assert opened(mine).media_type == "image/jpeg"


@pytest.mark.django_db
def test_a_changed_byte_is_noticed(folder: Path) -> None:
    file = cleared(received())
    [path] = objects(folder)
    sealed = bytearray(path.read_bytes())
    sealed[100] ^= 1
    path.write_bytes(bytes(sealed))
    with pytest.raises(vault.ContentLost):
        opened(file)


@pytest.mark.django_db(transaction=False)
def test_an_erased_file_is_gone_with_its_key(folder: Path, django_capture_on_commit_callbacks):
    file = cleared(received())
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            files.delete(file_id=file.id, actor=NOK, reason="asked by the person", now=NOW)
    file.refresh_from_db()
    assert (file.state, file.content_key, file.name, file.sha256) == ("erased", None, None, "")
    assert objects(folder) == []
    with pytest.raises(FileNotKept):
        opened(file)
    assert Evidence.objects.filter(action="core.file.erase").count() == 1


@pytest.mark.django_db
def test_an_unknown_file_neither_opens_nor_goes() -> None:
    for act in (files.read, files.delete):
        with pytest.raises(NotFound):
            act(file_id=uuid4(), actor=NOK, reason="asked by the person", now=NOW)


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["infected", "refused"])
def test_what_was_found_bad_opens_for_nobody(state: str) -> None:
    file = received()
    file.state, file.place, file.content_key = state, None, None
    file.save()
    with pytest.raises(FileNotKept):
        opened(file)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"state": "clean"}, "file_clean_was_scanned"),
        ({"state": "clean", "scanned_at": NOW}, "file_clean_was_scanned"),
        ({"state": "opened"}, "file_state_known"),
        ({"place": None}, "file_content_has_its_key"),
        ({"place": None, "content_key": None}, "file_kept_has_content"),
        ({"state": "refused"}, "file_gone_has_no_content"),
        (
            {"state": "erased", "place": None, "content_key": None, "erased_at": NOW},
            "file_erased_keeps_nothing",
        ),
    ],
)
def test_the_database_holds_the_states_together(values: dict[str, object], constraint: str) -> None:
    file = received()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        StoredFile.objects.filter(pk=file.pk).update(**values)


@pytest.mark.django_db
def test_history_shows_neither_name_nor_key() -> None:
    file = cleared(received())
    told = str(list(History.objects.filter(row_id=str(file.id)).values_list("changes", flat=True)))
    assert "quarantined" in told
    assert "card.jpg" not in told and str(file.content_key) not in told and "gAAAA" not in told


@pytest.mark.django_db
def test_what_a_crash_left_behind_is_swept_and_nothing_else(folder: Path) -> None:
    kept = received()
    lost, _ = vault.put(file_id=uuid4(), content=b"its row was never committed")
    half = folder / "ab" / "half.new"
    half.parent.mkdir(exist_ok=True)
    half.write_bytes(b"half a f")
    assert file_scan.sweep(actor=CLOCK, now=datetime.now(UTC)) == 0
    assert len(objects(folder)) == 3
    later = datetime.now(UTC) + timedelta(hours=2)
    assert file_scan.sweep(actor=CLOCK, now=later) == 1
    assert [path.name for path in objects(folder)] == [str(kept.place)]
    assert Evidence.objects.get(action="core.file.sweep").detail == {"objects": 1}
    assert str(lost) not in {path.name for path in objects(folder)}


@pytest.mark.django_db
def test_the_row_never_comes_before_its_content(folder: Path) -> None:
    """A full disk: nothing is promised."""
    folder.chmod(0o700)
    os.rmdir(folder)
    folder.write_text("not a folder")
    with pytest.raises(OSError):
        received()
    assert StoredFile.objects.count() == 0
    folder.unlink()


@pytest.mark.django_db
def test_a_transaction_that_fails_leaves_an_object_for_the_sweep(folder: Path) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        received()
        raise RuntimeError("the caller fails")
    assert (StoredFile.objects.count(), len(objects(folder))) == (0, 1)
    assert file_scan.sweep(actor=CLOCK, now=datetime.now(UTC) + timedelta(hours=2)) == 1
    assert objects(folder) == []


ANSWERS = [
    b"",
    b"nonsense\0",
    b"stream: OK",
    b"stream: OK\n\0",
    b"INSTREAM size limit exceeded. ERROR\0",
    b"stream: nearly OK\0",
    b"\xff\xfe\0",
]


@pytest.mark.parametrize("answer", ANSWERS)
def test_only_a_clear_answer_counts(answer: bytes, settings, tmp_path: Path) -> None:
    """Something else listens where the scanner should: whatever it says is no "clean"."""
    settings.CLAMAV_SOCKET = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(settings.CLAMAV_SOCKET)
        server.listen()
        thread = threading.Thread(target=_answer_once, args=[server, answer])
        thread.start()
        clear = answer.rstrip(b"\0\n") == b"stream: OK"
        if clear:
            assert clamav.scan(b"content") == ""
        else:
            with pytest.raises(clamav.Unavailable):
                clamav.scan(b"content")
        thread.join()


def _answer_once(server: socket.socket, answer: bytes) -> None:
    connection, _ = server.accept()
    with connection:
        got = b""
        while not got.endswith(b"\0\0\0\0"):
            got += connection.recv(4096)
        connection.sendall(answer)


@pytest.mark.parametrize("address", ["", "/nowhere/clamd.ctl", "127.0.0.1:9", "host:port"])
def test_a_scanner_that_is_not_there_is_unavailable(address: str, settings) -> None:
    settings.CLAMAV_SOCKET = address
    with pytest.raises(clamav.Unavailable):
        clamav.signatures()
