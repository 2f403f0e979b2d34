"""Addresses of accounts under /api/v1/."""

from __future__ import annotations

from typing import Any

from django.urls import path

from accounts.api import (
    customer,
    installation,
    kyc,
    otp,
    registration,
    relation,
    session,
    suspension,
)

urlpatterns: list[Any] = [
    path("installations", installation.RegisterInstallation.as_view()),
    path("installations/check-in", installation.CheckIn.as_view()),
    path("registrations", registration.StartRegistration.as_view()),
    path("registrations/<uuid:registration_id>/phone-proof", registration.ProvePhone.as_view()),
    path("registrations/<uuid:registration_id>/profile", registration.PutProfile.as_view()),
    path(
        "registrations/<uuid:registration_id>/complete",
        registration.CompleteRegistration.as_view(),
    ),
    path(
        "registrations/<uuid:registration_id>/decline",
        registration.DeclineRegistration.as_view(),
    ),
    path("sessions", session.SignIn.as_view()),
    path("sessions/code", session.AskSignInCode.as_view()),
    path("sessions/refresh", session.RefreshSession.as_view()),
    path("sessions/current", session.EndSession.as_view()),
    path("otp/<uuid:otp_id>/resend", otp.ResendOtp.as_view()),
    path("kyc-cases", kyc.AskVerification.as_view()),
    path("kyc-cases/current", kyc.CurrentVerification.as_view()),
    path("me", customer.Me.as_view()),
    path("me/profile/open", customer.OpenProfile.as_view()),
    path("me/profile/code", customer.AskProfileChange.as_view()),
    path("me/profile", customer.ChangeProfile.as_view()),
    path("me/picture", customer.Picture.as_view()),
    path("me/majority/code", relation.AskMajorityCode.as_view()),
    path("me/majority", relation.AgreeOfAge.as_view()),
    path("guardianships", relation.Guardianships.as_view()),
    path("guardianships/<uuid:guardianship_id>/confirm", relation.ConfirmGuardianship.as_view()),
    path("guardianships/<uuid:guardianship_id>/withdraw", relation.WithdrawGuardianship.as_view()),
    path("registrations/<uuid:registration_id>/guardian", relation.NameGuardian.as_view()),
    path("me/suspensions", suspension.MySuspensions.as_view()),
    path("me/suspensions/<uuid:suspension_id>/proof", suspension.GiveProof.as_view()),
    path("me/suspensions/<uuid:suspension_id>/files", suspension.GiveProofFile.as_view()),
    path("me/sessions", session.MySessions.as_view()),
]
