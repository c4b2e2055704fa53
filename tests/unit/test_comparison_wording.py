"""What counts as the same wording, and how like two texts are, in six languages."""

import pytest

from events.comparison.likeness import LEAST, bag, likeness
from events.comparison.wording import wording, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("all  States\u00a0shall", "all States shall", id="spaces"),
        pytest.param("“fair” and ‘open’", "\"fair\" and 'open'", id="quotes"),
        pytest.param("« équitable »".replace(" ", ""), '"équitable"', id="guillemets"),
        pytest.param("non\u2011binding", "non-binding", id="hyphens"),
        pytest.param("2020–2030", "2020-2030", id="dashes"),
        pytest.param("States parties", "States Parties", id="capitals"),
        pytest.param("that all act;", "that all act.", id="the end"),
        pytest.param("sans délai ;", "sans délai.", id="the end in French"),
        pytest.param("co\u00adoperation", "cooperation", id="soft hyphen"),
        pytest.param("e\u0301tats", "états", id="composed letters"),
        pytest.param("الهجرة\u200f الآمنةُ؛", "الهجرة الآمنة،", id="Arabic"),
        pytest.param("Приветствует меры;", "приветствует меры.", id="Russian"),
        pytest.param("第 217 A 号决议；", "第217A号决议。", id="Chinese"),
        pytest.param("pide que informe;", "Pide que informe.", id="Spanish"),
    ],
)
def test_what_does_not_count(one, other):
    assert wording(one) == wording(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("safe, orderly", "safe orderly", id="a comma"),
        pytest.param("urges States", "calls upon States", id="a verb"),
        pytest.param("resolution 76/1", "resolution 78/1", id="a figure"),
        pytest.param("sûr", "sur", id="an accent"),
    ],
)
def test_what_counts(one, other):
    assert wording(one) != wording(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("non-binding, fair", ["non-binding", "fair"], id="English"),
        pytest.param("l'État d’origine", ["l'état", "d'origine"], id="French"),
        pytest.param("الهجرة، والتنمية", ["الهجرة", "والتنمية"], id="Arabic"),
        pytest.param("移民与发展", ["移民", "民与", "与发", "发展"], id="Chinese"),
        pytest.param("第70/1号决议", ["70", "1", "号决", "决议"], id="figures in it"),
        pytest.param(";—", [], id="none"),
    ],
)
def test_the_words_of_a_text(text, found):
    assert words(text) == found


def test_texts_without_a_word_are_not_alike():
    assert likeness(bag(";"), bag(".")) == 0


def test_a_word_counts_as_often_as_it_stands():
    assert likeness(bag("act and act"), bag("act and rest")) == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Calls upon States to promote fair recruitment of all workers",
            "Calls upon all States to promote fair and open recruitment of workers",
            id="English",
        ),
        pytest.param(
            "Engage les États à favoriser le recrutement équitable des travailleurs",
            "Engage les États à favoriser le recrutement équitable et transparent",
            id="French",
        ),
        pytest.param(
            "Exhorta a los Estados a promover la contratación justa de trabajadores",
            "Exhorta a todos los Estados a promover la contratación justa",
            id="Spanish",
        ),
        pytest.param(
            "Призывает государства содействовать справедливому найму трудящихся",
            "Призывает все государства содействовать справедливому найму трудящихся",
            id="Russian",
        ),
        pytest.param(
            "تهيب بالدول أن تشجع الاستقدام العادل لجميع العمال المهاجرين",
            "تهيب بالدول أن تشجع الاستقدام العادل والشفاف لجميع العمال",
            id="Arabic",
        ),
        pytest.param(
            "促请各国促进公平招聘所有工人", "促请各国促进公平透明招聘工人", id="Chinese"
        ),
    ],
)
def test_a_paragraph_changed_in_a_few_words_is_like_enough(one, other):
    assert LEAST <= likeness(bag(one), bag(other)) < 1
