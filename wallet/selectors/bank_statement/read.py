"""One door to all formats of statements."""

from __future__ import annotations

import io
from typing import IO

from wallet.data.reconciliation import ReadStatement
from wallet.selectors.bank_statement import camt, table

_XML = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe", b"\xfe\xff")
_LONGEST_MARK = 4


def statement(file: IO[bytes], *, file_bytes: int) -> ReadStatement:
    """Read a statement by what its content is, at most so many bytes. Raises a StatementRefused,
    here and while its entries are read.
    """
    mark = file.read(_LONGEST_MARK)
    file.seek(-len(mark), io.SEEK_CUR)
    reader = camt if mark.lstrip().startswith(_XML) else table
    return reader.read(file, file_bytes=file_bytes)
