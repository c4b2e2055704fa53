"""Two wordings as one flowing text."""

import pytest

from events.comparison import differences

SIGNS = {"equal": "{}", "delete": "[-{}-]", "insert": "[+{}+]"}


def marked(earlier, later):
    return "".join(
        SIGNS[run.change.value].format(run.text) for run in differences(earlier, later)
    )


@pytest.mark.parametrize(
    ("earlier", "later", "flowing"),
    [
        pytest.param(
            "at its 79th session", "at its 81st session",
            "at its [-79th-] [+81st+] session", id="a word",
        ),
        pytest.param(
            "all States act", "all Member States act",
            "all [+Member+] States act", id="put in",
        ),
        pytest.param(
            "all Member States act", "all States act",
            "all [-Member-] States act", id="taken out",
        ),
        pytest.param(
            "women and children in need", "women, children, in need",
            "women [-and-] [+,+] children[+,+] in need", id="marks",
        ),
        pytest.param(
            "fair pay and open access", "good pay and free access",
            "[-fair-] [+good+] pay and [-open-] [+free+] access",
            id="what stayed between two changes",
        ),
        pytest.param(
            "reports of the chair, of each year", "papers of a body, in each year",
            "[-reports of the chair, of-] [+papers of a body, in+] each year",
            id="islands of a few letters",
        ),
        pytest.param(
            "in A/78/203 of 6.3 per cent", "in A/80/203 of 6.5 per cent",
            "in [-A/78/203 of 6.3-] [+A/80/203 of 6.5+] per cent",
            id="symbols and figures",
        ),
        pytest.param(
            "all States parties;", "all States Parties.",
            "all States Parties.", id="capitals and the end",
        ),
        pytest.param(
            "mesures d’aide aux États", "mesures d’appui aux États",
            "mesures [-d’aide-] [+d’appui+] aux États", id="French",
        ),
        pytest.param(
            "medidas para niños", "medidas para niñas",
            "medidas para [-niños-] [+niñas+]", id="Spanish",
        ),
        pytest.param(
            "защищать права мигрантов", "защищать все права мигрантов",
            "защищать [+все+] права мигрантов", id="Russian",
        ),
        pytest.param(
            "حماية حقوق المهاجرين", "حماية حقوق جميع المهاجرين",
            "حماية حقوق [+جميع+] المهاجرين", id="Arabic",
        ),
        pytest.param(
            "促请各国保护移民", "促请所有国家保护移民",
            "促请[-各国-][+所有国家+]保护移民", id="Chinese",
        ),
        pytest.param(
            "促进公平招聘办法", "鼓励公平雇用办法",
            "[-促进-][+鼓励+]公平[-招聘-][+雇用+]办法", id="two characters that stayed",
        ),
        pytest.param(
            "促进的招聘办法", "鼓励的雇用办法",
            "[-促进的招聘-][+鼓励的雇用+]办法", id="one character that stayed",
        ),
    ],
)  # fmt: skip
def test_what_went_and_came_stands_in_one_text(earlier, later, flowing):
    assert marked(earlier, later) == flowing


def test_words_with_nothing_in_common_go_and_come_whole():
    assert marked("fair pay", "open access") == "[-fair pay-] [+open access+]"


@pytest.mark.parametrize(
    ("earlier", "later", "flowing"),
    [
        pytest.param("", "", "", id="neither"),
        pytest.param("", "new words", "[+new words+]", id="no earlier"),
        pytest.param("old words", "", "[-old words-]", id="no later"),
        pytest.param("  ", " ", "", id="blanks"),
    ],
)
def test_a_text_that_is_missing(earlier, later, flowing):
    assert marked(earlier, later) == flowing
