"""Why a bank statement, a resolution or a sign-off was refused."""

from __future__ import annotations

from micropay.core.errors import Refusal


class StatementRefused(Refusal):
    """The file is not a statement that can be taken. Nothing of it was stored."""

    status = 422


class StatementUnreadable(StatementRefused):
    """``why``: malformed, truncated, other_kind, declares_entities, too_deep, not_text."""

    code = "statement_unreadable"
    title = "This file cannot be read as a bank statement (%(why)s). Nothing was stored."


class StatementTooLarge(StatementRefused):
    """More bytes, lines or characters than allowed."""

    code = "statement_too_large"
    title = "This file is larger than a statement may be. Nothing was stored."


class StatementWrong(StatementRefused):
    """A value is missing or makes no sense; ``what`` names it, ``place`` the line or entry."""

    code = "statement_wrong"
    title = "The statement is wrong at %(place)s: %(what)s. Nothing was stored."


class StatementFormula(StatementRefused):
    """A cell that a spreadsheet would compute; ``place`` is its line."""

    code = "statement_formula"
    title = "Line %(place)s holds a formula. Nothing was stored."


class StatementOfAnotherAccount(StatementRefused):
    """It is not the safeguarded account's."""

    code = "statement_of_another_account"
    title = "This statement is of another account. Nothing was stored."


class StatementDoesNotAddUp(StatementRefused):
    """Opening balance and lines do not come to the closing balance (``missing``, baht)."""

    code = "statement_does_not_add_up"
    title = "The lines do not add up to the closing balance; %(missing)s baht are missing."


class StatementDoesNotFollow(StatementRefused):
    """It does not begin where the one before ended, or end where the next one begins."""

    code = "statement_does_not_follow"
    title = "The balance does not follow the statement of %(day)s: %(expected)s baht expected."


class StatementDayNotOver(StatementRefused):
    """Its Bangkok day has not ended."""

    code = "statement_day_not_over"
    title = "The day of this statement is not over yet."


class StatementImported(Refusal):
    """The same file, the bank's same number, or another statement of the day is in already."""

    code = "statement_imported"
    title = "A statement of %(day)s is in already. Nothing was stored."


class DifferenceNotOpen(Refusal):
    """It was resolved, or somebody has asked for a resolution."""

    code = "difference_not_open"
    title = "This difference is not open."


class WrongResolution(Refusal):
    """This kind of difference cannot be resolved in this way."""

    code = "wrong_resolution"
    title = "This difference cannot be resolved in this way."
    status = 422


class DoesNotOffset(Refusal):
    """The other difference is not open or does not cancel this one out."""

    code = "does_not_offset"
    title = "These two do not cancel each other out."
    status = 422


class NoStatement(Refusal):
    """There is no statement of that day."""

    code = "no_statement"
    title = "There is no bank statement of this day."
    status = 422


class Unexplained(Refusal):
    """Part of the day's difference (``amount``, baht) is explained by nothing."""

    code = "unexplained"
    title = (
        "%(amount)s baht of this day are unexplained. Find them, or say where they are looked for."
    )


class SignedOff(Refusal):
    """The day was signed off before, with the same figures."""

    code = "signed_off"
    title = "This day has been signed off already."


class FiguresChanged(Refusal):
    """Since the maker asked, the day's figures have changed."""

    code = "figures_changed"
    title = "The figures of this day have changed since this was asked for. Please ask again."
