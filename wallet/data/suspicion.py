"""Grounds, states and measures of reports to the authority in words."""

from __future__ import annotations

from django.utils.translation import gettext_noop as noop

from wallet.states.risk import AmlMeasure, SuspicionGround, SuspicionState, ThresholdBasis

GROUNDS = {
    SuspicionGround.MULE_ACCOUNT.value: noop("Account lent to somebody else"),
    SuspicionGround.NO_ECONOMIC_REASON.value: noop("No economic reason"),
    SuspicionGround.AVOIDS_REPORTS.value: noop("Amounts that avoid reports"),
    SuspicionGround.IDENTITY_DOUBTFUL.value: noop("Doubts about who it is"),
    SuspicionGround.PROCEEDS_OF_FRAUD.value: noop("Money from fraud"),
    SuspicionGround.LISTED_PERSON.value: noop("A listed person takes part"),
    SuspicionGround.OTHER.value: noop("Something else"),
}
STATES = {
    SuspicionState.OPEN.value: noop("Being prepared"),
    SuspicionState.REPORTED.value: noop("Reported"),
    SuspicionState.DISMISSED.value: noop("Let rest"),
}
MEASURES = {
    AmlMeasure.CASH.value: noop("Cash"),
    AmlMeasure.EPAY_CASH.value: noop("Electronic payment with cash"),
    AmlMeasure.BILLPAY_CASH.value: noop("Payment for others with cash"),
}
BASES = {
    ThresholdBasis.SINGLE.value: noop("By itself"),
    ThresholdBasis.LINKED.value: noop("With others of the person that day"),
}
