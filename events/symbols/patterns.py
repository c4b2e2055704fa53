"""What a symbol, and a reference without one, look like within a running text.

The patterns are for plain text (`plain_text`). They are wider than the grammar, which
judges what they catch, and every repetition in them has an end: no text is slow.
"""

import re

from events.symbols import arabic

#: No Latin or Cyrillic letter stands before it; a Chinese or Arabic one may.
FREE = r"(?<![A-Za-z0-9_À-ӿ/.-])"

# PV. 69, Add.1, C.3: a blank may follow the full stop. Otherwise RES, 73, 302-S.
_SEGMENT = (
    r"(?:(?:PV|SR|L|Add|Rev|Corr|Amend|CRP|WP|INF|C|AC|CN|CONF)\.\s?[0-9]{1,5}\b"
    r"|[A-Za-z0-9]{1,12}(?:[.-][A-Za-z0-9]{1,12}){0,4})"
)
# (XXVII), (S-VI), (ES-IandII), (Part II), (Vol. I), [B-VII]
_BRACKETS = (
    r"(?:(?:\s?[A-Z]{1,2}(?=\s?\())?\s?\((?:(?:E?S-)?[IVX0-9]{1,8}(?:and[IVX]{1,8})?"
    r"|(?:[Pp]art|PART|Vol\.?|Resumption|Sect\.?)\s?[A-Z0-9]{1,8})\)(?:[A-Z](?![\w/]))?"
    r"|\[[A-Za-z0-9.-]{1,16}\])"
)
# A symbol may be broken over a line after a slash, and two of them are never one.
_REST = rf"(?:\s?/{{1,2}}\s{{0,3}}(?!A\s?/){_SEGMENT}|{_BRACKETS}){{0,10}}"

#: What begins as a symbol of the Assembly does, up to where it may end. The slash after
#: the organ may be missing, or be another sign, before what is surely a symbol.
CHAIN = re.compile(
    rf"A\s?/{{1,2}}\s{{0,3}}(?!A\s?/){_SEGMENT}{_REST}"
    rf"|a/(?=res/|dec/){_SEGMENT}{_REST}"
    rf"|A[.\\]?(?=(?:RES|DEC)[./-]?[0-9]|[0-9]{{2}}/(?:PV|SR|L)\.){_SEGMENT}{_REST}"
)
#: A symbol of another organ, with a number: S/RES/1325(2000), CRC/C/GC/23.
OTHER = re.compile(
    r"(?:ST|S|E|TD|T|DP|CMW|CRC|CERD|CCPR|CEDAW|CAT|CRPD|CED|HRI|JIU|UNEP)/"
    rf"(?=[A-Z0-9./-]{{0,24}}[0-9])(?=[A-Z]{{1,12}}[./]|[0-9]{{4}}/){_SEGMENT}{_REST}"
)
#: An address; a symbol within it stands after a slash or an equals sign.
ADDRESS = re.compile(
    r"(?:https?://|www\.|(?:undocs|docs\.un)\.org/)[^\s<>\"“”«»]{1,2000}"
)
IN_ADDRESS = re.compile(rf"(?<=[/=])[Aa]/{_SEGMENT}{_REST}")

# No Latin, Greek or Cyrillic letter; a Chinese word follows a number without a blank.
_END = r"(?![A-Za-z0-9À-ӿ])"
_NO_MORE = r"(?![A-Za-z0-9À-ӿ/'])"
_AND = r"\s(?:and|to|et|à|y|a|и|по)\s"
#: B, AA, `A and B`, `A to E`, after the number of a resolution.
LETTERS = rf"(?:\s?[A-Z]{{1,2}}{_NO_MORE}(?:(?:{_AND}|-)[A-Z]{{1,2}}{_NO_MORE})?)?"
TAIL = re.compile(LETTERS)
_MODERN = (
    r"(?:E?S-[0-9]{1,2}|[0-9]{1,4})\s?/\s?[0-9]{1,4}(?![0-9%])"
    r"(?:/(?:Add|Rev|Corr)\.[0-9]{1,2}|(?:/[0-9]{1,4}(?!\w)){1,3})?"
)
_LEGACY = (
    rf"[0-9]{{1,4}}(?:\s?[A-Z]{{1,2}}(?:(?:{_AND}|-)[A-Z]{{1,2}})?)?"
    r"\s?\((?:E?S-)?(?:[IVX]{1,8}|[0-9]{1,4})\)"
)
#: 73/195, 57/270 A and B, 217 A (III), 2920 (XXVII), 1325 (2000), 2018/3
REFERENCE = re.compile(
    rf"(?:(?P<arabic>{arabic.LEGACY}|{arabic.MODERN})"
    rf"|(?P<number>{_LEGACY}|{_MODERN})(?P<letters>{LETTERS})){_END}"
)
#: A number that lost its slash or was parted in the copying: 73-195, 73/19 5.
BROKEN = re.compile(
    r"(?:[3-9][0-9]|1[0-9]{2})(?:\s?[-.\\]\s?[0-9]{3}|/[0-9]{1,2}\s[0-9]{1,2})"
    r"(?![\w/%-]|[.,][0-9]|\s{1,2}(?!(?:of|and|on|annex|adopted|de|du|y|et|от|и)\b)"
    r"[^\W\d])"
)
#: What is a reference without a word before it: sessions that number their resolutions,
#: and Roman numerals.
PLAUSIBLE = re.compile(
    r"(?:E?S-[0-9]{1,2}|د[إا]ط?-[0-9]{1,2}|3[1-9]|[4-9][0-9]|1[0-9]{2})\s?/"
    r"|[0-9]{1,4}\s?[A-Z -]{0,8}\(|[0-9]{1,4}\s(?:\w{3,4}\s)?\(د"
)
_ITEM = rf"(?:(?:{_LEGACY}|{_MODERN}){LETTERS}|A/[A-Za-z0-9./()-]{{1,60}})"
#: One of a list, a symbol or a bare reference.
ITEM = re.compile(_ITEM)
#: A whole line of them: as when a list is pasted, one to a line or with commas.
LINE = re.compile(
    rf"[ \t]{{0,40}}(?:[-*•]|[0-9]{{1,3}}[.)])?[ \t]{{0,40}}"
    rf"(?:(?P<list>{_ITEM}(?:[,;|\t ،、]{{1,4}}{_ITEM})*)"
    r"[ \t]{0,40}[,;.]?[ \t]{0,40}\r?$"
    # 73/195. Global Compact for …: the heading of the resolution itself.
    r"|(?P<heading>[0-9]{2,3}/[0-9]{1,3})\.[ \t]{1,3}(?=[^\W\d]))",
    re.MULTILINE,
)
