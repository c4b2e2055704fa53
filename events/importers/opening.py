"""A path, to the documents it holds: files, folders, archives, compressed or not. Pure.

    /data/voting.csv.xz      one document, decompressed as it is read
    /data/xml.tar.xz         one document a member
    /data/xml/               one document a file, in order of name, hidden ones left out
    -                        standard input

Nothing is unpacked to disk and nothing is read whole: a document is a stream.
"""

import bz2
import gzip
import io
import lzma
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from events.importers.records import BrokenFile

STDIN = "-"
COMPRESSED = (".gz", ".xz", ".bz2")
#: What reading a damaged file raises.
DAMAGE = (
    EOFError,
    OSError,
    lzma.LZMAError,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class Document:
    """One file as a format reads it; `name` is what a report calls it."""

    name: str
    stream: BinaryIO

    @property
    def suffix(self) -> str:
        """The last part of the name in small letters, compression left out: .csv."""
        return Path(self.name).suffix.lower()

    def whole(self, limit: int) -> bytes:
        """All its bytes, for a format that cannot be streamed; BrokenFile over the
        limit, which a compressed file can hide."""
        content = self.stream.read(limit + 1)
        if len(content) > limit:
            raise BrokenFile(f"{self.name} holds more than {limit >> 20} MB.")
        return content


@dataclass(frozen=True, slots=True)
class Unit:
    """What is taken or left as a whole: a file, an archive, or a folder.

    `size` is in bytes, as they lie on disk; 0 where it cannot be known.
    """

    path: str
    size: int

    @property
    def name(self) -> str:
        return "standard input" if self.path == STDIN else Path(self.path).name


def units(paths: list[str], *, folders_whole: bool = False) -> list[Unit]:
    """The units under the paths, in order of name; raises BrokenFile for no path."""
    found: list[Unit] = []
    for text in paths:
        path = Path(text)
        if text == STDIN:
            found.append(Unit(STDIN, 0))
        elif path.is_dir() and not folders_whole:
            found += [Unit(str(file), file.stat().st_size) for file in _files(path)]
        elif path.is_dir():
            size = sum(file.stat().st_size for file in _files(path))
            found.append(Unit(str(path), size))
        elif path.is_file():
            found.append(Unit(str(path), path.stat().st_size))
        else:
            raise BrokenFile(f"There is no file or folder {text}.")
    return found


def _files(folder: Path) -> list[Path]:
    """The files under a folder, in order of name; a hidden one is no data."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )


class Count:
    """Bytes read so far."""

    def __init__(self) -> None:
        self.bytes = 0

    def add(self, number: int) -> None:
        self.bytes += number


class Watched(io.RawIOBase):
    """A stream that counts what is read from it, and says which file is damaged."""

    def __init__(self, stream: BinaryIO, name: str, count: Count) -> None:
        self._stream, self._name, self._count = stream, name, count

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        try:
            chunk = self._stream.read(len(view))
        except DAMAGE as error:
            raise damaged(self._name, error) from error
        view[: len(chunk)] = chunk
        self._count.add(len(chunk))
        return len(chunk)


def _watched(stream: BinaryIO, name: str, count: Count) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(Watched(stream, name, count), 1 << 16))


def damaged(name: str, error: Exception) -> BrokenFile:
    return BrokenFile(f"{name} is damaged: {error}")


def documents(unit: Unit, count: Count | None = None) -> Iterator[Document]:
    """The documents of a unit, each to be read before the next is asked for.

    Raises BrokenFile where an archive or a compression is damaged.
    """
    count = count or Count()
    try:
        if unit.path == STDIN:
            yield from _opened("standard input", sys.stdin.buffer)
        elif Path(unit.path).is_dir():
            root = Path(unit.path)
            for file in _files(root):
                with file.open("rb") as stream:
                    name = str(file.relative_to(root))
                    yield from _opened(name, _watched(stream, name, count))
        else:
            with open(unit.path, "rb") as stream:
                yield from _opened(unit.name, _watched(stream, unit.name, count))
    except DAMAGE as error:
        raise damaged(unit.name, error) from error


def uploaded(name: str, content: bytes) -> Iterator[Document]:
    """The documents of a file that is in memory; raises BrokenFile as `documents`."""
    try:
        yield from _opened(name, _watched(io.BytesIO(content), name, Count()))
    except DAMAGE as error:
        raise damaged(name, error) from error


def _opened(name: str, stream: BinaryIO) -> Iterator[Document]:
    """A stream as documents: decompressed, taken out of an archive, or as it is."""
    path = Path(name)
    suffix = path.suffix.lower()
    if suffix in (".tar", ".tgz") or path.with_suffix("").suffix.lower() == ".tar":
        yield from _of_tar(stream)
    elif suffix == ".zip":
        yield from _of_zip(stream)
    elif suffix in COMPRESSED:
        inner = _watched(_decompressed(suffix, stream), name, Count())
        yield from _opened(path.stem, inner)
    else:
        yield Document(name, stream)


def _decompressed(suffix: str, stream: BinaryIO) -> BinaryIO:
    if suffix == ".gz":
        return cast(BinaryIO, gzip.GzipFile(fileobj=stream))
    if suffix == ".xz":
        return cast(BinaryIO, lzma.LZMAFile(stream))
    return cast(BinaryIO, bz2.BZ2File(stream))


def _of_tar(stream: BinaryIO) -> Iterator[Document]:
    with tarfile.open(fileobj=stream, mode="r|*") as archive:
        for member in archive:
            inner = archive.extractfile(member) if member.isfile() else None
            if inner is not None and not _hidden(member.name):
                inner = _watched(cast(BinaryIO, inner), member.name, Count())
                yield from _opened(member.name, inner)


def _of_zip(stream: BinaryIO) -> Iterator[Document]:
    with _seekable(stream) as whole, zipfile.ZipFile(whole) as archive:
        for member in archive.infolist():
            if not member.is_dir() and not _hidden(member.filename):
                with archive.open(member) as inner:
                    name = member.filename
                    stream = _watched(cast(BinaryIO, inner), name, Count())
                    yield from _opened(name, stream)


@contextmanager
def _seekable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """A zip file has its list at the end; what cannot be rewound is read first."""
    yield stream if stream.seekable() else io.BytesIO(stream.read())


def _hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in Path(name).parts)
