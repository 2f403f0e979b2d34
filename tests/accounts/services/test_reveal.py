"""A field opens for a named case, for minutes, to one person, within a budget; another looks on."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.db import transaction

from accounts.errors.reveal import (
    BudgetSpent,
    CaseUnknown,
    DelayTooLong,
    WeekReviewed,
    WeekRunning,
)
from accounts.errors.staff import OwnAccount
from accounts.models.identity_change import IdentityChange
from accounts.models.reveal import Reveal, RevealDay, RevealDelay, RevealWeek
from accounts.selectors import reveal as reads
from accounts.services import reveal
from accounts.states.staff import DelayGround, PersonalField, ReviewFinding
from consent.models.subject import Subject
from micropay.core import approval, clock, ports, rules, status
from micropay.core.approval import SelfApproval
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.models.rule import Rule
from tests.accounts.app import SOMCHAI, App
from tests.accounts.services.test_proof_races import in_threads
from tests.accounts.watched import Watched
from tests.backoffice import member, signed_in
from tests.complaints import people as complainants

WEEK = timedelta(days=7)


def set_rule(key: str, value: int) -> None:
    Rule.objects.create(
        key=key, value=str(value), unit="", source="test", effective_from=clock.now()
    )
    rules.forget()


@pytest.fixture
def watched(db: None) -> Watched:
    return Watched()


def test_an_open_field_shows_on_the_page_to_that_person_for_minutes(watched: Watched) -> None:
    page = f"/admin/accounts/customer/{watched.malee}/change/"
    mine, other = signed_in(watched.nok), signed_in(member("other", "agent"))
    body = {
        "field": "phone",
        "case_kind": "kyc",
        "case_number": f"{watched.code[:4]}-{watched.code[-4:]}".lower(),
        "reason": "she asked to be called back",
    }
    assert mine.post(page.replace("/change/", "/do/reveal/"), body).status_code == 302
    assert "+66812345678" in mine.get(page).content.decode()
    assert "1112034563562" not in mine.get(page).content.decode()
    assert "+66812345678" not in other.get(page).content.decode()
    Reveal.objects.get()
    later = clock.now() + timedelta(minutes=5)
    assert not reads.open_fields(
        staff_id=watched.nok.id, kind="customer", record_id=watched.malee, now=later
    )


def test_a_field_is_opened_by_a_post_only(watched: Watched) -> None:
    page = f"/admin/accounts/customer/{watched.malee}/do/reveal/"
    query = {"field": "phone", "case_kind": "kyc", "case_number": watched.code, "reason": "please"}
    assert signed_in(watched.nok).get(page, query).status_code == 200
    assert not Reveal.objects.exists()


def test_it_leaves_who_why_and_for_which_case(watched: Watched) -> None:
    opened = watched.open()
    row = Evidence.objects.get(action="accounts.reveal.open")
    assert (row.actor_label, row.reason) == ("nok", "she asked to be called back")
    assert row.object_id == str(opened.id) and row.subject_id is None
    assert (opened.role, opened.case_number) == ("agent", watched.code)


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["ABCD-EFGH", "", "C-2569-00000-00000", "\U0001f600"])
def test_a_case_that_is_not_there_opens_nothing(watched: Watched, number: str) -> None:
    with pytest.raises(CaseUnknown):
        watched.open(number=number or "-")
    assert not Reveal.objects.exists() and not RevealDay.objects.exists()


def test_a_case_about_somebody_else_opens_nothing(watched: Watched) -> None:
    somchai = App.installed().register(SOMCHAI)
    with pytest.raises(CaseUnknown):
        watched.open(number=str(somchai.post("kyc-cases", {}).data["code"]))
    case = complainants.filed()
    exists = ports.case_registers()["complaint"].exists
    assert not exists(case.number, watched.malee)
    assert not exists("nonsense", watched.malee)


def test_a_second_press_spends_nothing(watched: Watched) -> None:
    assert watched.open() == watched.open()
    assert RevealDay.objects.get().used == 1


def test_the_days_budget_ends_and_the_next_day_has_a_new_one(watched: Watched) -> None:
    set_rule("reveal.per_day", 2)
    now = clock.now()
    watched.open(PersonalField.PHONE, now=now)
    watched.open(PersonalField.NAME, now=now)
    with pytest.raises(BudgetSpent), transaction.atomic():
        watched.open(PersonalField.ADDRESS, now=now)
    assert Reveal.objects.count() == 2
    watched.open(PersonalField.ADDRESS, now=now + timedelta(days=1))
    watched.open(PersonalField.ADDRESS, by=member("other", "agent"), now=now)


def test_a_budget_of_nothing_opens_nothing(watched: Watched) -> None:
    set_rule("reveal.per_day", 0)
    with pytest.raises(BudgetSpent):
        watched.open()
    assert not Reveal.objects.exists() and not RevealDay.objects.exists()


@pytest.mark.race
def test_ten_presses_at_once_share_one_budget(race_db) -> None:
    watched = Watched()
    set_rule("reveal.per_day", 3)
    fields = iter([*PersonalField, PersonalField.PHONE, PersonalField.NAME])
    guard = threading.Lock()

    def press() -> None:
        with guard:
            field = next(fields)
        watched.open(field)

    outcomes = in_threads(8, press)
    assert [type(one) for one in outcomes].count(BudgetSpent) == 5, outcomes
    assert Reveal.objects.count() == 3
    assert RevealDay.objects.get().used == 3


@pytest.mark.race
def test_control_reading_first_and_counting_after_passes_the_budget(race_db) -> None:
    watched = Watched()
    day = RevealDay.objects.create(staff=watched.nok, day=clock.bangkok_day(clock.now()), used=0)
    let_through: list[int] = []
    everybody_has_read = threading.Barrier(5)

    def naive() -> None:
        used = RevealDay.objects.get(pk=day.pk).used
        everybody_has_read.wait()
        if used < 3:
            let_through.append(used)
            RevealDay.objects.filter(pk=day.pk).update(used=used + 1)

    assert in_threads(5, naive) == [None] * 5
    assert len(let_through) == 5


@pytest.mark.django_db
def test_a_reveal_cannot_be_changed_or_taken_back(watched: Watched) -> None:
    watched.open()
    for act in (lambda: Reveal.objects.update(reason="x"), lambda: Reveal.objects.all().delete()):
        with pytest.raises(Exception, match=r"permission denied|refused"), transaction.atomic():
            act()
    assert Reveal.objects.get().reason != "x"


# The weekly look ----------------------------------------------------------------------------------


def reviewed(watched: Watched, by, week: RevealWeek) -> None:
    reveal.review_week(
        actor=by.actor(),
        week_id=week.id,
        finding=ReviewFinding.IN_ORDER,
        reason="all named cases were hers",
        now=clock.now(),
    )


def test_a_week_that_is_over_waits_and_shows_as_a_figure(watched: Watched) -> None:
    now = clock.now()
    watched.open(now=now - 2 * WEEK)
    watched.open(now=now)
    assert status.read_all(now)["reveals"] == {"weeks_outstanding": 1, "weeks_late": 1}
    home = signed_in(watched.arun).get("/admin/")
    [card] = [one for one in home.context["cards"] if "revealweek" in one["url"]]
    assert card["figure"] == 1
    page = signed_in(watched.arun).get("/admin/accounts/revealweek/?review=outstanding")
    [row] = page.context["cl"].result_list
    assert row.opened == 1
    seen = signed_in(watched.arun).get(f"/admin/accounts/revealweek/{row.pk}/change/")
    assert watched.code in seen.content.decode()
    reviewed(watched, watched.arun, row)
    assert status.read_all(now)["reveals"]["weeks_outstanding"] == 0


def test_a_running_week_and_a_reviewed_one_are_refused(watched: Watched) -> None:
    week = watched.open().week
    with pytest.raises(WeekRunning):
        reviewed(watched, watched.arun, week)
    old = watched.open(now=clock.now() - WEEK).week
    reviewed(watched, watched.arun, old)
    with pytest.raises(WeekReviewed):
        reviewed(watched, watched.siri, old)
    old.refresh_from_db()
    assert old.reviewer == watched.arun


def test_nobody_looks_over_their_own_week(watched: Watched) -> None:
    week = watched.open(by=watched.arun, now=clock.now() - WEEK).week
    with pytest.raises(OwnAccount):
        reviewed(watched, watched.arun, week)
    week.refresh_from_db()
    assert week.reviewed_at is None
    reviewed(watched, watched.siri, week)


# Telling the customer later -----------------------------------------------------------------------


def told(watched: Watched) -> list[dict]:
    return watched.app.get("me/data-looks").data["looks"]


def test_the_customer_sees_role_purpose_and_day_but_no_name(watched: Watched) -> None:
    watched.open()
    [look] = told(watched)
    assert look["day"] == str(clock.bangkok_day(clock.now()))
    assert look["role"] == "เจ้าหน้าที่บริการลูกค้า" and look["purpose"] == "ตรวจสอบตัวตนของท่าน"
    assert "nok" not in str(look) and watched.code not in str(look)
    english = watched.app.client.get(
        "/api/v1/me/data-looks",
        headers={
            "installation": watched.app.installation,
            "authorization": f"Bearer {watched.app.session['access_token']}",
            "accept-language": "en",
        },
    )
    assert english.data["looks"][0]["role"] == "Customer service agent"


def test_nobody_sees_looks_at_another_customer(watched: Watched) -> None:
    watched.open()
    assert App.installed().register(SOMCHAI).get("me/data-looks").data["looks"] == []


def test_looks_come_in_pages(watched: Watched) -> None:
    start = clock.now() - timedelta(days=60)
    for number in range(51):
        watched.open(now=start + timedelta(days=number))
    first = watched.app.get("me/data-looks").data
    rest = watched.app.get(f"me/data-looks?cursor={first['next']}").data
    assert (len(first["looks"]), len(rest["looks"]), rest["next"]) == (50, 1, None)


def test_during_a_delay_nothing_new_shows_and_afterwards_it_does(watched: Watched) -> None:
    watched.open(PersonalField.NAME, now=clock.now() - timedelta(days=1))
    watched.delay(days=30)
    watched.open(PersonalField.PHONE)
    # What was visible before stays: its vanishing would tell.
    assert [one["field"] for one in told(watched)] == ["ชื่อ"]
    after = clock.now() + timedelta(days=31)
    assert len(reads.looks(customer_id=watched.malee, now=after)) == 2


def test_a_data_subject_request_gives_nothing_away_either(watched: Watched) -> None:
    watched.delay()
    watched.open()
    subject = Subject.objects.get(pk=_subject_of(watched))
    everything = {
        table: list(read(subject.pk)) for table, read in ports.personal_data_sources().items()
    }
    assert everything["accounts_reveal"] == [] and everything["accounts_revealdelay"] == []
    for trace in ("reveal", "delay", "suspicion", "report 12"):
        assert trace not in str(list(everything.values()))


def _subject_of(watched: Watched):
    from accounts.models.customer import Customer

    return Customer.objects.get(pk=watched.malee).subject_id


def test_a_delay_takes_two_people_and_has_an_end(watched: Watched) -> None:
    now = clock.now()
    for days in (0, 91):
        with pytest.raises(DelayTooLong):
            watched.delay(days=days)
    reveal.ask_to_delay(
        actor=watched.arun.actor(),
        customer_id=watched.malee,
        ground=DelayGround.COURT_ORDER,
        ends_at=now + timedelta(days=10),
        reason="order 5/2569",
        now=now,
    )
    asked = Approval.objects.get()
    with pytest.raises(SelfApproval):
        approval.approve(approval_id=asked.id, actor=watched.arun.actor(), reason="me", now=now)
    watched.open()
    assert len(told(watched)) == 1 and not RevealDelay.objects.exists()


def test_only_those_who_decide_delays_see_that_one_is_asked_for(watched: Watched) -> None:
    watched.delay()
    listed = "/admin/core/approval/"
    for role, sees in (("senior_agent", 0), ("finance", 0), ("compliance_officer", 1)):
        rows = signed_in(member(f"one.{role}", role)).get(listed).context["cl"].result_list
        assert len(rows) == sees, role


def test_a_request_to_change_phone_or_id_is_a_case_too(watched: Watched) -> None:
    exists = ports.case_registers()["identity_change"].exists
    for number in ("", "nonsense", "\x00", "019ab000-0000-7000-8000-000000000000"):
        assert not exists(number, watched.malee)
    somchai = App.installed().register(SOMCHAI).customer_id
    now = clock.now()
    change = IdentityChange.objects.create(
        customer_id=somchai,
        field="phone",
        maker=watched.nok,
        requested_at=now,
        expires_at=now + timedelta(days=1),
    )
    assert exists(f" {change.pk} ", somchai) and not exists(str(change.pk), watched.malee)
