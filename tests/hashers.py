"""Passwords and PINs in tests: the same algorithm at its least cost, as dozens sign in."""

from __future__ import annotations

from argon2 import PasswordHasher
from django.contrib.auth.hashers import Argon2PasswordHasher


class CheapArgon2(Argon2PasswordHasher):
    time_cost = 1
    memory_cost = 8
    parallelism = 1

    def hasher(self) -> PasswordHasher:
        """The same for PINs, which are no Django passwords."""
        return PasswordHasher(self.time_cost, self.memory_cost, self.parallelism)
