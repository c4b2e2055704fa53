"""Resolutions in Akoma Ntoso, written in a test as the Assembly's files are."""

ROOT = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
    ' xmlns:akn4un="http://un.org/akn4un">{}</akomaNtoso>'
)
FORMULA = (
    '<formula name="enactingFormula"><p xml:space="preserve">\n'
    '  <span class="italic">The General Assembly</span>,</p></formula>'
)
STEPS = (
    '<step date="2023-11-09" outcome="draftResolution" as="A/C.3/78/L.52/Rev.1"'
    ' by="Mexico and Portugal"/>'
    '<step date="0001-01-01" outcome="draftResolutionAdditionalSponsors" by="Spain"/>'
    '<step date="2023-12-04" outcome="recommendedForAdoption" as="A/78/481/Add.2"'
    ' by="" refersTo="139"/>'
    '<step date="2023-12-19" outcome="adopted" as="A/78/PV.50" by=""/>'
)
WITHOUT_VOTE = '<voting outcome="adoptedWithoutVote"><quorum value=""/></voting>'
SUBJECTS = (
    '<classification source="DHLAUTH">'
    '<keyword value="MIGRANTS" href="http://metadata.un.org/thesaurus/1004110"'
    ' showAs="MIGRANTS" dictionary="UNBIS Thesaurus"/>'
    "</classification>"
)


def identification(address="78-217", day="2023-12-19", language="eng"):
    """The work, whatever its language, and its expression in one."""
    work = f"/akn/un/statement/deliberation/unga/{day}/{address}/"
    return (
        '<identification source="#DGACM">'
        f'<FRBRWork><FRBRuri value="{work}"/>'
        f'<FRBRdate date="{day}" name="adoption"/></FRBRWork>'
        f'<FRBRExpression><FRBRdate date="2023-12-22" name="publication"/>'
        f'<FRBRlanguage language="{language}"/></FRBRExpression></identification>'
    )


def meta(*, subjects=SUBJECTS, steps=STEPS, voting=WITHOUT_VOTE, **of_work):
    return (
        f"<meta>{identification(**of_work)}{subjects}<workflow>{steps}</workflow>"
        f"<analysis><parliamentary>{voting}</parliamentary></analysis></meta>"
    )


def cover(
    symbol="A/RES/78/217", item="Agenda item 71 (b)", committee="#thirdCommittee"
):
    return (
        '<coverPage><p class="upperRight">'
        f'<docNumber refersTo="#symbol">{symbol}</docNumber></p>'
        f'<p><inline name="agenda item">{item}</inline></p>'
        f'<p><docProponent refersTo="{committee}">[on the report]</docProponent></p>'
        "</coverPage>"
    )


def preface(title="Protection of migrants", number="78/217."):
    return (
        f"<preface><p><docNumber>{number}</docNumber>"
        f'<docTitle refersTo="#resolutionTitle"><span class="bold">\t{title}</span>'
        "</docTitle></p></preface>"
    )


def text(preamble="", body="", annex=""):
    """What stands below the title."""
    attachments = (
        "<attachments><attachment><doc name='annex'><meta/>"
        f"<mainBody>{annex}</mainBody></doc></attachment></attachments>"
    )
    return (
        f"<preamble>{FORMULA}{preamble}</preamble><mainBody>{body}</mainBody>"
        f"<conclusions><p>50th plenary meeting</p></conclusions>"
        f"{attachments if annex else ''}"
    )


def statement(*parts):
    return f'<statement name="resolution">{"".join(parts)}</statement>'


def resolution(*, preamble="", body="", annex="", language="eng", title=None, **facts):
    """A whole file of one resolution."""
    return ROOT.format(
        statement(
            meta(language=language, **facts),
            cover(),
            preface(title or "Protection of migrants"),
            text(preamble, body, annex),
        )
    )


def preambular(words):
    return f'<container name="x"><p xml:space="preserve">\t{words}</p></container>'


def paragraph(words, label="", style="SingleTxt"):
    """A paragraph with its number in <num>; the words may bring it before a tab."""
    number = f"<num>{label}</num>" if label else ""
    return (
        f'<paragraph class="{style}">{number}<content><p xml:space="preserve">'
        f"\t{words}</p></content></paragraph>"
    )


def listed(words, label, *points):
    """A paragraph with an introduction and points, given as (label, words)."""
    return (
        f"<paragraph><num>{label}</num><list><intro><p>\t{words}</p></intro>"
        f"{''.join(point(*each) for each in points)}</list></paragraph>"
    )


def point(label, words):
    return f"<point><num>{label}</num><content><p>\t{words}</p></content></point>"


def heading(words, kind="subheading"):
    return f'<paragraph class="H23"><{kind}>\t\t{words}</{kind}></paragraph>'


def verb(words, style="italic"):
    return f'<span class="{style}">{words}</span>'


def note(words, mark="1"):
    return (
        f'<authorialNote marker="{mark}" placement="bottom">'
        f'<p xml:space="preserve">\t\t{words}</p></authorialNote>'
    )


def link(words, path, host="https://undocs.org"):
    return f'<a href="{host}/{path}">{words}</a>'
