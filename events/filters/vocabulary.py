"""The themes as a vocabulary: families, and the themes under them."""

from collections.abc import Iterable, Iterator, Sequence

from events.models import Theme


class Vocabulary:
    """Every theme, read once. Choosing a family means the themes under it too."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self.by_id = {theme.pk: theme for theme in themes}
        self.by_slug = {theme.slug: theme for theme in self.by_id.values()}
        self.under: dict[int, list[Theme]] = {}
        for theme in self.by_id.values():
            if theme.parent_id is not None:
                theme.parent = self.by_id[theme.parent_id]
                self.under.setdefault(theme.parent_id, []).append(theme)

    def __iter__(self) -> Iterator[Theme]:
        return iter(self.by_id.values())

    @property
    def families(self) -> list[Theme]:
        return [theme for theme in self if theme.parent_id is None]

    @property
    def choices(self) -> list[tuple[str, str]]:
        return [(theme.slug, theme.name) for theme in self]

    def children(self, family: Theme) -> list[Theme]:
        return self.under.get(family.pk, [])

    def ids(self, slugs: Sequence[str]) -> set[int]:
        """The keys of these themes and of all that stand under them."""
        chosen = {self.by_slug[slug].pk for slug in slugs}
        below = {theme.pk for key in chosen for theme in self.under.get(key, [])}
        return chosen | below
