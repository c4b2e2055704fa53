"""Cut the Latin and the Russian fonts of static/fonts: a language needs one a family.

pip install "fonttools[woff]==4.68.0" brotli==1.2.1 fontpkg-roboto==3.15 \\
    fontpkg-source-serif-4==4.4
python docs/make_fonts.py

Both packages hold the whole variable font of github.com/google/fonts, under the OFL.
The serif leaves out ccmp, mark and mkmk: the file has no combining marks to place,
and they cost 8 KB. A second run writes the same bytes.
"""

import importlib.util
import sys
from hashlib import sha256
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path(__file__).resolve().parents[1] / "static" / "fonts"
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100)]
#: Latin Extended-A and the Romanian letters: the names of delegates need no more.
EXTENDED = [*range(0x100, 0x149), *range(0x14A, 0x17F), *range(0x218, 0x21C), 0x1E9E]
SIGNS = [ord(sign) for sign in "–—‘’‚“”„•…′″‹›⁄€™−"]
#: Of figures of a vote and of sorted columns.
ARROWS = [ord(sign) for sign in "↑↓∕"]
RUSSIAN = [*range(0x410, 0x450), 0x401, 0x451, ord("№")]
FEATURES = ["kern", "liga", "locl", "lnum", "tnum"]

ROBOTO = {
    "package": "fontpkg_roboto",
    "file": "Roboto[wdth,wght].ttf",
    "digest": "d7598e12c5dbef095ff8272cfc55da0250bd07fbdecbac8a530b9b277872a134",
    "axes": {"wght": (400, 700), "wdth": 100},
}
SERIF = {
    "package": "fontpkg_source_serif_4",
    "file": "SourceSerif4[opsz,wght].ttf",
    "digest": "97b2d4da6e3cb494b5a1e66ae176914d852ccabef49e0c02c0df25f3e39aca0b",
    # Titles have one weight.
    "axes": {"wght": 400, "opsz": (14, 60)},
}
FAMILIES = {
    "roboto-latin": {**ROBOTO, "letters": [*LATIN, *EXTENDED, *SIGNS]},
    "roboto-russian": {**ROBOTO, "letters": [*LATIN, *EXTENDED, *SIGNS, *RUSSIAN]},
    "record-serif-latin": {**SERIF, "letters": [*LATIN, *EXTENDED, *SIGNS, *ARROWS]},
    # Less the rare Latin letters of names, for at most 90 KB in all.
    "record-serif-russian": {**SERIF, "letters": [*LATIN, *SIGNS, *ARROWS, *RUSSIAN]},
}


def cut(package, file, digest, axes, letters):
    """The variable font within these axes, with these letters only."""
    path = Path(importlib.util.find_spec(package).origin).with_name("files") / file
    if sha256(path.read_bytes()).hexdigest() != digest:
        sys.exit(f"{path} is not the font this was written for.")
    font = TTFont(path, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, axes)
    options = subset.Options(layout_features=FEATURES, hinting=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    return renamed(font)


def renamed(font):
    """The licence reserves the name "Source" for the font as it was published."""
    for record in font["name"].names:
        if record.nameID:  # the copyright notice, 0, stays as it is
            name = record.toUnicode().replace("Source Serif 4", "Record Serif")
            record.string = name.replace("SourceSerif4", "RecordSerif")
    font.flavor = "woff2"
    return font


if __name__ == "__main__":
    for name, family in FAMILIES.items():
        cut(**family).save(FONTS / f"{name}.woff2")
