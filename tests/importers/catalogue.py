"""Records of a library's catalogue, written as MARCXML and as ISO 2709."""

from pymarc import Field, Indicators, Record, Subfield

START = '<collection xmlns="http://www.loc.gov/MARC21/slim">'
LEADER = "00000nam a2200000#a 4500"


def field(tag, subfields, indicators="  "):
    """A field of "a A/RES/73/195 | b A/"; a control field has no code."""
    parts = [part.strip() for part in subfields.split("|")]
    return tag, indicators, [(part[0], part[1:].strip()) for part in parts]


def number(text):
    return "001", "", [("", text)]


def record(*fields):
    """One record in MARCXML: a line each for its start, its fields and its end."""
    lines = "\n".join(_element(*each) for each in fields)
    return f"<record><leader>{LEADER}</leader>\n{lines}\n</record>\n"


def _element(tag, indicators, subfields):
    if not indicators:
        return f'<controlfield tag="{tag}">{subfields[0][1]}</controlfield>'
    inner = "".join(f'<subfield code="{c}">{text}</subfield>' for c, text in subfields)
    one, two = indicators
    return f'<datafield tag="{tag}" ind1="{one}" ind2="{two}">{inner}</datafield>'


def collection(*records):
    return f"{START}\n{''.join(records)}</collection>"


def exchange(*fields):
    """The same record in ISO 2709, as pymarc writes it."""
    made = Record(leader=LEADER, force_utf8=True)
    for tag, indicators, subfields in fields:
        if indicators:
            parts = [Subfield(*each) for each in subfields]
            made.add_field(Field(tag, Indicators(*indicators), parts))
        else:
            made.add_field(Field(tag, data=subfields[0][1]))
    return made.as_marc()


TITLE = field(
    "245",
    "a A compact on migration : | b resolution / | c adopted by the General Assembly",
)
AGENDA = (
    field("991", "a A/73/251 | b 14. | c Follow-up to summits. | d UN CONFERENCES"),
    field("991", "a A/73/251 | b 119. | c The summit. | d MILLENNIUM SUMMIT"),
)
BIBLIOGRAPHIC = (
    number("3789333"),
    field("089", "b B01"),
    field("191", "a A/RES/73/195 | b A/ | c 73"),
    TITLE,
    field("269", "a 2019-01-11"),
    field("650", "a MIGRANTS | 2 unbist", "17"),
    field("650", "a Emigration | 2 fast", " 7"),
    field("651", "a MARRAKESH", "17"),
    *AGENDA,
    field("992", "a 2018-12-19"),
    field("993", "a A/73/L.66", "2 "),
    field("993", "a A/73/PV.60", "4 "),
    field("996", "a Adopted 2-1-1, 60th plenary meeting"),
)
VOTING = (
    number("1656414"),
    field("089", "a Voting record | b B23"),
    TITLE,
    field("269", "a 2018-12-19"),
    field("590", "a Vote"),
    field("591", "a RECORDED - No machine generated vote"),
    field("791", "a A/RES/73/195 | b A/ | c 73"),
    field("793", "a PLENARY MEETING"),
    field("952", "a A/73/PV.60"),
    field("967", "a 1 | c ALB | d Y | e ALBANIA"),
    field("967", "a 2 | c DZA | d A | e ALGERIA"),
    field("967", "a 3 | c BEN | e BENIN"),
    field("967", "a 4 | c HUN | d N | e HUNGARY"),
    field("967", "a 5 | c CIV | d Y | e CÔTE D’IVOIRE"),
    field("981", "a General Assembly | b General Assembly Plenary"),
    field("989", "a Voting Data"),
    *AGENDA,
    field("992", "a 2018-12-19"),
    field("996", "b 2 | c 1 | d 1 | e 1 | f 5"),
)
