"""The rules of every record with an editorial life."""

from typing import Any

from django.db.models import Exists, ManyToManyField, OuterRef, Q, Value
from django.db.models.functions import Length, Replace
from django.db.models.lookups import GreaterThanOrEqual
from django.utils.translation import gettext_lazy as _

from events.gate.rule import Level, Rule
from events.models import Publication

#: The most words of a summary by the editors.
SUMMARY_WORDS = 60


def rules(model: type[Publication]) -> tuple[Rule, ...]:
    """The rules that sessions, resolutions and statements share."""
    return (
        Rule(
            "to_verify",
            Level.BLOCKING,
            "to_verify",
            _("To verify"),
            _("Something stands under “to verify”: check it, then empty the field."),
            ~Q(to_verify=""),
        ),
        Rule(
            "no_source",
            Level.BLOCKING,
            "sources",
            _("Without a source"),
            _("It has no source: add the page or document in which it was read."),
            ~_linked(model, "sources"),
        ),
        Rule(
            "no_theme",
            Level.WARNING,
            "themes",
            _("Without a theme"),
            _("It has no theme, so the pages of the themes do not list it."),
            ~_linked(model, "themes"),
        ),
        Rule(
            "dead_link",
            Level.WARNING,
            "sources",
            _("With a dead link"),
            _(
                "A source is no longer at its address: find the new one, or another "
                "source."
            ),
            _linked(model, "sources", source__is_dead=True),
        ),
        Rule(
            "long_summary",
            Level.WARNING,
            "summary",
            _("Summary too long"),
            _("Its summary has more than 60 words: shorten it."),
            Q(GreaterThanOrEqual(_blanks("summary"), SUMMARY_WORDS)),
        ),
    )


def _linked(model: type[Publication], name: str, **such: Any) -> Exists:
    """Whether a record has any row, or such a one, at the other end of a relation."""
    relation = model._meta.get_field(name)
    assert isinstance(relation, ManyToManyField)
    through = relation.remote_field.through
    own = f"{model._meta.model_name}_id"
    return Exists(through._default_manager.filter(**{own: OuterRef("pk")}, **such))


def _blanks(field: str) -> Any:
    """How many blanks part the words of a text; editors type single ones."""
    return Length(field) - Length(Replace(field, Value(" "), Value("")))
