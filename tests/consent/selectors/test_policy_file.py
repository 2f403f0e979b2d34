"""Plain-text policies keep their headings, lists and lines, and nothing invisible gets in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consent.errors.policy import PolicyFileInvalid
from consent.selectors import policy_file
from consent.services.first_run import FOLDER

PLAIN = """\ufeff

นโยบายตัวอย่างของร้านทดสอบ

ประกาศ ณ วันที่ 1 มกราคม 2569


บทนำ

ร้านทดสอบให้บริการฝากของ   โดยเอกสารนี้อธิบายว่าร้านดูแลข้อมูลของผู้ฝากอย่างไร และผู้ฝากมีสิทธิใดบ้าง ขอให้อ่านให้ครบ

1. เรื่องทั่วไป

ข้อความสั้น ๆ ของเรื่องทั่วไป ซึ่งยาวพอที่จะไม่ถูกเข้าใจว่าเป็นหัวข้อ และจบด้วยจุด.

2.1 ข้อมูลที่เก็บ\r
\r
ร้านเก็บข้อมูลดังนี้\r
- (1) ชื่อ
- (2) ของที่ฝาก

- (3) ข้อมูลที่ส่งต่อ

ร้านไม่ส่งต่อข้อมูล ยกเว้นกรณีต่อไปนี้ ซึ่งเกิดขึ้นได้น้อยมากในทางปฏิบัติของร้านทดสอบแห่งนี้:

- เมื่อกฎหมายกำหนด:
 - (1) ตามคำสั่งศาล
 - (2) ตามคำสั่งของหน่วยงาน
- 2) ระบบของร้าน แบ่งออกเป็น 2 หัวข้อย่อย
 1. การเข้าถึงโดยผู้ฝาก
 2. การเก็บรักษา

ผู้ฝากให้ข้อมูลเมื่อทำสิ่งต่อไปนี้:

  • กรอกใบฝาก
  • ส่งข้อความ

- (1.2.4) สถานะตู้ฝาก: ร้านดูว่าตู้เปิดหรือปิด เพื่อให้ผู้ฝากรู้ว่าเมื่อใดมารับของได้ และเพื่อจัดคิวให้เหมาะกับเวลาที่มา

3.1 เพื่อคืนของให้ถูกคน

3.2 เพื่อแจ้งเตือนเมื่อใกล้ครบกำหนดเวลาฝาก

4. ความปลอดภัย

ตู้ฝากมีกุญแจสองดอก ร้านเก็บดอกหนึ่งไว้ และผู้ฝากเก็บอีกดอกหนึ่งไว้กับตัวเสมอ
"""

TIDY = """# นโยบายตัวอย่างของร้านทดสอบ

ประกาศ ณ วันที่ 1 มกราคม 2569

## บทนำ

ร้านทดสอบให้บริการฝากของ โดยเอกสารนี้อธิบายว่าร้านดูแลข้อมูลของผู้ฝากอย่างไร และผู้ฝากมีสิทธิใดบ้าง ขอให้อ่านให้ครบ

## 1. เรื่องทั่วไป

ข้อความสั้น ๆ ของเรื่องทั่วไป ซึ่งยาวพอที่จะไม่ถูกเข้าใจว่าเป็นหัวข้อ และจบด้วยจุด.

### 2.1 ข้อมูลที่เก็บ

ร้านเก็บข้อมูลดังนี้
- (1) ชื่อ
- (2) ของที่ฝาก

#### (3) ข้อมูลที่ส่งต่อ

ร้านไม่ส่งต่อข้อมูล ยกเว้นกรณีต่อไปนี้ ซึ่งเกิดขึ้นได้น้อยมากในทางปฏิบัติของร้านทดสอบแห่งนี้:

- เมื่อกฎหมายกำหนด:
  - (1) ตามคำสั่งศาล
  - (2) ตามคำสั่งของหน่วยงาน
