"""Workbooks of speakers, made in memory as the corpus has them."""

import io
import zipfile

import openpyxl

HEAD = ("Year", "Session", "ISO Code", "Country", "Name of Person Speaking", "Post")


def workbook(*rows, head=HEAD):
    """The bytes of a workbook with these rows under the head."""
    book = openpyxl.Workbook()
    for row in (head, *rows):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_part(content, name, part):
    """The workbook with one of its parts replaced, or a part more."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, part)
    return stream.getvalue()
