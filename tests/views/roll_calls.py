"""Roll calls for tests: a resolution with the votes of named States."""

import re
from datetime import date
from html import unescape

from tests.factories import (
    ResolutionFactory,
    StateFactory,
    StateNameFactory,
    VoteFactory,
)

DAY = date(2018, 12, 19)
#: Code, name today, name as printed, regional group, position.
FIVE = (
    ("CIV", "Côte d’Ivoire", "COTE D'IVOIRE", "african", "yes"),
    ("MKD", "North Macedonia", "THE FORMER YUGOSLAV REPUBLIC OF MACEDONIA", "", "yes"),
    ("HUN", "Hungary", "HUNGARY", "eastern_european", "no"),
    ("DZA", "Algeria", "ALGERIA", "african", "abstain"),
    ("VUT", "Vanuatu", "VANUATU", "asia_pacific", "not_voting"),
)


def vote(symbol="A/RES/73/195", states=FIVE, **facts):
    """A recorded vote whose stated totals are 2-1-1, and one that did not vote."""
    totals = {"in_favour": 2, "against": 1, "abstaining": 1, "not_voting": 1}
    resolution = ResolutionFactory(
        symbol=symbol,
        **{"method": "recorded", "adopted_on": DAY, **totals, **facts},
    )
    for code, name, printed, group, position in states:
        state = StateFactory(code=code, name=name, regional_group=group, m49="004")
        VoteFactory(resolution=resolution, state=state, name=printed, position=position)
        if code == "MKD":
            renamed(state)
    return resolution


def renamed(state):
    """The two names of one State, the later from 14 February 2019 on."""
    StateNameFactory(
        state=state,
        name="The former Yugoslav Republic of Macedonia",
        starts_on=None,
        ends_on=date(2019, 2, 13),
    )
    StateNameFactory(state=state, name=state.name, starts_on=date(2019, 2, 14))


def cells(response, table):
    """The rows of the table of that class, each as the words of its cells.

    A row that is a picture, hidden from who hears the page, is none.
    """
    markup = response.content.decode()
    body = markup.partition(f'class="table {table}"')[2].partition("</table>")[0]
    found = re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    return [
        [_words(cell) for cell in re.findall(r"<t[hd]\b(.*?)</t[hd]>", row, re.DOTALL)]
        for row in found
    ]


def _words(cell):
    text = re.sub(r"<[^>]*>", " ", f"<{cell}")
    return " ".join(unescape(text).split())
