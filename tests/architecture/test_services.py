"""Every write has the same shape: keyword-only, an actor named, a clock passed in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
APPS = ("consent", "accounts", "wallet", "complaints")
WRITING = {"atomic", "record", "lock", "require_transaction"}
# A service without an actor says here why nobody acts.
WITHOUT_ACTOR = {
    "wallet.services.ledger.post": "the door itself; each caller's evidence names the actor",
    "wallet.services.ledger.open_account": "part of the caller's act, as post is",
    "wallet.services.ledger.set_account_state": "part of the caller's act, as post is",
    "wallet.services.ledger.reverse": "part of the caller's act, as post is",
    "wallet.services.ledger.authorise": "part of the caller's act, as post is",
    "wallet.services.ledger.capture": "part of the caller's act, as post is",
    "wallet.services.ledger.void": "part of the caller's act, as post is",
    "wallet.services.ledger.expire": "a task of the platform: the hold's own time has run out",
    "wallet.services.ledger.post_batch": "part of the caller's act, as post is",
    "wallet.services.move.post": "part of the caller's act, as ledger.post is",
    "wallet.services.limit.take": "part of the caller's act, as ledger.authorise is",
    "wallet.services.limit.give_back": "part of the caller's act, as ledger.void is",
    "wallet.services.ledger.hand_over": "housekeeping: posted rows become outbox rows",
    "wallet.services.ledger.fold": "housekeeping that changes no balance anybody sees",
    "wallet.services.bank_match.statement": "part of taking a statement in, which names the actor",
    "wallet.services.bank_match.again": "a task of the platform: what came late is found",
    "wallet.services.bank_match.line": "part of resolving a difference, which names the actor",
    "wallet.services.bank_match.close_what_came": "as bank_match.again",
    "wallet.services.topup.draw": "part of the caller's act: asking, or settling a receipt",
    "wallet.services.seal.seal": "a task of the platform; the seal itself is the evidence",
}


def writes(function: ast.FunctionDef) -> bool:
    """Whether it opens a transaction, takes a lock or leaves evidence itself."""
    called = {node.attr for node in ast.walk(function) if isinstance(node, ast.Attribute)}
    return bool(called & WRITING)


def public_functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    for app in APPS:
        for path in sorted((CHECKOUT / app / "services").rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in tree.body:
                public = isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
                if public and writes(node):
                    yield f"{app}.services.{path.stem}.{node.name}", node


FUNCTIONS = dict(public_functions())


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_service_is_keyword_only_and_told_the_time(name: str) -> None:
    arguments = FUNCTIONS[name].args
    assert not arguments.args, "positional arguments"
    assert not arguments.posonlyargs, "positional arguments"
    assert name in WITHOUT_ACTOR or "now" in {argument.arg for argument in arguments.kwonlyargs}, (
        "no clock passed in"
    )


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_service_names_who_acts(name: str) -> None:
    named = {argument.arg for argument in FUNCTIONS[name].args.kwonlyargs}
    assert named & {"actor", "principal", "proof"} or name in WITHOUT_ACTOR


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_service_says_what_it_does(name: str) -> None:
    assert ast.get_docstring(FUNCTIONS[name])


def test_the_list_of_exceptions_is_not_stale() -> None:
    assert set(WITHOUT_ACTOR) <= set(FUNCTIONS)


def test_there_are_services() -> None:
    assert len(FUNCTIONS) > 20
