"""The audit of a page finds what is wrong with it, also in the last of many rows."""

import pytest

from tests.e2e.audit import violations

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><title>Rows</title><style>
  body { background: white; color: black }
  .faint { color: #bbb }
  @media (prefers-color-scheme: dark) { body { background: black; color: white }
    .faint { color: #333 } }
</style><main><h1>Rows</h1><ul>%s</ul></main>"""
ROW = "<li>A row like all others</li>"


@pytest.fixture
def found(browser):
    """What the audit says of a list of rows."""
    context = browser.new_context()

    def of(rows):
        page = context.new_page()
        page.set_content(PAGE % "".join(rows))
        return violations(page)

    yield of
    context.close()


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
