"""A filter said in words: Resolutions on labour migration, 1990–2005."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import (
    get_language,
    get_language_bidi,
    gettext,
    gettext_lazy,
    gettext_noop,
    pgettext,
)

from events.filters.record import RecordFilter, ThemedFilter

COMMITTEES = {
    "plenary": gettext_lazy("from the plenary"),
    "first": gettext_lazy("from the First Committee"),
    "second": gettext_lazy("from the Second Committee"),
    "third": gettext_lazy("from the Third Committee"),
    "fourth": gettext_lazy("from the Fourth Committee"),
    "fifth": gettext_lazy("from the Fifth Committee"),
    "sixth": gettext_lazy("from the Sixth Committee"),
}
LEVELS = {
    "landmark": gettext_lazy("marked as landmarks"),
    "main": gettext_lazy("marked as main"),
    "other": gettext_lazy("marked as other"),
}
STANDINGS = {
    "member": gettext_lazy("that are Members"),
    "former": gettext_lazy("that were Members"),
    "observer": gettext_lazy("that are observers"),
}
#: Filter -> the pattern of its phrase, or a phrase for each of its values.
PHRASES: Mapping[str, tuple[str, Mapping[str, Promise] | None]] = {
    "method": ("%s", None),
    "committee": ("", COMMITTEES),
    "prominence": ("", LEVELS),
    "session": (gettext_noop("at session %s"), None),
    "meeting": (gettext_noop("at the meeting “%s”"), None),
    "series": (gettext_noop("in the series “%s”"), None),
    "state": (gettext_noop("by %s"), None),
    "sponsor": (gettext_noop("sponsored by %s"), None),
    "position": ("%s", None),
    "group": (gettext_noop("in the group “%s”"), None),
    "membership": ("", STANDINGS),
}


def within_a_sentence(words: str) -> str:
    """A label as it stands within a sentence: Adopted -> adopted, but SDG stays.

    Only English begins its labels in a way that a sentence does not.
    """
    if get_language() not in (None, "en") or words[1:2].isupper():
        return words
    return words[:1].lower() + words[1:]


def any_of(parts: Iterable[str]) -> str:
    """a, b or c."""
    *before, last = parts
    if not before:
        return last
    return gettext("%(others)s or %(last)s") % {
        "others": together(before),
        "last": last,
    }


def all_of(parts: Iterable[str]) -> str:
    """a, b and c."""
    *before, last = parts
    if not before:
        return last
    return gettext("%(others)s and %(last)s") % {
        "others": together(before),
        "last": last,
    }


def together(parts: Iterable[str]) -> str:
    """a, b, c."""
    return pgettext("between two parts of a phrase", ", ").join(parts)


def _span(first: int, last: int) -> str:
    """1990–2005, left to right in a right-to-left sentence too."""
    span = f"{first}–{last}"
    if not get_language_bidi():
        return span
    return f"\N{LEFT-TO-RIGHT ISOLATE}{span}\N{POP DIRECTIONAL ISOLATE}"


def period(first: int | None, last: int | None) -> str:
    """The years of a filter, in words."""
    if first and last:
        return _span(first, last) if first != last else gettext("in %s") % first
    if first:
        return gettext("from %s") % first
    return gettext("until %s") % last


def labels(filterset: RecordFilter, name: str) -> list[str]:
    """The words of the values that hold for one filter, in the order of its choices."""
    value = filterset.active.get(name)
    chosen = value if isinstance(value, list) else [value]
    if name == "theme" and isinstance(filterset, ThemedFilter):
        known = filterset.vocabulary.by_slug
        return [known[slug].name for slug in chosen]
    names = dict(filterset.names_of(name))
    return [str(names.get(one, one)) for one in chosen]


def phrases(filterset: RecordFilter) -> list[str]:
    """What narrows the list, one phrase a filter; each can follow the noun."""
    active = filterset.active
    said: list[str] = []
    if "theme" in active:
        themes = [within_a_sentence(word) for word in labels(filterset, "theme")]
        said.append(gettext("on %s") % any_of(themes))
    if active.get("from") or active.get("to"):
        said.append(period(active.get("from"), active.get("to")))
    said += [_phrase(filterset, name) for name in active if name in PHRASES]
    if "q" in active:
        said.append(gettext("with “%s”") % active["q"])
    return said


def _phrase(filterset: RecordFilter, name: str) -> str:
    pattern, own = PHRASES[name]
    if own is not None:
        return any_of(str(own[value]) for value in filterset.active[name])
    if name == "session":
        return gettext(pattern) % filterset.active[name]
    words = labels(filterset, name)
    if name in ("method", "position"):
        words = [within_a_sentence(word) for word in words]
    return (gettext(pattern) if pattern != "%s" else pattern) % any_of(words)


def noun(filterset: RecordFilter) -> str:
    """What the list is a list of: hearings and observances, where those were chosen."""
    chosen = [filterset.kinds[kind] for kind in filterset.active.get("kind", ())]
    first, *others = map(str, chosen or [filterset.noun])
    return all_of([first, *(within_a_sentence(other) for other in others)])


def narrowing(filterset: RecordFilter) -> str:
    """What follows the noun: "on labour migration, 1990–2005"; empty for the whole."""
    return together(phrases(filterset))
