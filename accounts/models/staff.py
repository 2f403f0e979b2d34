"""The people who work in the back office. Customers are not Django users."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, PermissionsMixin, UserManager
from django.db import models

from micropay.core.actor import Actor
from micropay.core.ids import new_id


class StaffManager(UserManager["Staff"]):
    """Creates staff members; nobody is a superuser in daily work."""


class Staff(AbstractBaseUser, PermissionsMixin):
    """A staff member or verifier of the partner bank: password and TOTP, rights by role (group)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    username = models.CharField(max_length=60, unique=True)
    full_name = models.CharField(max_length=120)
    email = models.EmailField(blank=True, default="")
    employer = models.CharField(max_length=60, default="micropay")
    is_staff = models.BooleanField(default=True)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    date_joined = models.DateTimeField()
    password_changed_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    objects: ClassVar[StaffManager] = StaffManager()

    class Meta:
        verbose_name = "staff member"
        verbose_name_plural = "staff"
        constraints = [
            # Nobody holds all rights, not even for a day: roles are the only way to one.
            models.CheckConstraint(
                condition=models.Q(is_superuser=False), name="staff_is_never_superuser"
            )
        ]
        permissions = [
            ("manage_staff", "Can end access, and ask for and agree to giving it"),
            ("report_staff", "Can read who joined, moved and left"),
        ]

    def __str__(self) -> str:
        return self.username

    @property
    def must_change_password(self) -> bool:
        """Whether the password was made up by somebody else."""
        return self.password_changed_at is None

    def actor(self, origin: str = "") -> Actor:
        """This person as the actor of an act."""
        return Actor(kind="staff", id=str(self.id), label=self.username, origin=origin)
