"""Room for the frames of deep calls.

CPython keeps the frames of a thread in chunks of 16 KB. A call that crosses the end
of one has the system map the next, and returning gives it back, so a loop that stands
there does both each time around: deep in Django, a third of the time of a timeline.
Releases of 3.13 and later since the spring of 2026 keep a chunk; 3.11 and 3.12 do not:
https://github.com/python/cpython/issues/142183.
"""

from collections.abc import Callable
from functools import partial
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

#: In words of eight bytes, of which a frame of Django takes some 25.
ROOM = 16 * 1024


def _roomy(
    call: Callable[Given, Answer], /, *args: Given.args, **kwargs: Given.kwargs
) -> Answer:
    return call(*args, **kwargs)


# A frame larger than a chunk gets a larger one, whose rest is for the frames above it.
# None of it is memory before something stands there.
_roomy.__code__ = _roomy.__code__.replace(co_stacksize=ROOM)


def with_room(call: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """The same callable; the frames of all that it calls stand in one chunk."""
    return partial(_roomy, call)
