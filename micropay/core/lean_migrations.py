"""Migrating forwards without drawing every model anew at each step.

Django's state of a migration draws, after each operation, the changed model and all models around
it, which with so many tables is most of the time a new installation takes. Here a model is drawn
when an operation asks for it, with those it points to. Whoever asks what points to a model gets
all of them drawn first, so nobody sees less than before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import AppConfigStub, ModelState, ProjectState, StateApps
from django.db.migrations.utils import field_is_referenced, resolve_relation

Key = tuple[str, str]


class LeanExecutor(MigrationExecutor):
    """Django's executor, on the lean state while it goes forwards; backwards as ever."""

    def _migrate_all_forwards(self, state: Any, *given: Any, **named: Any) -> Any:
        lean = LeanState(models=state.models, real_apps=state.real_apps)
        done = super()._migrate_all_forwards(lean, *given, **named)  # type: ignore[misc]
        return ProjectState(models=done.models, real_apps=done.real_apps)


class LeanState(ProjectState):
    """A project's state whose changes only mark models as to be drawn again."""

    @property
    def apps(self) -> Any:
        """The registry of drawn models, made at the first question."""
        if "apps" not in self.__dict__:
            self.__dict__["apps"] = LeanApps(self.models, self.real_apps)
        return self.__dict__["apps"]

    def clone(self) -> LeanState:
        models = {key: one.clone() for key, one in self.models.items()}
        new = LeanState(models=models, real_apps=self.real_apps)
        if "apps" in self.__dict__:
            new.__dict__["apps"] = self.apps.copy_for(models)
        return new

    def alter_field(
        self, app_label: str, model_name: str, name: str, field: Any, preserve_default: bool
    ) -> None:
        """What points to a field changes with it, so the state before has to know it."""
        if field_is_referenced(self, (app_label, model_name), (name, field)):
            _ = self.apps.get_model(app_label, model_name)._meta.related_objects
        super().alter_field(app_label, model_name, name, field, preserve_default)

    def reload_model(self, app_label: str, model_name: str, delay: bool = False) -> None:
        self.reload_models([(app_label, model_name)])

    def reload_models(self, models: Any, delay: bool = True) -> None:
        if "apps" in self.__dict__:
            self.apps.drop({(label, name.lower()) for label, name in models})


class LeanApps(StateApps):
    """Models of one state, drawn when asked for."""

    def __init__(self, models: dict[Key, ModelState], real_apps: Any) -> None:
        super().__init__(real_apps, {})
        self._states = models

    def copy_for(self, models: dict[Key, ModelState]) -> LeanApps:
        """The same drawn models for a copy of the state."""
        copy = LeanApps(models, set())
        copy.real_models = self.real_models
        for label, drawn in self.all_models.items():
            copy.all_models[label] = dict(drawn)
            copy.app_configs[label] = stub = AppConfigStub(label)
            stub.apps = copy
            stub.import_models()
        return copy

    def drop(self, changed: set[Key]) -> None:
        """Forget these models and all that point to one of them, over however many others."""
        pointing = {key: set(_pointed_at(state)) for key, state in self._states.items()}
        gone, fresh = set(changed), set(changed)
        while fresh:
            fresh = {key for key, to in pointing.items() if to & fresh} - gone
            gone |= fresh
        for key in gone:
            self.unregister_model(*key)
        self.clear_cache()

    def get_model(self, app_label: str, model_name: str | None = None, *_: Any, **__: Any) -> Any:
        """One model, with those it points to drawn beside it. Raises LookupError."""
        label, name = (app_label, model_name) if model_name else app_label.split(".")
        self._draw({(label, name.lower())})
        try:
            return self.all_models[label][name.lower()]
        except KeyError:
            raise LookupError(f"{label}.{name}") from None

    def get_models(self, *given: Any, **named: Any) -> Any:
        """All models, drawn: so is asked what points to one."""
        self._draw(set(self._states))
        return [one for label in self.app_configs for one in self.all_models[label].values()]

    def get_app_config(self, app_label: str) -> Any:
        """An app with all its models."""
        self._draw(set(self._states))
        return super().get_app_config(app_label)

    def clear_cache(self) -> None:
        """What drawn models know of each other; caches of the running code's own models stay."""
        if self.ready:
            for drawn in self.all_models.values():
                for model in drawn.values():
                    model._meta._expire_cache()  # type: ignore[attr-defined]

    def _draw(self, asked: set[Key]) -> None:
        missing, fresh = set[Key](), asked
        while fresh:
            fresh = {key for key in fresh if self._is_missing(key)} - missing
            missing |= fresh
            fresh = {to for key in fresh for to in _pointed_at(self._states[key])}
        self.render_multiple([state for key, state in self._states.items() if key in missing])

    def _is_missing(self, key: Key) -> bool:
        return key in self._states and key[1] not in self.all_models[key[0]]


def _pointed_at(state: ModelState) -> Iterator[Key]:
    """The models this one's fields and bases name."""
    own = (state.app_label, state.name_lower)
    for base in state.bases:
        if isinstance(base, str):
            yield resolve_relation(base, *own)
    for field in state.fields.values():
        far = field.remote_field
        for model in (far.model, getattr(far, "through", None)) if far else ():
            if model is not None:
                yield resolve_relation(model, *own)
