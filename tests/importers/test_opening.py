"""A path, to the documents it holds."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pytest

from events.importers.opening import Count, documents, units
from events.importers.records import BrokenFile

TEXT = b"symbol\nA/RES/73/195\n"


def contents(path, count=None):
    """Name -> bytes of the documents of the one unit at a path."""
    (unit,) = units([str(path)], folders_whole=True)
    return {each.name: each.stream.read() for each in documents(unit, count)}


def tar(members, mode):
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode=mode) as archive:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return raw.getvalue()


def zipped(members):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return raw.getvalue()


def by_name(value):
    """What is compressed holds the second at which it was: only the name is an id."""
    return value if isinstance(value, str) else ""


MEMBERS = {"73/a.csv": TEXT, "73/.DS_Store": b"\0", "b.csv.gz": gzip.compress(TEXT)}


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("votes.csv", TEXT, ["votes.csv"]),
        ("votes.csv.gz", gzip.compress(TEXT), ["votes.csv"]),
        ("votes.csv.xz", lzma.compress(TEXT), ["votes.csv"]),
        ("votes.csv.bz2", bz2.compress(TEXT), ["votes.csv"]),
        ("all.tar", tar(MEMBERS, "w"), ["73/a.csv", "b.csv"]),
        ("all.tar.xz", tar(MEMBERS, "w:xz"), ["73/a.csv", "b.csv"]),
        ("all.tgz", tar(MEMBERS, "w:gz"), ["73/a.csv", "b.csv"]),
        ("all.zip", zipped(MEMBERS), ["73/a.csv", "b.csv"]),
    ],
    ids=by_name,
)
def test_a_file_is_opened_through_what_it_is_wrapped_in(
    tmp_path, name, content, expected
):
    path = tmp_path / name
    path.write_bytes(content)

    found = contents(path)

    assert list(found) == expected
    assert set(found.values()) == {TEXT}


def test_a_folder_holds_its_files_in_order_and_no_hidden_ones(tmp_path):
    for name in ("b.csv", "a/c.csv", ".DS_Store", ".git/config"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(TEXT)

    assert list(contents(tmp_path)) == ["a/c.csv", "b.csv"]
    assert [unit.name for unit in units([str(tmp_path)])] == ["c.csv", "b.csv"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv.gz", gzip.compress(TEXT * 1000)[:-20]),
        ("a.csv.xz", lzma.compress(TEXT * 1000)[:-20]),
        ("a.csv.xz", b"not compressed"),
        ("a.tar.gz", b"not an archive"),
        ("a.tar", tar(MEMBERS, "w")[:700]),
        ("a.zip", zipped(MEMBERS)[:-30]),
    ],
    ids=["gz cut", "xz cut", "no xz", "no archive", "tar cut", "zip cut"],
)
def test_damage_is_an_error_with_the_name_of_the_file(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(BrokenFile, match=r"a\.\S+ is damaged"):
        contents(path)


def test_a_path_that_is_none_is_an_error_with_the_path():
    with pytest.raises(BrokenFile, match="no file or folder /nowhere"):
        units(["/nowhere"])


def test_the_bytes_that_were_read_are_counted(tmp_path):
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(TEXT))
    count = Count()

    contents(path, count)

    assert count.bytes == path.stat().st_size


def test_a_document_larger_than_its_format_may_be_is_not_read_whole(tmp_path):
    path = tmp_path / "a.xml.gz"
    path.write_bytes(gzip.compress(b" " * (2 << 20)))
    (unit,) = units([str(path)])

    for found in documents(unit):
        with pytest.raises(BrokenFile, match=r"a\.xml holds more than 1 MB"):
            found.whole(1 << 20)
