"""Which States a reader means, under any name that they ever bore."""

from events.models import State
from events.roll_call import folded
from events.search import words


def states_named(text: str) -> list[int]:
    """Keys of the States in whose codes and names every word occurs; one query."""
    sought = [folded(word) for word in words(text)]
    known: dict[int, list[str]] = {}
    columns = ("code", "m49", "name", "names__name")
    for key, *texts in State.objects.order_by().values_list("pk", *columns):
        known.setdefault(key, []).extend(filter(None, texts))
    return [
        key
        for key, texts in known.items()
        if all(word in folded("\n".join(texts)) for word in sought)
    ]