- 2) ระบบของร้าน แบ่งออกเป็น 2 หัวข้อย่อย
  1. การเข้าถึงโดยผู้ฝาก
  2. การเก็บรักษา

ผู้ฝากให้ข้อมูลเมื่อทำสิ่งต่อไปนี้:

- กรอกใบฝาก
- ส่งข้อความ

- (1.2.4) สถานะตู้ฝาก: ร้านดูว่าตู้เปิดหรือปิด เพื่อให้ผู้ฝากรู้ว่าเมื่อใดมารับของได้ และเพื่อจัดคิวให้เหมาะกับเวลาที่มา

3.1 เพื่อคืนของให้ถูกคน

3.2 เพื่อแจ้งเตือนเมื่อใกล้ครบกำหนดเวลาฝาก

## 4. ความปลอดภัย

ตู้ฝากมีกุญแจสองดอก ร้านเก็บดอกหนึ่งไว้ และผู้ฝากเก็บอีกดอกหนึ่งไว้กับตัวเสมอ"""


def test_a_policy_of_all_shapes_keeps_its_headings_lists_and_lines() -> None:
    tidy = policy_file.tidy(policy_file.read_text(PLAIN.encode()))
    assert tidy.body == TIDY
    assert (tidy.title, tidy.headings) == ("นโยบายตัวอย่างของร้านทดสอบ", 5)


def test_a_text_that_marks_its_own_headings_is_left_to_them() -> None:
    text = "# Title\n\nShort line\n\nA paragraph.\n\n## Two\n\nMore."
    assert policy_file.tidy(text).body == text


LINES = st.lists(
    st.sampled_from(
        ["", " ", "1. หนึ่ง", "2.1 สอง", "- ข้อ", "  • ย่อย", " 3) สาม", "- (1.2) สี่", "คำนำ"]
        + ["\tลึก", "## หัวข้อ", "ย่อหน้าที่ยาว " * 12, "* ดาว", "(4) ห้า", "15 กันยายน"]
    ),
    max_size=25,
)


@given(LINES)
def test_tidying_twice_is_tidying_once_and_no_word_is_lost(lines: list[str]) -> None:
    text = "\n".join(["ชื่อเรื่อง", *lines])
    once = policy_file.tidy(text).body
    assert policy_file.tidy(once).body == once
    marks = str.maketrans("", "", "#-*• \t\n")
    assert once.translate(marks) == text.translate(marks)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "it is empty."),
        (b" \n\t\r\n ", "it is empty."),
        (b"Title\n\n\xe0\xb8", "byte 7 is not UTF-8."),
        ("Titel".encode("utf-16"), "it holds NUL bytes, so it is not plain text."),
        (b"Title\x00", "it holds NUL bytes, so it is not plain text."),
        (b"Title\nab\x08c", "line 2 holds control characters."),
        ("Title\n\nwe \u202epay\u202c".encode(), "line 3 holds control characters."),
        (b"a" * (1024 * 1024 + 1), "it is larger than 1 MiB."),
    ],
)
def test_what_cannot_be_a_policy_is_refused_with_one_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(PolicyFileInvalid) as refusal:
        policy_file.read_text(raw)
    assert refusal.value.params["reason"] == reason


@pytest.mark.parametrize("first", ["- an item", "1. a number", "x" * 161, "## a lower heading"])
def test_a_text_without_a_title_is_refused(first: str) -> None:
    with pytest.raises(PolicyFileInvalid, match="title"):
        policy_file.tidy(f"{first}\n\nwords")


def test_the_first_run_texts_are_tidy_and_both_languages_have_the_same_headings() -> None:
    for path in FOLDER.glob("*.th.md"):
        thai = path.read_text(encoding="utf-8").strip()
        english = path.with_name(path.name.replace(".th.", ".en.")).read_text().strip()
        assert policy_file.tidy(thai).body == thai
        assert policy_file.tidy(english).body == english
        least = 5 if "_cookie" in path.name else 11
        assert policy_file.tidy(thai).headings == policy_file.tidy(english).headings >= least
