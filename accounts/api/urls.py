"""Addresses of accounts under /api/v1/."""

from __future__ import annotations

from typing import Any

from django.urls import path

from accounts.api import (
    contact_person,
    customer,
    installation,
    kyc,
    minor,
    otp,
    pin,
    registration,
    relation,
    reveal,
    session,
    suspension,
)

urlpatterns: list[Any] = [
    path("installations", installation.RegisterInstallation.as_view()),
    path("installations/check-in", installation.CheckIn.as_view()),
    path("installations/uninstall", installation.Uninstall.as_view()),
    path("installations/problems", installation.ReportProblem.as_view()),
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
    path("me/contacts", contact_person.ContactPersons.as_view()),
    path("me/contacts/match", contact_person.MatchContacts.as_view()),
    path("me/contacts/<uuid:contact_id>", contact_person.RemoveContactPerson.as_view()),
    path("me/contacts/<uuid:contact_id>/location", contact_person.SendLocation.as_view()),
    path("me/phone-state", contact_person.ReportPhoneState.as_view()),
    path("guardianships", relation.Guardianships.as_view()),
    path("guardianships/<uuid:guardianship_id>/confirm", relation.ConfirmGuardianship.as_view()),
    path("guardianships/<uuid:guardianship_id>/files", relation.GiveGuardianFile.as_view()),
    path("guardianships/<uuid:guardianship_id>/withdraw", relation.WithdrawGuardianship.as_view()),
    path("registrations/<uuid:registration_id>/guardian", relation.NameGuardian.as_view()),
    path("me/guardian", minor.MyGuardian.as_view()),
    path("me/suspensions", suspension.MySuspensions.as_view()),
    path("me/suspensions/<uuid:suspension_id>/proof", suspension.GiveProof.as_view()),
    path("me/suspensions/<uuid:suspension_id>/files", suspension.GiveProofFile.as_view()),
    path("me/data-looks", reveal.Looks.as_view()),
    path("me/sessions", session.MySessions.as_view()),
    path("me/sessions/<uuid:session_id>", session.RevokeSession.as_view()),
    path("me/pin", pin.ChangePin.as_view()),
    path("me/pin/code", pin.AskPinCode.as_view()),
    path("me/pin-reset", pin.WithdrawPinReset.as_view()),
    path("pin-resets", pin.StartPinReset.as_view()),
    path("pin-resets/code", pin.AskPinResetCode.as_view()),
    path("pin-resets/<uuid:reset_id>", pin.PinReset.as_view()),
    path("pin-resets/<uuid:reset_id>/code", pin.AskPinResetCompletion.as_view()),
    path("pin-resets/<uuid:reset_id>/complete", pin.CompletePinReset.as_view()),
]
