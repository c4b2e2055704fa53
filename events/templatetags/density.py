"""The chart of the record by year, drawn by the server.

Resolutions and meetings rise from the axis, statements hang below it, on scales of
their own. Across, everything is in per cent, so the chart takes the width it is given;
in a right-to-left page it is mirrored here.

A page shows it with its key, decade links and table by
`{% include "components/timeline/density.html" with density=… name="…" only %}`, and
may add `low=1` and `labels`.
"""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi, ngettext
from django.utils.translation import gettext as _

from events.timeline import Density
from events.timeline_words import figure

register = template.Library()

#: Heights in pixels: above the axis, below it, and for the labels on top.
ABOVE, BELOW, LABELS = 136, 80, 62
LOW_ABOVE, LOW_BELOW = 72, 44
#: A bar takes this part of its year's width.
PART = 0.72

RECT = '<rect x="{}%" width="{}%" y="{}" height="{}"/>'
DECADE = '<rect x="{}%" width="1" y="{}" height="{}"/>'
LABEL = (
    '<rect x="{0}%" width="1" y="{1}" height="{2}"/>'
    '<text class="label-{3}" x="{0}%" dx="{4}" y="{5}"><tspan class="label-year">{6}'
    "</tspan> {7}</text>"
)


@register.simple_tag
def density_chart(
    density: Density,
    name: str,
    low: bool = False,
    labels: Iterable[tuple[int, str]] = (),
) -> SafeString:
    """The chart as SVG with a title and a sentence on its shape.

    `name` makes the ids of title and sentence unique on the page; `low` draws it at
    half its height; `labels` are up to four (year, words of at most 28 signs).
    """
    above, below = (LOW_ABOVE, LOW_BELOW) if low else (ABOVE, BELOW)
    labels = list(labels)[:4]
    top = LABELS if labels else 4
    axis = top + above
    highest = max((count.events for count in density.counts.values()), default=0) or 1
    deepest = max((c.statements for c in density.counts.values()), default=0) or 1
    adopted, held, said = [], [], []
    for year in density.years:
        count = density.of(year)
        x, width = _across(density, year)
        lower = round(count.resolutions * above / highest, 1)
        upper = round(count.meetings * above / highest, 1)
        if lower:
            adopted.append((x, width, round(axis - lower, 1), lower))
        if upper:
            held.append((x, width, round(axis - lower - upper, 1), upper))
        if count.statements:
            middle, thin = round(x + width / 2 - 0.12, 2), 0.24
            said.append(
                (
                    middle,
                    thin,
                    axis + 2,
                    max(2, round(count.statements * below / deepest, 1)),
                )
            )
    decades = [
        (_edge(density, year), top, above + below)
        for year in density.years
        if year % 10 == 0
    ]
    return format_html(
        '<svg class="density" width="100%" height="{height}" role="img"'
        ' aria-labelledby="{name}-title {name}-words"><title id="{name}-title">{title}'
        '</title><desc id="{name}-words">{words}</desc>'
        '{marked}<g class="density-decades">{decades}</g>'
        '<g class="density-adopted">{adopted}</g>'
        '<g class="density-held">{held}</g><g class="density-said">{said}</g>'
        '<rect class="density-axis" width="100%" y="{axis}" height="2"/>{labels}</svg>',
        height=axis + below + 4,
        name=name,
        title=_("The record by year, %(first)s to %(last)s")
        % {"first": density.years[0], "last": density.last},
        words=in_words(density),
        marked=_marked(density, top),
        decades=format_html_join("", DECADE, decades),
        adopted=format_html_join("", RECT, adopted),
        held=format_html_join("", RECT, held),
        said=format_html_join("", RECT, said),
        axis=axis,
        labels=_labels(density, labels, axis, above / highest),
    )


