"""Names of the rights that acts on wallets need."""

from __future__ import annotations

FREEZE_WALLET = "wallet.freeze_wallet"
UNFREEZE_WALLET = "wallet.unfreeze_wallet"
