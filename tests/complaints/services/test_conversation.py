"""Calls, chats and e-mails are kept with a case, opened with a reason, deleted when granted."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from accounts.errors.reveal import BudgetSpent
from accounts.models.reveal import Reveal, RevealDay
from accounts.selectors import reveal as looks
from complaints.errors import (
    ConversationGone,
    NeededByAuthority,
    NeededByLegalHold,
    NeededByOpenCase,
    NeededForMoney,
    RecordingNeedsConsent,
    RequestNotGranted,
    TooManyFiles,
)
from complaints.models.case import Case
from complaints.models.conversation import Conversation
from complaints.selectors import conversation as reads
from complaints.services import conversation
from consent.data.request import Asked, Identified
from consent.services import hold, request
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.errors import InvalidInput
from micropay.core.file_errors import FileNotScanned, FileTooLarge, SoundNotAllowed
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.models.mail import InboundMail
from micropay.core.uploads import Upload
from tests.backoffice import member
from tests.complaints import talks
from tests.complaints.mails import arrive, mail
from tests.complaints.money import PIM, TIDA, case_of, malee, proposed
from tests.complaints.people import NOW, filed, reload
from tests.core import file_samples, sound_samples
from tests.wallet.races import together
from tests.wallet.risk_samples import set_rule

WHY = "she asks what was promised"


def agent() -> Actor:
    return member("nok.desk", "agent").actor()


def opened(row: Conversation, by: Actor, **values: Any) -> Any:
    given = {"reason": WHY, "now": NOW, **values}
    return conversation.open_conversation(actor=by, conversation_id=row.id, **given)


def delete(row: Conversation, number: str) -> None:
    conversation.delete_on_request(
        actor=PIM, conversation_id=row.id, request_number=number, reason="granted", now=NOW
    )


# Keeping ----------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_call_is_kept_as_it_was_sent_encrypted_with_its_hash_and_the_callers_agreement() -> None:
    case = filed()
    row = talks.call(case)
    sent = sound_samples.wav()
    assert row.sha256 == hashlib.sha256(sent).hexdigest()
    assert (row.kind, row.reference, row.consent_to_record) == ("call", "CALL-9", True)
    stored = StoredFile.objects.get(pk=row.file_id)
    assert (stored.media_type, stored.sha256, stored.purpose) == (
        "audio/wav",
        row.sha256,
        "case_call",
    )
    told = case.events.get(step="file")
    assert told.detail["what"] == "added" and told.actor_label == "tida"


@pytest.mark.django_db
def test_no_agreement_no_recording() -> None:
    case = filed()
    with pytest.raises(RecordingNeedsConsent):
        talks.call(case, consent_to_record=False)
    assert (Conversation.objects.count(), StoredFile.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_the_database_itself_keeps_no_call_without_agreement() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Conversation.objects.filter(pk=talks.call(filed()).pk).update(consent_to_record=False)


@pytest.mark.django_db
def test_what_is_no_sound_is_refused_and_nothing_is_kept() -> None:
    with pytest.raises(SoundNotAllowed):
        talks.call(filed(), audio=Upload("call.mp3", file_samples.picture()))
    assert not Conversation.objects.exists()


@pytest.mark.django_db
def test_half_an_hour_of_a_call_is_kept_and_an_hour_is_refused() -> None:
    case = filed()
    half = sound_samples.wav(1800)
    row = talks.call(case, audio=Upload("call.wav", half))
    assert (len(half) > 28_000_000, row.sha256) == (True, hashlib.sha256(half).hexdigest())
    with pytest.raises(FileTooLarge):
        talks.call(case, audio=Upload("call.wav", half * 2))
    assert Conversation.objects.count() == 1


@pytest.mark.django_db
def test_a_call_to_come_is_none() -> None:
    for add in (talks.call, talks.chat):
        with pytest.raises(InvalidInput):
            add(filed(), held_at=NOW + timedelta(minutes=1))
    assert not Conversation.objects.exists()


@pytest.mark.django_db
def test_a_case_takes_so_many_and_no_more() -> None:
    case, now = filed(), clock.now()
    set_rule("complaint.files_most", 1)
    talks.chat(case, now)
    with pytest.raises(TooManyFiles):
        talks.call(case, now)
    assert Conversation.objects.count() == 1


@pytest.mark.django_db
def test_sent_twice_it_is_kept_once() -> None:
    case = filed()
    assert talks.call(case) == talks.call(case)
    assert talks.chat(case) == talks.chat(case)
    assert (Conversation.objects.count(), StoredFile.objects.count()) == (2, 1)


@pytest.mark.race
def test_sent_twice_at_once_it_is_kept_once(race_db) -> None:
    case = filed()
    first, second = together(2, lambda _: talks.call(case))
    assert first == second and Conversation.objects.count() == 1
    assert StoredFile.objects.exclude(state="erased").count() == 1


@pytest.mark.race
def test_control_without_the_lock_on_the_case_it_is_kept_twice(race_db, monkeypatch) -> None:
    case, both = filed(), Barrier(2, timeout=5)
    looked = conversation._kept_before

    def at_once(*given: Any) -> Any:
        found = looked(*given)
        both.wait()
        return found

    monkeypatch.setattr(conversation, "case_for_update", reload)
    monkeypatch.setattr(conversation, "_kept_before", at_once)
    together(2, lambda _: talks.call(case))
    assert Conversation.objects.count() == 2


@pytest.mark.django_db
def test_words_of_a_chat_are_sealed_in_the_database() -> None:
    talks.chat(filed())
    with connection.cursor() as cursor:
        cursor.execute("SELECT words FROM complaints_conversation")
        [[stored]] = cursor.fetchall()
    assert "เงินหาย" not in stored
    assert "เงินหาย" not in str(list(Evidence.objects.values("detail", "reason")))


@pytest.mark.django_db
def test_a_mail_that_became_a_case_is_one_of_its_conversations() -> None:
    raw = mail()
    kept = arrive(raw)
    row = Conversation.objects.get()
    assert (row.kind, row.mail_id, row.case.number) == ("mail", kept.id, kept.filed_as)
    assert row.sha256 == hashlib.sha256(raw).hexdigest()


# Opening ----------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_each_kind_opens_with_a_reason_that_stays() -> None:
    nok, case = agent(), filed()
    call, chat = talks.call(case), talks.chat(case)
    arrive(mail("แอปค้าง", files=[("slip.jpg", file_samples.picture())]))
    letter = Conversation.objects.get(kind="mail")
    assert opened(call, nok).sound.content == sound_samples.wav()
    assert opened(chat, nok).words == talks.WORDS
    said = opened(letter, nok)
    assert (said.words, said.sender, said.attached) == (
        "แอปค้าง",
        "suchada@example.com",
        ("slip.jpg",),
    )
    rows = Evidence.objects.filter(action="complaints.conversation.open").order_by("id")
    assert [(row.actor_label, row.detail["kind"]) for row in rows] == [
        ("nok.desk", kind) for kind in ("call", "chat", "mail")
    ]
    assert set(Reveal.objects.values_list("reason", flat=True)) == {WHY}


@pytest.mark.django_db
def test_an_unscanned_recording_opens_for_nobody() -> None:
    row = talks.call(filed())
    StoredFile.objects.update(state="quarantined", signature_version="", scanned_at=None)
    with pytest.raises(FileNotScanned):
        opened(row, agent())


@pytest.mark.django_db
def test_the_customer_sees_that_somebody_looked_and_for_what() -> None:
    her = malee()
    case = case_of(her)
    row = talks.call(case, now=clock.now())
    opened(row, agent(), now=clock.now())
    [look] = looks.looks(customer_id=her.customer_id, now=clock.now())
    assert (look.role, look.purpose, look.kind) == ("agent", "complaint", "conversation")
    assert Reveal.objects.get().case_number == case.number
    told = her.get("me/data-looks").json()["looks"]
    assert told[0]["record"] == "บทสนทนาของท่านกับฝ่ายบริการลูกค้า"


@pytest.mark.django_db
def test_looks_are_budgeted_for_strangers_too() -> None:
    nok, rows = agent(), [talks.chat(filed()) for _ in range(3)]
    set_rule("reveal.per_day", 2)
    for row in rows[:2]:
        opened(row, nok, now=clock.now())
    with pytest.raises(BudgetSpent):
        opened(rows[2], nok, now=clock.now())
    assert RevealDay.objects.get().used == 2
    assert Evidence.objects.filter(action="complaints.conversation.open").count() == 2


@pytest.mark.django_db
def test_what_a_person_is_told_of_their_conversations_is_theirs() -> None:
    case = filed()
    talks.chat(case)
    talks.chat(filed())
    [row] = reads.personal_rows(case.subject_id)
    assert (row["kind"], row["words"]) == ("chat", talks.WORDS)


# Deleting on a granted request ------------------------------------------------------------------


@pytest.mark.django_db
def test_a_granted_request_deletes_content_and_key_and_that_it_was_stays() -> None:
    case = filed()
    call, chat = talks.call(case), talks.chat(case)
    talks.decided(case)
    number, nok = talks.granted(case.subject_id), agent()
    for row in (call, chat):
        delete(row, number)
        delete(row, number)
        row.refresh_from_db()
        assert (row.words, row.sha256, row.emptied_because) == (None, "", "request")
        with pytest.raises(ConversationGone):
            opened(row, nok)
    stored = StoredFile.objects.get(pk=call.file_id)
    assert (stored.state, stored.content_key, stored.place) == ("erased", None, None)
    deleted = [one for one in case.events.filter(step="file") if "deleted" in one.detail["what"]]
    assert len(deleted) == 2


@pytest.mark.django_db
def test_a_mail_goes_with_its_bytes_sender_and_title() -> None:
    kept = arrive(mail())
    row = Conversation.objects.get()
    talks.decided(row.case)
    delete(row, talks.granted(row.case.subject_id))
    kept.refresh_from_db()
    assert (kept.raw, kept.sender, kept.title) == (None, "", "")


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["", "D-2569-00000-00000", "nonsense"])
def test_without_a_granted_request_nothing_goes(number: str) -> None:
    case = filed()
    row = talks.chat(case)
    talks.decided(case)
    with pytest.raises(RequestNotGranted):
        delete(row, number)
    row.refresh_from_db()
    assert row.words == talks.WORDS


@pytest.mark.django_db
def test_a_request_of_somebody_else_or_one_that_waits_deletes_nothing() -> None:
    case = filed()
    row = talks.chat(case)
    talks.decided(case)
    other = talks.granted(filed().subject_id)
    waiting = request.take(
        actor=TIDA,
        subject_id=case.subject_id,
        asked=Asked("erasure"),
        identified=Identified("otp"),
        now=NOW,
    ).number
    for number in (other, waiting):
        with pytest.raises(RequestNotGranted):
            delete(row, number)
    row.refresh_from_db()
    assert row.words == talks.WORDS


@pytest.mark.django_db
def test_an_open_case_a_legal_hold_and_unsettled_money_each_say_that_they_need_it() -> None:
    her = malee()
    case = case_of(her)
    row, number = talks.chat(case, now=clock.now()), talks.granted(her.subject_id)
    with pytest.raises(NeededByOpenCase):
        delete(row, number)
    talks.decided(case, clock.now())
    hold.place(
        actor=PIM,
        subject_id=her.subject_id,
        reference="พ.9/2569",
        ground="court order",
        reason="order",
        now=NOW,
    )
    with pytest.raises(NeededByLegalHold):
        delete(row, number)
    assert Conversation.objects.get().words == talks.WORDS


@pytest.mark.django_db
def test_money_that_waits_keeps_what_was_said() -> None:
    her = malee()
    case = case_of(her)
    row, number = talks.chat(case, now=clock.now()), talks.granted(her.subject_id)
    proposed(case, 10_000)
    talks.decided(case, clock.now(), "upheld")
    with pytest.raises(NeededForMoney):
        delete(row, number)
    assert Conversation.objects.get().words == talks.WORDS


@pytest.mark.django_db
def test_an_authority_that_waits_and_the_case_it_was_merged_into_need_it() -> None:
    case, other = filed(), filed()
    row, number = talks.chat(case), talks.granted(case.subject_id)
    Case.objects.filter(pk=case.pk).update(authority_due=NOW.date())
    talks.decided(case)
    with pytest.raises(NeededByAuthority):
        delete(row, number)
    Case.objects.filter(pk=case.pk).update(
        authority_due=None, outcome="merged", merged_into=other.pk
    )
    with pytest.raises(NeededByOpenCase):
        delete(row, number)
    talks.decided(other)
    delete(row, number)
    assert Conversation.objects.get().words is None


@pytest.mark.django_db
def test_a_mail_that_is_a_conversation_is_not_emptied_with_the_other_mails() -> None:
    kept = arrive(mail())
    assert list(InboundMail.objects.filter(pk__in=reads.mails())) == [kept]
