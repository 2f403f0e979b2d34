"""The undertaking is written by one, published by another, and then stays as it is."""

from __future__ import annotations

import hashlib

import pytest
from django.db import DatabaseError, transaction

from accounts.errors.staff_guard import AnotherTextShown, UndertakingPublished
from accounts.models.staff import Staff
from accounts.models.undertaking import Undertaking, UndertakingSignature
from accounts.selectors import undertaking as texts
from accounts.services import undertaking
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.approval import SelfApproval
from micropay.core.models.approval import Approval
from tests.backoffice import member

pytestmark = pytest.mark.django_db
WHY = "the law changed"


@pytest.fixture
def maker() -> Staff:
    return member("maker", "compliance_officer")


@pytest.fixture
def checker() -> Staff:
    return member("checker", "compliance_officer")


def draft(maker: Staff, words: str = "new") -> Approval:
    text = undertaking.draft(
        actor=maker.actor(),
        body_th=f"# ใหม่ {words}\n",
        body_en=f"# {words}\n",
        reason=WHY,
        now=clock.now(),
    )
    return Approval.objects.get(object_id=str(text.id))


def publish(asked: Approval, checker: Staff) -> None:
    with transaction.atomic():
        approval.approve(
            approval_id=asked.id, actor=checker.actor(), reason="I agree", now=clock.now()
        )


def test_an_installation_starts_with_a_text_in_both_languages() -> None:
    first = Undertaking.objects.get()
    assert first.number == 1 and first.published_at is not None
    for language in ("th", "en"):
        body = first.body(language)
        assert hashlib.sha256(body.encode()).hexdigest() == first.sha256(language)
    actor = Actor.system("first_run")
    assert undertaking.first_run(actor=actor, now=clock.now()) == "published already"


def test_a_draft_binds_nobody_until_another_publishes_it(maker: Staff, checker: Staff) -> None:
    asked = draft(maker)
    assert texts.is_signed(staff_id=maker.id, now=clock.now())
    with pytest.raises(SelfApproval):
        publish(asked, maker)
    publish(asked, checker)
    assert not texts.is_signed(staff_id=maker.id, now=clock.now())
    current = texts.current(clock.now())
    assert current is not None and current.number == 2


def test_an_older_draft_cannot_follow_a_newer_text(maker: Staff, checker: Staff) -> None:
    old, new = draft(maker, "old"), draft(maker, "new")
    publish(new, checker)
    with pytest.raises(UndertakingPublished):
        publish(old, checker)
    current = texts.current(clock.now())
    assert current is not None and current.body_en == "# new\n"


def test_the_old_hash_signs_nothing(maker: Staff, checker: Staff) -> None:
    old = texts.current(clock.now())
    assert old is not None
    publish(draft(maker), checker)
    with pytest.raises(AnotherTextShown):
        undertaking.sign(
            actor=maker.actor(),
            staff_id=maker.id,
            language="th",
            sha256=old.sha256_th,
            now=clock.now(),
        )
    assert not texts.is_signed(staff_id=maker.id, now=clock.now())


@pytest.mark.parametrize(
    "change",
    [{"body_th": "x"}, {"sha256_en": "0" * 64}, {"number": 9}, {"published_at": None}],
    ids=lambda change: next(iter(change)),
)
def test_a_published_text_is_refused_any_change(change: dict) -> None:
    with pytest.raises(DatabaseError, match="refused"), transaction.atomic():
        Undertaking.objects.filter(number=1).update(**change)


def test_a_drafts_words_are_fixed_too_and_a_wrong_hash_is_refused(maker: Staff) -> None:
    draft(maker)
    with pytest.raises(DatabaseError, match="refused"), transaction.atomic():
        Undertaking.objects.filter(number=2).update(body_th="other")
    with pytest.raises(DatabaseError, match="undertaking_hash"), transaction.atomic():
        Undertaking.objects.create(
            number=7,
            body_th="a",
            body_en="b",
            sha256_th="0" * 64,
            sha256_en="0" * 64,
            maker_id="x",
            created_at=clock.now(),
        )


def test_a_signature_of_an_unpublished_text_is_refused_by_the_database(maker: Staff) -> None:
    asked = draft(maker)
    text = Undertaking.objects.get(pk=asked.object_id)
    with pytest.raises(DatabaseError, match="refused"), transaction.atomic():
        UndertakingSignature.objects.create(
            undertaking=text,
            staff=maker,
            language="th",
            sha256=text.sha256_th,
            signed_at=clock.now(),
            expires_at=clock.now(),
        )


def test_a_signature_stays(maker: Staff) -> None:
    for act in (
        lambda: UndertakingSignature.objects.update(language="en"),
        lambda: UndertakingSignature.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()
    assert UndertakingSignature.objects.filter(staff=maker, language="th").exists()
