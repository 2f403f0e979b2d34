"""The words of complaints: kinds, channels, states, outcomes and the moves a case may make."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What somebody tells us."""

    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    COMPLIMENT = "compliment"
    ENQUIRY = "enquiry"
    PRIVACY = "privacy"
    FRAUD = "fraud"
    DISPUTED_TRANSACTION = "disputed_transaction"


# Praise and ideas are acknowledged; nobody waits for a decision on them.
KINDS_WITHOUT_DECISION = frozenset({Kind.SUGGESTION, Kind.COMPLIMENT})


class Channel(StrEnum):
    """How it reached us."""

    APP = "app"
    WEB = "web"
    PHONE = "phone"
    EMAIL = "email"
    LETTER = "letter"


# The answer of the app and the agent on the phone acknowledge on the spot.
ACKNOWLEDGED_ON_THE_SPOT = frozenset({Channel.APP, Channel.PHONE})


class State(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    WAITING_CUSTOMER = "waiting_customer"
    RESOLVED = "resolved"
    CLOSED = "closed"


# A tuple: it is part of constraints, whose order has to stay.
UNDECIDED = (State.OPEN, State.WAITING_CUSTOMER)

MOVES: dict[State, frozenset[State]] = {
    State.OPEN: frozenset({State.WAITING_CUSTOMER, State.RESOLVED}),
    State.WAITING_CUSTOMER: frozenset({State.OPEN, State.RESOLVED}),
    State.RESOLVED: frozenset({State.OPEN, State.CLOSED}),
    State.CLOSED: frozenset(),
}


class Outcome(StrEnum):
    """What the decision was."""

    UPHELD = "upheld"
    PARTLY_UPHELD = "partly_upheld"
    NOT_UPHELD = "not_upheld"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


# Which outcomes say that something went wrong: its root cause is found before the case is closed.
UPHELD = frozenset({Outcome.UPHELD, Outcome.PARTLY_UPHELD})
# Findings, which a letter tells; an answer or a withdrawal is none.
FOUND = UPHELD | {Outcome.NOT_UPHELD}
# What a person decides; a case is merged by merging it.
DECISIONS = tuple(one for one in Outcome if one != Outcome.MERGED)


class Severity(StrEnum):
    """How much harm a category of cases usually means."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Clock(StrEnum):
    """What is owed on a case by a day. ANSWER is the customer's: while it runs, we wait."""

    ACKNOWLEDGE = "acknowledge"
    PROGRESS = "progress"
    RESOLVE = "resolve"
    REFUND = "refund"
    AUTHORITY = "authority"
    ANSWER = "answer"


class DueCause(StrEnum):
    """Why a due day was moved. What it was stays on record."""

    PAUSE = "pause"
    CALENDAR = "calendar"
    UPDATE = "update"
    STARTED = "started"
    KIND = "kind"
    MERGE = "merge"


class Pause(StrEnum):
    """Why our clocks stand still: it is the customer's turn, or the case was decided."""

    CUSTOMER = "customer"
    DECIDED = "decided"


# The first alarm of a clock goes to whoever has the case; later ones to roles, by the rules.
WARNING = "warning"


class RedressKind(StrEnum):
    """What money of a case is: what we owe, what we give, or a credit while a dispute is open."""

    REFUND = "refund"
    GOODWILL = "goodwill"
    PROVISIONAL = "provisional"


class RedressState(StrEnum):
    """PAID: in the wallet. FINAL: a provisional credit that stays. RECOVERING: a provisional credit
    that the customer owes back and only part of which could be taken. BACK: taken back whole.
    """

    PROPOSED = "proposed"
    ENDED = "ended"
    PAID = "paid"
    FINAL = "final"
    RECOVERING = "recovering"
    BACK = "back"


REDRESS_MOVES: dict[RedressState, frozenset[RedressState]] = {
    RedressState.PROPOSED: frozenset({RedressState.PAID, RedressState.ENDED}),
    RedressState.ENDED: frozenset(),
    RedressState.PAID: frozenset({RedressState.FINAL, RedressState.RECOVERING, RedressState.BACK}),
    RedressState.FINAL: frozenset(),
    RedressState.RECOVERING: frozenset({RedressState.BACK}),
    RedressState.BACK: frozenset(),
}
# Money of a case that somebody still has to decide or collect: the case is not closed.
UNSETTLED_REDRESS = (RedressState.PROPOSED, RedressState.RECOVERING)


class RedressAct(StrEnum):
    """What a second person agrees to."""

    PAY = "pay"
    TAKE_BACK = "take_back"
    MAKE_FINAL = "make_final"


class RedressLevel(StrEnum):
    """The rows of the amount matrix: up to its amount (rules), and by its own right."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class LetterKind(StrEnum):
    """Papers we make of a case."""

    REDRESS = "redress"
    TAKEN_BACK = "taken_back"
    DECISION = "decision"
    POLICE = "police"
    ANSWER = "answer"
    AUTHORITY = "authority"


# Papers for others than the customer.
LETTERS_TO_OTHERS = (LetterKind.POLICE, LetterKind.AUTHORITY)


class Authority(StrEnum):
    """Who may follow up a complaint, or forward one to us."""

    BANK_OF_THAILAND = "bot"
    CONSUMER_PROTECTION = "ocpb"
    DATA_PROTECTION = "pdpc"
    ONLINE_CRIME = "aoc"
    POLICE = "police"
    OTHER = "other"


class PartyRole(StrEnum):
    """What somebody beside the complainant is to a case."""

    REPRESENTATIVE = "representative"
    WITNESS = "witness"
    COUNTERPARTY = "counterparty"
    OTHER = "other"


class Theme(StrEnum):
    """What root causes have in common."""

    PROCESS = "process"
    SYSTEM = "system"
    PEOPLE = "people"
    PARTNER = "partner"
    WORDS = "words"
    CRIME = "crime"
    CUSTOMER = "customer"


class FileSource(StrEnum):
    """How a file came to a case."""

    WEB = "web"
    APP = "app"
    MAIL = "mail"
    SCAN = "scan"
    STAFF = "staff"
    ATTORNEY = "attorney"


class ConversationKind(StrEnum):
    """How we talked with the person of a case."""

    CALL = "call"
    CHAT = "chat"
    MAIL = "mail"


class Emptied(StrEnum):
    """Why the content of a record is gone."""

    RETENTION = "retention"
    REQUEST = "request"


class Step(StrEnum):
    """What happened to a case."""

    OPENED = "opened"
    ACKNOWLEDGED = "acknowledged"
    INFORMATION = "information"
    ASSIGNED = "assigned"
    NOTE = "note"
    REPLY = "reply"
    STATE = "state"
    RESOLVED = "resolved"
    UPDATE = "update"
    DUE_MOVED = "due_moved"
    ESCALATED = "escalated"
    REDRESS_ASKED = "redress_asked"
    REDRESS_ENDED = "redress_ended"
    REDRESS_PAID = "redress_paid"
    REDRESS_BACK = "redress_back"
    DISPUTE = "dispute"
    HOLD = "hold"
    CLASSIFIED = "classified"
    LINKED = "linked"
    PARTY = "party"
    TASK = "task"
    MERGED = "merged"
    SPLIT = "split"
    AUTHORITY = "authority"
    ROOT_CAUSE = "root_cause"
    LETTER = "letter"
    FILE = "file"
    MAIL = "mail"
    CHAT = "chat"
    ACCEPTED = "accepted"
    CONTESTED = "contested"
    RATED = "rated"


# Notes, assignments and the like are the staff's own; the customer follows these.
SEEN_BY_CUSTOMER = frozenset(
    {
        Step.OPENED,
        Step.ACKNOWLEDGED,
        Step.INFORMATION,
        Step.REPLY,
        Step.STATE,
        Step.RESOLVED,
        Step.UPDATE,
        Step.REDRESS_PAID,
        Step.REDRESS_BACK,
        Step.MERGED,
        Step.CHAT,
        Step.MAIL,
        Step.ACCEPTED,
        Step.CONTESTED,
        Step.RATED,
    }
)


class ReportKind(StrEnum):
    """A report of figures for a period, or a register with one row per case."""

    PERIOD = "period"
    REGISTER = "register"


class FileKind(StrEnum):
    """What a report can be taken as."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


class PermitState(StrEnum):
    """GRANTED: a second person agreed, the file was not taken yet."""

    WAITING = "waiting"
    GRANTED = "granted"
    USED = "used"
    ENDED = "ended"


class DraftOf(StrEnum):
    """The forms of a case whose unsent words are kept."""

    REPLY = "reply"
    UPDATE = "update"
    NOTE = "note"
    RESOLVE = "resolve"


class OrderState(StrEnum):
    """An export that is made outside the request. GONE: its file was destroyed when its time was
    over.
    """

    WAITING = "waiting"
    MAKING = "making"
    READY = "ready"
    FAILED = "failed"
    GONE = "gone"


# Whoever made the order waits for these.
ORDERS_UNDER_WAY = (OrderState.WAITING, OrderState.MAKING)
