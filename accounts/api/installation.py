"""Operations of an installation."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.data.device import DeviceNotice
from accounts.selectors import app_build, device, news
from accounts.services import installation, problem
from accounts.services.installation import Told
from accounts.states.device import (
    DeviceNoticeKind,
    DeviceSign,
    NetworkType,
    OperatingSystem,
    PhoneState,
    ProblemKind,
)
from micropay.core import clock, origin
from micropay.core.api import Access, Operation
from micropay.core.fields import (
    LanguageField,
    OneOfField,
    PlainTextField,
    SomeOfField,
    StrictSerializer,
    VersionField,
)

_WORDS = {
    "network": tuple(one.value for one in NetworkType),
    "phone_state": tuple(one.value for one in PhoneState),
    "signs": tuple(one.value for one in DeviceSign),
}


class ToldInput(StrictSerializer):
    """What the app says of its phone, as far as the person agreed. It can raise the proof that is
    asked for, never lower it. ``signs`` speak against the phone.
    """

    os_version = PlainTextField(longest=20)
    app_version = VersionField()
    language = LanguageField()
    operator = PlainTextField(longest=60, blank=True, required=False)
    device_id = PlainTextField(longest=100, blank=True, required=False)
    network = OneOfField(words=_WORDS["network"], required=False)
    phone_state = OneOfField(words=_WORDS["phone_state"], required=False)
    signs = SomeOfField(words=_WORDS["signs"], required=False)


class RegisterInput(ToldInput):
    """What the app runs on."""

    hardware_model = PlainTextField(longest=80)
    os = OneOfField(words=tuple(os.value for os in OperatingSystem))


class InstallationAnswer(serializers.Serializer):
    """The header of later calls is ``Installation: <number>.<key>``; the key is shown once."""

    number = serializers.CharField()
    key = serializers.CharField()


def _told(values: dict[str, Any], request: Request) -> Told:
    """What was said about the phone, taken out of the values sent; beside it what our edge sees."""
    names = ("operator", "device_id", "network", "phone_state", "signs")
    said = {name: values.pop(name) for name in names if name in values}
    return Told(**said, network_seen=origin.network(request._request))


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
        told = _told(values, request)
        issued = installation.register(actor=self.actor, now=self.now, told=told, **values)
        return Response(InstallationAnswer(issued).data, status=status.HTTP_201_CREATED)


class AppNews(serializers.Serializer):
    """The newest build; an app below ``least`` is refused with ``upgrade_required``."""

    newest = serializers.CharField()
    least = serializers.CharField()
    notes = serializers.CharField(allow_blank=True)
    published_at = serializers.DateTimeField()


class PolicyInForce(serializers.Serializer):
    """A policy version in force, to be compared with what the app has."""

    kind = serializers.CharField()
    version_id = serializers.UUIDField()
    number = serializers.IntegerField()
    effective_at = serializers.DateTimeField()


class FeeNews(serializers.Serializer):
    """The newest announced version of a fee."""

    service = serializers.CharField()
    number = serializers.IntegerField()
    effective_from = serializers.DateTimeField()


class Etags(serializers.Serializer):
    """One per topic: unchanged as long as the topic is."""

    app = serializers.CharField()
    policies = serializers.CharField()
    fees = serializers.CharField()
    settings = serializers.CharField()


_NOTICES = {
    DeviceNoticeKind.REPLACED: _(
        "On %(at)s the account on this phone was opened on another phone (%(model)s). This phone is"
        " signed out. If this was not you, contact customer service at once."
    ),
    DeviceNoticeKind.TOOK_OVER: _(
        "Since %(at)s this phone is your device in place of %(model)s, which is signed out. Large"
        " amounts cannot be moved for a while."
    ),
}


class DeviceNoticeAnswer(serializers.Serializer):
    """To be shown to whoever holds the phone, also where nobody is signed in."""

    kind = serializers.ChoiceField(choices=[kind.value for kind in DeviceNoticeKind])
    at = serializers.DateTimeField()
    model = serializers.CharField()
    text = serializers.SerializerMethodField()

    def get_text(self, notice: DeviceNotice) -> str:
        at = clock.moment_words(notice.at, get_language() or "th")
        return gettext(_NOTICES[notice.kind]) % {"at": at, "model": notice.model}


class CheckInAnswer(serializers.Serializer):
    """What is new."""

    now = serializers.DateTimeField()
    app = AppNews(allow_null=True)
    policies = PolicyInForce(many=True)
    fees = FeeNews(many=True)
    settings = serializers.DictField(child=serializers.CharField())
    etags = Etags()
    notices = DeviceNoticeAnswer(many=True)


class CheckIn(Operation):
    access = Access.INSTALLATION
    answers_any_app = True

    @extend_schema(
        operation_id="check_in",
        summary="Say that the app is in use and on what; learn what is new",
        request=ToldInput,
        responses=CheckInAnswer,
    )
    def post(self, request: Request) -> Response:
        values = self.input(ToldInput)
        told = _told(values, request)
        found = installation.check_in(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            told=told,
            now=self.now,
            **values,
        )
        # What the app runs on is kept also where it is too old.
        app_build.refuse_old(os=found.os, app_version=found.app_version)
        known = news.of_installation(os=found.os, language=found.language, now=self.now)
        told_of = device.notices(installation_id=found.id, now=self.now)
        return Response(CheckInAnswer({"now": self.now, **known, "notices": told_of}).data)


class Uninstall(Operation):
    access = Access.INSTALLATION
    answers_any_app = True

    @extend_schema(
        operation_id="uninstall",
        summary="The app is being removed: sessions on it end",
        request=None,
        responses={204: None},
    )
    def post(self, request: Request) -> Response:
        installation.uninstall(
            actor=self.actor, installation_id=self.installed.installation_id, now=self.now
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class ProblemInput(StrictSerializer):
    """No words: they could name people, and a complaint is the place for them."""

    kind = OneOfField(words=tuple(kind.value for kind in ProblemKind))


class ReportProblem(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="report_problem",
        summary="Count a problem of the app, by model and system",
        request=ProblemInput,
        responses={204: None},
    )
    def post(self, request: Request) -> Response:
        problem.report(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            now=self.now,
            **self.input(ProblemInput),
        )
        return Response(status=status.HTTP_204_NO_CONTENT)
