"""The words around references in running text, in the six languages.

They announce a reference, name the organ whose it is, or stand between two of a list:
`in its resolutions 70/1 of 25 September 2015, 71/1 and 73/195`.
"""

import re

RESOLUTION, DECISION = "resolution", "decision"

# An accented letter may come as two characters.
_E = r"(?:é|e\u0301|e)"
_O = r"(?:ó|o\u0301|o)"
_LETTER = r"[^\W\d_]"

_RESOLUTION = (
    rf"r{_E}solutions?|resoluci{_O}n(?:es)?|res\.|резолюци\w{{1,3}}"
    r"|[وفبلك]{0,2}(?:ال|ل)?قرار(?:ات|ين|ي|ا)?(?:ها|ه|هم)?"
)
_DECISION = (
    rf"d{_E}cisions?|decisi{_O}n(?:es)?|dec\.|решени(?:ями|ях|ем|ям|[еяюйи])"
    r"|[وفبلك]{0,2}(?:ال|ل)?مقرر(?:ات|ين|ي|ا)?(?:ها|ه|هم)?"
)
_OTHER = (
    r"(?:security|economic and social) council|(?:environment|health) assembly"
    r"|(?:commission|conference) (?:on|for|of) [^.,;]{3,56}"
    rf"|conseil de s{_E}curit{_E}|conseil {_E}conomique et social|commission\b"
    rf"|consejo de seguridad|consejo econ{_O}mico y social|comisi{_O}n\b"
    r"|совет(?:а|ом)? безопасности|экономического и социального совета|комисси[ияей]\b"
    r"|مجلس الأمن|المجلس الاقتصادي والاجتماعي"
)
# Without more words, since no other council numbers its resolutions by session.
_COUNCIL = (
    r"(?:human rights )?council|conseil(?: des droits de l.homme)?"
    r"|consejo(?: de derechos humanos)?|совет(?:а|ом)?(?: по правам человека)?"
    r"|مجلس حقوق الإنسان"
)
_ASSEMBLY = (
    rf"(?:united nations )?general assembly|assembl{_E}e g{_E}n{_E}rale"
    r"|asamblea general|генеральн\w{2} ассамбле\w|الجمعية العامة"
)
_ORGAN = (
    rf"(?<!\w)(?:(?P<assembly>{_ASSEMBLY})|(?P<other>{_OTHER})|(?P<council>{_COUNCIL}))"
)

#: A word for resolution or decision.
WORD = re.compile(
    rf"(?<!\w)(?:{_RESOLUTION}|(?P<decision>{_DECISION}))(?!\w)", re.IGNORECASE
)
#: What may lead from it to the number.
LEAD = re.compile(
    r"(?:\s|[(:]|nos?\.|n[°º]s?|№|رقم|(?:no|of the|de la|del|du|by the)\b|de l.(?=as)"
    rf"|{_ORGAN}){{1,10}}",
    re.IGNORECASE,
)
#: The organ just before the word; or after the number, in place of the Assembly.
BEFORE = re.compile(
    rf"{_ORGAN}(?:,? in (?:paragraph [0-9]{{1,3}} of )?its|['’]s)?\s?\Z", re.IGNORECASE
)
AFTER = re.compile(rf"\s(?:of the |du |del |de la |de l.)?{_ORGAN}", re.IGNORECASE)
#: In Chinese the organ may stand before the day, and the number before its word.
CHINESE_BEFORE = re.compile(
    r"(?:(?P<council>人权理事会)|(?P<other>安全理事会|经济及社会理事会))"
    r"[^。，；第]{0,16}\Z"
)
CHINESE_WORD = re.compile(
    r"\s?(?P<sign>号)(?:[^。；\n]{0,200}?(?:决议|(?P<decision>决定)))?"
)
#: How far before a word its organ may begin.
NEAR = 72

_DAY = (
    rf"[0-9]{{1,2}}(?:er|st|nd|rd|th|-го)?\s(?:de\s|of\s)?{_LETTER}{{2,12}}"
    rf"(?:\s{_LETTER}{{2,12}})?(?:/\s?{_LETTER}{{2,12}})?\s(?:de\s|del\s)?"
    r"(?:19|20)[0-9]{2}(?:\s(?:года?\b|г\.))?"
)
_PLACE = (
    r"(?:paras?\.|paragraphs?|par\.|sect\.|section|пп?\.|пункт\w{0,2}|الفقر\w{1,3})"
    r"\s[0-9IVX]{1,4}(?:-[0-9]{1,3})?"
)
_TITLED = (
    rf"(?:entitled|intitul{_E}e?s?|titulad[ao]s?|озаглавленн\w{{2,3}}|المعنون(?:ة|ين)?)"
    r"\s{1,3}[“\"«„”][^“\"«»”]{1,300}[”\"»“]"
)
_LINKS = (
    r"(?:and|as well as|et|ainsi que|y|e|así como|и|а также|of|du|des|del|de|от|в"
    r"|adopted on|dated|its|ses|sus|annex|annexe|anexo|المؤرخ(?:ة|ين)?|في|وكذلك"
    rf"|of the|de la|de l.(?=as)|{_ASSEMBLY})\b"
)
#: What may stand between two references of a list: signs, links, days and titles.
BETWEEN = re.compile(
    rf"(?:\s|[,;،؛、&]|و(?=\s?[0-9])|{_DAY}|{_TITLED}|{_PLACE}|{_LINKS}){{1,24}}",
    re.IGNORECASE,
)
#: The day that a text gives for a reference: of 19 December 2018; its year at the end.
DATED = re.compile(rf",?\s(?:of|du|de|от|المؤرخ(?:ة)?)\s{_DAY}", re.IGNORECASE)
#: 第73/195号, 第72/179、73/195号
CHINESE = re.compile(r"第\s?(?=E?S?-?[0-9])")
CHINESE_NEXT = re.compile(r"\s?[、和及与]\s?(?:以及)?")
CHINESE_BETWEEN = re.compile(
    r"[\s、，和及以与]{0,4}(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)?"
)

# A and I are also words: they are letters of a number where no other word follows, or
# one of these.
_ARTICLE = re.compile(
    r"\s{1,2}(?!(?:of|and|to|was|is|in|on|or|by|as|which|adopted|dated|de|du|del|et"
    rf"|y|от|и)\b){_LETTER}"
)


def is_article(letters: str, text: str, end: int) -> bool:
    """Whether the letter before `end` rather begins what follows: 73/195 A further."""
    return letters.strip() in ("A", "I") and _ARTICLE.match(text, end) is not None
