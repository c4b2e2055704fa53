"""The audit of a page finds what is wrong with it, also in the last of many rows."""

import pytest

from tests.e2e.audit import violations
from tests.e2e.windows import undrawn

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><title>Rows</title><style>
  body { background: white; color: black }
  .faint { color: #bbb }
  @media (prefers-color-scheme: dark) { body { background: black; color: white }
    .faint { color: #333 } }
  @media (width > 600px) { .wide-faint { color: #bbb } }
  @media (width <= 600px) { .wide { display: none } .large { font-size: 40px }
    .unseen { visibility: hidden } }
  @media (width > 600px) and (prefers-color-scheme: dark) {
    .wide-faint { color: white } .wide-dark-faint { color: #333 } }
</style><main><h1>Rows</h1><ul>%s</ul></main>"""
ROW = "<li>A row like all others</li>"
#: Counts the elements that the audit has chosen to judge.
COUNT = """() => {
  window.chosen = 0;
  const count = (changes) => {
    for (const {target} of changes) chosen += target.hasAttribute("data-judged");
  };
  const what = {subtree: true, attributeFilter: ["data-judged"]};
  new MutationObserver(count).observe(document.body, what);
}"""


@pytest.fixture(scope="module")
def page(browser):
    """A page as those of the site are measured in."""
    context = browser.new_context()
    yield undrawn(context)
    context.close()


@pytest.fixture
def shown(page):
    """The page with a list of rows, and nothing of what was there before."""

    def of(rows):
        page.goto("about:blank")
        page.set_content(PAGE % "".join(rows))
        return page

    return of


@pytest.fixture
def found(shown):
    """What the audit says of a list of rows."""
    return lambda rows, passed=None: violations(shown(rows), passed)


def test_rows_that_can_be_read_are_no_fault(found):
    assert found([ROW] * 40) == []


@pytest.mark.parametrize(
    "row",
    [
        pytest.param('<li class="faint">Hardly to be read</li>', id="own"),
        pytest.param('<li style="color: #999">Hardly to be read</li>', id="style"),
        pytest.param('<li class="faint"><b>Hardly</b> to be read</li>', id="around"),
    ],
)
def test_the_last_of_many_rows_is_judged_where_it_differs(found, row):
    faults = found([ROW] * 40 + [row])

    assert any("color-contrast at 360 px, light" in line for line in faults)
    assert any("color-contrast at 1280 px, light" in line for line in faults)


def test_the_dark_scheme_is_judged_for_itself(found):
    faults = found([ROW] * 40 + ['<li class="faint">Hardly to be read</li>'])

    assert any("color-contrast at 1280 px, dark" in line for line in faults)


def test_many_rows_with_one_fault_are_named_by_the_first(found):
    faults = found(['<li class="faint">Hardly to be read</li>'] * 40)

    assert sum("at 360 px, light" in line for line in faults) == 2


def test_whatever_is_no_matter_of_colour_is_judged_in_each_row(found):
    faults = found([ROW] * 40 + ['<li><img src="data:,"></li>'] * 5)

    assert sum("image-alt at 360 px, light" in line for line in faults) == 5


def test_what_is_faint_on_a_wide_screen_only_is_found_there(found):
    faults = found([ROW] * 40 + ['<li class="wide-faint">Hardly to be read</li>'])

    assert [line.partition(": ")[0] for line in faults] == [
        "color-contrast at 1280 px, light"
    ]


def test_what_is_faint_on_a_wide_dark_screen_only_is_found_there(found):
    faults = found([ROW] * 40 + ['<li class="wide-dark-faint">Hardly to be read</li>'])

    assert [line.partition(": ")[0] for line in faults] == [
        "color-contrast at 1280 px, dark"
    ]


def test_a_colour_that_goes_over_into_another_is_judged_at_its_end(found):
    style = "<style>.slow { transition: color 99s; color: black }"
    style += "@media (prefers-color-scheme: dark) { .slow { color: #222 } }</style>"

    faults = found([style, '<li class="slow">Hardly to be read</li>'])

    assert [line.partition(": ")[0] for line in faults] == [
        "color-contrast at 360 px, dark",
        "color-contrast at 1280 px, dark",
    ]


@pytest.mark.parametrize("hidden", ["wide", "unseen"])
def test_what_a_small_screen_hides_is_judged_on_a_wide_one(found, hidden):
    faults = found([f'<li class="{hidden}"><b class="faint">Hardly</b></li>'])

    assert [line.partition(": ")[0] for line in faults] == [
        "color-contrast at 1280 px, light",
        "color-contrast at 1280 px, dark",
    ]


def test_letters_that_are_large_enough_on_a_small_screen_only_are_found(found):
    faults = found(['<li class="large" style="color: #828282">Too small a word</li>'])

    assert [line.partition(": ")[0] for line in faults] == [
        "color-contrast at 1280 px, light"
    ]


def test_what_lies_on_another_ground_on_a_wide_screen_is_found_there(found):
    place = "position: absolute; inset: 0 auto auto 0; width: 200px; height: 99px"
    ground = f'<li class="wide" style="{place}; background: #999"></li>'

    faults = found([ground, f'<li style="{place}; color: #767676">In place</li>'])

    assert any("color-contrast at 1280 px, light" in line for line in faults)
    assert not any("at 360 px" in line for line in faults)


@pytest.mark.parametrize(
    "control",
    [
        pytest.param('<input aria-label="Name" value="Mia" %s>', id="value"),
        pytest.param('<textarea aria-label="Name" %s>Mia</textarea>', id="long"),
        pytest.param('<select aria-label="Name" %s><option>Mia</select>', id="choice"),
        pytest.param("<button %s>Mia</button>", id="button"),
        pytest.param("<a %s href='/mia'>Mia</a>", id="link"),
    ],
)
def test_a_control_is_judged(found, control):
    style = 'style="background: white; color: #bbb"'

    faults = found([f"<li>{control % style}</li>"])

    assert sum("color-contrast" in line for line in faults) == 4


def test_a_link_that_only_its_colour_tells_from_the_words_around_it_is_found(found):
    link = '<a href="/" style="color: #222; text-decoration: none">a link</a>'

    faults = found([f"<li>There are words around {link}</li>"])

    assert any("link-in-text-block at 360 px, light" in line for line in faults)
    assert any("link-in-text-block at 1280 px, light" in line for line in faults)


def test_what_passed_on_another_page_is_not_judged_again(shown):
    passed, chosen = set(), []

    for _ in range(2):
        page = shown([ROW])
        page.evaluate(COUNT)
        assert violations(page, passed) == []
        chosen.append(page.evaluate("chosen"))

    assert chosen[0] > chosen[1] == 0


def test_what_failed_on_another_page_is_judged_again(found):
    passed = set()
    faults = found(['<li class="faint">Hardly to be read</li>'], passed)

    assert found(['<li class="faint">Hardly to be read</li>'], passed) == faults != []


def test_what_differs_from_all_that_passed_on_another_page_is_judged(found):
    passed = set()
    found([ROW, "<li><b>Bold</b></li>"], passed)

    faults = found(["<li style='background: #999'><b>Bold</b></li>"], passed)

    assert any("color-contrast at 360 px, dark" in line for line in faults)


def test_what_stands_under_another_name_is_judged_on_another_page(shown):
    passed = set()
    violations(shown(["<li class='one'><b>Bold</b></li>"]), passed)
    page = shown(["<li class='two'><b>Bold</b></li>"])
    page.evaluate(COUNT)

    violations(page, passed)

    assert page.evaluate("chosen") > 0


@pytest.mark.parametrize("ground", ["background: #999", "opacity: 0.3"])
def test_words_that_passed_are_judged_on_another_ground_far_around_them(found, ground):
    passed = set()
    words = '<p class="words"><b>Words</b></p>'
    assert found([f"<li><div>{words}</div></li>"], passed) == []

    faults = found([f'<li><div style="{ground}">{words}</div></li>'], passed)

    assert any("color-contrast at 360 px, dark" in line for line in faults)


def test_what_stands_outside_the_flow_is_judged_on_each_page(found):
    passed = set()
    place = "position: absolute; inset: 0 auto auto 0; width: 200px; height: 99px"
    words = f'<li style="{place}; color: #767676">In place</li>'
    assert found([words], passed) == []

    faults = found([f'<li style="{place}; background: #999"></li>', words], passed)

    assert any("color-contrast at 360 px, light" in line for line in faults)


def test_a_link_that_passed_alone_is_judged_among_words(found):
    passed = set()
    row = '<li style="background: white; color: black">%s</li>'
    link = '<a href="/" style="color: #222; text-decoration: none">a link</a>'
    assert found([row % link], passed) == []

    faults = found([row % f"There are words around {link}"], passed)

    assert any("link-in-text-block at 360 px, light" in line for line in faults)


def test_a_link_that_passed_is_judged_among_words_of_another_colour(found):
    passed = set()
    link = '<a href="/" style="color: #5c5c5c; text-decoration: none">a link</a>'
    row = f'<li style="background: white; color: %s">There are words by {link}</li>'
    assert found([row % "black"], passed) == []

    faults = found([row % "#333"], passed)

    assert any("link-in-text-block at 360 px, light" in line for line in faults)