@register.simple_tag
def in_words(density: Density) -> str:
    """Sentences on the shape of the chart, made from its figures."""
    if not density.eventful:
        return _("Nothing was adopted or held.")
    total = density.total
    said = [
        _(
            "Above the line, %(resolutions)s and %(meetings)s, from %(first)s to "
            "%(last)s. Below it, %(statements)s."
        )
        % {
            "resolutions": _counted(
                ngettext("%s resolution", "%s resolutions", total.resolutions),
                total.resolutions,
            ),
            "meetings": _counted(
                ngettext("%s meeting", "%s meetings", total.meetings), total.meetings
            ),
            "statements": _counted(
                ngettext("%s statement", "%s statements", total.statements),
                total.statements,
            ),
            "first": density.eventful[0],
            "last": density.eventful[-1],
        }
    ]
    if density.silence:
        first, last = density.silence
        said.append(
            _("The longest silence above it lasts from %(first)s to %(last)s.")
            % {"first": first, "last": last}
        )
    if len(density.eventful) > 2:
        years = ", ".join(str(year) for year in density.peaks)
        said.append(
            _("Half of it stands before the end of %(year)s.")
            % {"year": density.middle}
        )
        said.append(_("The highest bars stand at %(years)s.") % {"years": years})
    return " ".join(said)


def _counted(words: str, number: int) -> str:
    return words % figure(number)


def _marked(density: Density, top: int) -> SafeString | str:
    """A bar above the years that the page around the chart shows.

    Not a ground behind them: the blue of the bars needs the white of the page.
    """
    if density.marked is None:
        return ""
    first, last = density.marked
    edges = sorted((_edge(density, first), _edge(density, last + 1)))
    return format_html(
        '<rect class="density-marked" x="{}%" width="{}%" y="{}" height="3"/>',
        edges[0],
        round(edges[1] - edges[0], 2),
        top - 4,
    )


def _across(density: Density, year: int) -> tuple[float, float]:
    """The left edge and the width of a year's bar, in per cent."""
    step = 100 / len(density.years)
    start = (year - density.years[0]) * step + step * (1 - PART) / 2
    width = step * PART
    left = 100 - start - width if get_language_bidi() else start
    return round(left, 2), round(width, 2)


def _edge(density: Density, year: int) -> float:
    """Where a year begins, in per cent from the left."""
    start = (year - density.years[0]) * 100 / len(density.years)
    return round(100 - start if get_language_bidi() else start, 2)


def _labels(
    density: Density, labels: list[tuple[int, str]], axis: int, scale: float
) -> SafeString | str:
    """Words at the ends of lines, on three rows, so that neighbours do not meet."""
    if not labels:
        return ""
    written = []
    for place, (year, words) in enumerate(sorted(labels)):
        x, width = _across(density, year)
        x = round(x + width / 2, 2)
        y = 14 + 22 * ((len(labels) - 1 - place) % 3)
        early = (year - density.years[0]) < len(density.years) / 2
        left = early != get_language_bidi()
        reach = axis - density.of(year).events * scale - y - 2
        # The anchor follows the direction of the text, the offset does not.
        anchor = "start" if early else "end"
        written.append(
            (x, y - 10, round(max(0, reach)), anchor, 6 if left else -6, y, year, words)
        )
    return format_html(
        '<g class="density-labels">{}</g>', format_html_join("", LABEL, written)
    )


@register.filter
def decade_plain(year: int) -> str:
    """A decade by its first year, as the language names it: 2010s."""
    return _("%(year)ss") % {"year": year}


@register.filter
def decade_words(year: int) -> SafeString:
    """The same in a page that may run the other way."""
    return format_html("<bdi>{}</bdi>", decade_plain(year))


@register.filter
def decade_short(year: int) -> SafeString:
    """The same for below a chart; a narrow one leaves out the century."""
    before, figures, after = decade_plain(year).partition(str(year))
    return format_html(
        '<bdi>{}<span class="century">{}</span>{}{}</bdi>',
        before,
        figures[:2],
        figures[2:],
        after,
    )


@register.filter
def grouped(number: int) -> str:
    """A number with its thousands set apart."""
    return figure(number)
