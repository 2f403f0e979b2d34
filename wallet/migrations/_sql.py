"""SQL functions live in versioned files under ``wallet/sql``; a migration installs each."""

from pathlib import Path

from django.db.migrations.operations import RunSQL

_FOLDER = Path(__file__).resolve().parents[1] / "sql"


def read(name: str) -> str:
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def install(name: str, *, undo: str) -> RunSQL:
    """Run the file ``name``; backwards ``undo``: drops, or the text of the version before."""
    return RunSQL(read(name), undo)


def function(name: str, function: str) -> str:
    """The text of one function of the file ``name``, to put it back in place of a newer one."""
    file = read(name).replace("CREATE OR REPLACE FUNCTION", "CREATE FUNCTION")
    _, _, rest = file.partition(f"CREATE FUNCTION {function}(")
    body, end, _ = rest.partition("$body$;")
    text, marker, inner = body.partition("$body$")
    return f"CREATE OR REPLACE FUNCTION {function}({text}{marker}{inner}{end}"
