"""Operations of an installation."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.services import installation
from accounts.states import OperatingSystem
from consent.selectors import policy
from micropay.core.api import Access, Operation
from micropay.core.fields import LanguageField, OneOfField, PlainTextField, StrictSerializer

_SERVICE = "micropay"


class RegisterInput(StrictSerializer):
    """What the app runs on."""

    hardware_model = PlainTextField(longest=80)
    os = OneOfField(words=tuple(os.value for os in OperatingSystem))
    os_version = PlainTextField(longest=20)
    app_version = PlainTextField(longest=20)
    language = LanguageField()


class InstallationAnswer(serializers.Serializer):
    """The header of later calls is ``Installation: <number>.<key>``; the key is shown once."""

    number = serializers.CharField()
    key = serializers.CharField()


class RegisterInstallation(Operation):
    access = Access.PUBLIC

    @extend_schema(
        operation_id="register_installation",
        summary="Register the installed app",
        request=RegisterInput,
        responses={201: InstallationAnswer},
    )
    def post(self, request: Request) -> Response:
        values = self.input(RegisterInput)
        issued = installation.register(actor=self.actor, now=self.now, **values)
        return Response(InstallationAnswer(issued).data, status=status.HTTP_201_CREATED)


class CheckInInput(StrictSerializer):
    """What the app runs on by now."""

    os_version = PlainTextField(longest=20)
    app_version = PlainTextField(longest=20)
    language = LanguageField()


class PolicyInForce(serializers.Serializer):
    """A policy version in force, to be compared with what the app has."""

    kind = serializers.CharField()
    version_id = serializers.UUIDField()
    number = serializers.IntegerField()
    effective_at = serializers.DateTimeField()


class CheckInAnswer(serializers.Serializer):
    """What is new."""

    now = serializers.DateTimeField()
    policies = PolicyInForce(many=True)


class CheckIn(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="check_in",
        summary="Say that the app is in use; learn what is new",
        request=CheckInInput,
        responses=CheckInAnswer,
    )
    def post(self, request: Request) -> Response:
        values: dict[str, Any] = self.input(CheckInInput)
        installation.check_in(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            now=self.now,
            **values,
        )
        in_force = policy.current_of_service(_SERVICE, self.now)
        return Response(CheckInAnswer({"now": self.now, "policies": in_force}).data)
