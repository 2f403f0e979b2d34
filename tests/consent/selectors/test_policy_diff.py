"""A reader sees which words went and which came, in Thai too."""

from __future__ import annotations

from consent.selectors.policy_diff import compare, only_changes


def told(before: str, after: str) -> list[tuple[str, list[tuple[str, str]]]]:
    found = compare(before, after)
    return [(line.kind, [(piece.kind, piece.words) for piece in line.pieces]) for line in found]


def test_one_number_in_a_thai_line_is_all_that_changed() -> None:
    [same, changed] = told("# ข้อกำหนด\nแจ้งภายใน 60 วัน", "# ข้อกำหนด\nแจ้งภายใน 30 วัน")
    assert same == ("same", [("same", "# ข้อกำหนด")])
    assert changed == (
        "changed",
        [("same", "แจ้งภายใน "), ("gone", "60"), ("new", "30"), ("same", " วัน")],
    )


def test_lines_that_came_and_went_are_whole() -> None:
    assert told("a line\nan end", "a line\nsomething wholly other here\nan end") == [
        ("same", [("same", "a line")]),
        ("new", [("new", "something wholly other here")]),
        ("same", [("same", "an end")]),
    ]
    assert told("a line\nan end", "an end")[0] == ("gone", [("gone", "a line")])


def test_nothing_is_lost_between_two_texts() -> None:
    before = "ท่านยกเลิกได้ทุกเมื่อ\nเราตอบภายใน 7 วัน\nสิ้นสุด"
    after = "ท่านยกเลิกได้เมื่อครบปี\nเราตอบภายใน 15 วันทำการ\nข้อใหม่\nสิ้นสุด"
    lines = compare(before, after)
    old = [
        "".join(piece.words for piece in line.pieces if piece.kind != "new")
        for line in lines
        if line.kind != "new"
    ]
    new = [
        "".join(piece.words for piece in line.pieces if piece.kind != "gone")
        for line in lines
        if line.kind != "gone"
    ]
    assert (old, new) == (before.split("\n"), after.split("\n"))


def test_long_texts_show_only_what_is_near_a_change() -> None:
    before = "\n".join(f"line {place}" for place in range(50))
    after = before.replace("line 25", "another thing")
    shown = only_changes(compare(before, after))
    assert shown[0] is None and shown[-1] is None
    assert len(shown) < 8
    assert only_changes(compare(before, before)) == [None]
