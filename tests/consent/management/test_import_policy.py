"""A plain-text file becomes a draft, once, and a wrong file one clear line."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from consent.models.policy import PolicyText, PolicyVersion
from tests.consent.selectors.test_policy_file import PLAIN, TIDY

pytestmark = pytest.mark.django_db


def run(path: Path, capsys: pytest.CaptureFixture, *more: str, kind: str = "cookie") -> str:
    call_command(
        "import_policy", str(path), "--service", "qper", "--kind", kind, "--lang", "th", *more
    )
    return capsys.readouterr().out


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "policy.txt"
    path.write_bytes(PLAIN.encode())
    return path


def test_a_file_becomes_a_draft_once(file: Path, capsys: pytest.CaptureFixture) -> None:
    assert run(file, capsys).startswith("Drafted qper cookie version 1 (th), SHA-256 ")
    assert run(file, capsys) == (
        "Nothing to do: qper cookie version 1 (draft) has this very text.\n"
    )
    text = PolicyText.objects.get(
        version__document__service="qper", version__document__kind="cookie"
    )
    assert (text.body, text.version.status, text.source) == (TIDY, "draft", "policy.txt")


def test_a_changed_file_is_a_new_draft_or_goes_into_the_numbered_one(
    file: Path, capsys: pytest.CaptureFixture
) -> None:
    run(file, capsys)
    file.write_text(PLAIN + "\nเพิ่มเติม", encoding="utf-8")
    assert "version 1 (th)" in run(file, capsys, "--number", "1")
    file.write_text(PLAIN + "\nเพิ่มเติมอีก", encoding="utf-8")
    assert "version 2 (th)" in run(file, capsys)
    assert PolicyVersion.objects.of("qper", "cookie").count() == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is empty"),
        (b"\xff\xfe\xfa", "not UTF-8"),
        (b"Title\n\x00", "NUL bytes"),
        (b"x" * (2 * 1024 * 1024), "larger than 1 MiB"),
    ],
)
def test_a_wrong_file_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture, content: bytes, words: str
) -> None:
    path = tmp_path / "wrong.txt"
    path.write_bytes(content)
    before = PolicyVersion.objects.count()
    with pytest.raises(CommandError, match=words) as refusal:
        run(path, capsys)
    assert "\n" not in str(refusal.value)
    assert PolicyVersion.objects.count() == before


def test_a_missing_file_a_folder_and_a_published_number_are_one_clear_line(
    tmp_path: Path, file: Path, capsys: pytest.CaptureFixture
) -> None:
    for path in (tmp_path / "nothing", tmp_path):
        with pytest.raises(CommandError, match=str(path)):
            run(path, capsys)
    with pytest.raises(CommandError, match="no longer a draft"):
        run(file, capsys, "--number", "1", kind="privacy")
