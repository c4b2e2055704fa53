"""What a row was called, under which readers and imports still look for it."""

from collections.abc import Iterable
from typing import Any

from events.models import Alias, Source, State, StateName, Theme
from events.roll_call import folded

LANGUAGES = ("en", "ar", "zh_hans", "fr", "ru", "es")
#: Lists of a theme that lead documents to it.
VOCABULARIES = ("unbis_terms", "sdg_targets", "gcm_objectives")


def other_names(stays: Any, goes: Any) -> list[str]:
    """The names of the row that goes, which become other names of the one that stays.

    At most two queries. What moves as a row of its own (an earlier name, an alias) is
    not among them; nor is a name that is borne already, or is somebody else's.
    """
    if isinstance(goes, State):
        return _of_state(stays, goes)
    return _of_theme(stays, goes) if isinstance(goes, Theme) else []


def _of_state(stays: State, goes: State) -> list[str]:
    borne = StateName.objects.filter(state__in=[stays.pk, goes.pk])
    known = {folded(name) for name in borne.values_list("name", flat=True)}
    return [goes.name] if folded(goes.name) not in {*known, folded(stays.name)} else []


def _of_theme(stays: Theme, goes: Theme) -> list[str]:
    own = {name.casefold() for name in names_of(stays)}
    words = {name.casefold(): name for name in names_of(goes)}
    taken = Alias.objects.filter(word__in=words).values_list("word", flat=True)
    return [words[word] for word in words if word not in own | set(taken)]


def names_of(theme: Theme) -> list[str]:
    """Its names in the six languages, as far as it has them."""
    found = (getattr(theme, f"name_{language}", "") for language in LANGUAGES)
    return list(dict.fromkeys(name for name in found if name))


def take_over(stays: Any, names: Iterable[str]) -> None:
    """Give a row these other names."""
    if isinstance(stays, State):
        StateName.objects.bulk_create(StateName(state=stays, name=n) for n in names)
    elif isinstance(stays, Theme):
        Alias.objects.bulk_create(
            Alias(word=name.strip().casefold(), theme=stays) for name in names
        )


def widen(stays: Any, goes: Any) -> None:
    """Let the terms that led documents to one theme lead them to the other."""
    if not isinstance(stays, Theme):
        return
    for name in VOCABULARIES:
        terms = getattr(stays, name)
        more = [term for term in getattr(goes, name) if term not in terms]
        setattr(stays, name, [*terms, *more])
    stays.save(update_fields=VOCABULARIES)


def called(row: Any) -> dict[str, Any]:
    """The names that a row has beside its columns, to be kept when it goes."""
    if isinstance(row, State):
        return {"names": list(row.names.values("name", "starts_on", "ends_on"))}
    if isinstance(row, Theme):
        words = row.aliases.values_list("word", flat=True)
        sources = row.sources.values_list("url", flat=True)
        return {"aliases": list(words), "sources": list(sources)}
    assert isinstance(row, Source)
    return {}
