"""Rules that find accounts lent to criminals, and what people made of their findings."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id
from wallet.models.wallet import Wallet
from wallet.states.risk import RiskCaseState, RiskDetector


class RiskRule(models.Model):
    """One rule: what it looks for and with which numbers. Two people change it (history kept)."""

    code = models.SlugField(primary_key=True, max_length=40)
    detector = models.CharField(max_length=20)
    parameters = models.JSONField()
    active = models.BooleanField(default=True)
    source = models.TextField()

    class Meta:
        permissions = [
            ("ask_risk_rule", "Can ask for a change of a rule about mule accounts"),
            ("approve_risk_rule", "Can approve changes of rules about mule accounts"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(detector__in=[one.value for one in RiskDetector]),
                name="risk_rule_detector_known",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class RiskCase(models.Model):
    """A wallet that a rule found, for an agent to decide on.

    ``facts`` are the figures that the rule compared; ``signals`` what was used of the customer's
    device, under the purpose named in ``purpose`` (empty: none was used). The customer is told
    nothing of it while it is open, nor ever of one that was escalated.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=20, unique=True)
    rule = models.ForeignKey(RiskRule, models.PROTECT, related_name="cases")
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="risk_cases")
    facts = models.JSONField()
    signals = models.JSONField(default=list)
    purpose = models.CharField(max_length=40, blank=True, default="")
    state = models.CharField(max_length=9, default=RiskCaseState.OPEN)
    opened_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=120, blank=True, default="")
    suspension_id = models.UUIDField(null=True)

    class Meta:
        permissions = [("review_risk", "Can decide on findings about mule accounts")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", decided_at=None)
                | Q(state__in=["cleared", "held", "escalated"], decided_at__isnull=False),
                name="risk_case_decided_says_when",
            ),
            models.CheckConstraint(
                condition=Q(signals=[]) | ~Q(purpose=""), name="risk_case_signals_need_a_purpose"
            ),
            models.UniqueConstraint(
                fields=["rule", "wallet"], condition=Q(state="open"), name="risk_case_once_open"
            ),
        ]
        indexes = [models.Index(fields=["wallet", "-opened_at"], name="risk_case_by_wallet")]

    def __str__(self) -> str:
        return self.number

    @property
    def is_open(self) -> bool:
        return self.state == RiskCaseState.OPEN
