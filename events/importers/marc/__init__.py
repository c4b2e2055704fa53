"""Records of the UN Digital Library in MARC 21, as XML and as ISO 2709. Pure.

    catalogue    a record of the catalogue: its fields as printed
    streaming    MARCXML  -> records, one at a time
    exchange     ISO 2709 -> records, one at a time
    resolution   a record -> what it says of a resolution
    vote         ... and of the vote

https://www.loc.gov/standards/marcxml/ and
https://www.loc.gov/marc/specifications/specrecstruc.html. What the fields hold is the
library's own: https://github.com/dag-hammarskjold-library/dlx, `dlx/config.py`.
"""
