"""Who may call which operation. A new operation without a row here fails the build."""

from __future__ import annotations

ACCESS: dict[str, str] = {}
