"""Nothing tells a customer of a suspicion: every answer, message and data package is the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver

from micropay.core import approval, clock, outbox, ports
from micropay.core.actor import Actor
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.architecture.access import ACCESS
from tests.backoffice import member, signed_in
from tests.wallet import people_samples as people
from tests.wallet import risk_samples as risk
from wallet.models.mule import RiskCase, RiskRule
from wallet.models.suspicion import SuspicionCase
from wallet.services import mule, suspicion, threshold

pytestmark = pytest.mark.django_db
PLATFORM = Actor.system("rules")
AGENT = Actor(kind="staff", id="7", label="agent")
MAKER = Actor(kind="staff", id="8", label="maker")
CHECKER = Actor(kind="staff", id="9", label="checker")
# Numbers that requests themselves move on: of the request, of the wait until a limit is free.
_MOVING = re.compile(r'"(request_id|instance)": ?"[^"]*"')


def reads() -> Iterator[str]:
    """Every address that a signed-in customer may read, with something in its place-holders."""
    for entry, who in ACCESS.items():
        method, address = entry.split(" ", 1)
        if method == "GET" and who == "session":
            yield address


def filled(address: str, receipt: str) -> str:
    month = clock.bangkok_day(clock.now()).strftime("%Y-%m")
    return (
        re.sub(r"<str:month>", month, address)
        .replace("<str:reference>", receipt)
        .replace("<str:number>", "C0000000")
        .replace("<uuid:check_id>", "019ab000-0000-7000-8000-000000000000")
    )


def answers(person: people.Person, receipt: str) -> dict[str, Any]:
    """What every read answers this person now."""
    found: dict[str, Any] = {}
    for address in reads():
        path = filled(address, receipt)
        answer = person.api.get(path)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        text = body.decode(errors="replace")
        found[path] = (
            answer.status_code,
            _MOVING.sub("", text) if "json" in answer["Content-Type"] else answer["Content-Type"],
        )
    return found


def package(person: people.Person) -> str:
    """Everything that a request for one's data gets, table by table."""
    rows = {
        table: [str(row) for row in read(person.subject_id)]
        for table, read in sorted(ports.personal_data_sources().items())
    }
    return json.dumps(rows, ensure_ascii=False, sort_keys=True)


def report(person: people.Person, receipt: str) -> None:
    """A finding, handed to compliance, linked, reported by two people, with its file made."""
    RiskRule.objects.filter(pk="many-senders").update(parameters={"hours": 24, "count": 1})
    mule.look(actor=PLATFORM, now=clock.now())
    finding = RiskCase.objects.get(customer_id=person.customer_id, rule_id="many-senders")
    case = mule.escalate(
        actor=AGENT, case_id=finding.id, reason="lends the account", now=clock.now()
    )
    suspicion.link(
        actor=MAKER, case_id=case.id, receipts=[receipt], reason="all of it", now=clock.now()
    )
    asked = suspicion.ask_to_report(actor=MAKER, case_id=case.id, reason="clear", now=clock.now())
    with transaction.atomic():
        approval.approve(approval_id=asked.id, actor=CHECKER, reason="yes", now=clock.now())
    risk.set_rule("aml.kinds.epay_cash", "transfer")
    risk.set_rule("aml.epay_cash_satang", 10_000)
    threshold.find(actor=PLATFORM, now=clock.now())
    officer = signed_in(member("officer", "compliance_officer"))
    page = f"/admin/wallet/suspicioncase/{case.pk}"
    assert officer.get(f"{page}/change/").status_code == 200
    assert officer.post(f"{page}/do/file/", {"reason": "sent"}).status_code == 200
    for item in OutboxItem.objects.filter(done_at=None):
        outbox.deliver(item_id=item.id, now=clock.now())


def test_a_reported_customer_cannot_be_told_from_one_who_is_not(time_machine) -> None:
    malee, somchai = people.malee(), people.somchai()
    receipt = risk.confirmed(malee, risk.quoted(malee)).json()["reference"]
    for item in OutboxItem.objects.filter(done_at=None):
        outbox.deliver(item_id=item.id, now=clock.now())
    time_machine.move_to(clock.now(), tick=False)
    # Warmed up: what a first read changes has changed before the comparison.
    answers(somchai, receipt)
    shown = answers(somchai, receipt)
    # Reading leaves evidence of its own, so the package is taken right before and right after.
    before = package(somchai), Message.objects.count()
    report(somchai, receipt)
    after = package(somchai), Message.objects.count()
    shown_after = answers(somchai, receipt)
    assert SuspicionCase.objects.get().state == "reported"
    assert shown.keys() == shown_after.keys() and len(shown) > 20
    assert {path for path in shown if shown[path] != shown_after[path]} == set()
    assert before == after


def test_the_reported_customer_moves_money_as_before(time_machine) -> None:
    malee, somchai = people.malee(), people.somchai()
    receipt = risk.confirmed(malee, risk.quoted(malee)).json()["reference"]
    report(somchai, receipt)
    back = risk.confirmed(somchai, risk.quoted(somchai, "5.00", malee.phone), "send-0002")
    assert back.status_code == 201


def test_control_a_hold_is_told_and_this_comparison_sees_it() -> None:
    malee, somchai = people.malee(), people.somchai()
    receipt = risk.confirmed(malee, risk.quoted(malee)).json()["reference"]
    answers(somchai, receipt)
    before = answers(somchai, receipt), package(somchai), Message.objects.count()
    RiskRule.objects.filter(pk="many-senders").update(parameters={"hours": 24, "count": 1})
    mule.look(actor=PLATFORM, now=clock.now())
    finding = RiskCase.objects.get(customer_id=somchai.customer_id, rule_id="many-senders")
    mule.hold(actor=AGENT, case_id=finding.id, reason="lent", now=clock.now())
    after = answers(somchai, receipt), package(somchai), Message.objects.count()
    assert before[0] != after[0]
    assert before[1] != after[1]
    assert before[2] < after[2]


def test_the_list_of_addresses_is_that_of_the_project() -> None:
    def walk(resolver: Any, prefix: str) -> Iterator[str]:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                yield from walk(entry, prefix + str(entry.pattern))
            elif isinstance(entry, URLPattern):
                yield f"/{prefix}{entry.pattern}"

    known = set(walk(get_resolver(), ""))
    assert set(reads()) <= known
