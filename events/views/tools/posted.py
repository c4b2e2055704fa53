"""The text that somebody posts, with what is wrong with it."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import RequestDataTooBig, ValidationError
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.symbol_check import (
    MOST_CHARACTERS,
    MOST_PLACES,
    Check,
    TooManySymbols,
    check,
)

#: Faults of a text that is in order, but too much.
TOO_MUCH = {"max_length", "too_many"}


class NoFiles(FileUploadHandler):
    """Let the files of a form go by. Django's own handlers write them to the disk."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Never called: no file is begun."""

    def file_complete(self, file_size: int) -> None:
        """Never called either."""


def fields(request: HttpRequest) -> QueryDict:
    """The fields of a form, without its files.

    Raises RequestDataTooBig where the request has more bytes than a text may have,
    before any is read.
    """
    length = request.META.get("CONTENT_LENGTH") or "0"
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    if length.isdecimal() and int(length) > most:
        raise RequestDataTooBig
    request.upload_handlers = [NoFiles(request)]
    return request.POST


class RunningText(forms.CharField):
    """A text of any characters, kept as it was written."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\0", "\ufffd")


class TextForm(forms.Form):
    """A text and the form of the answer; `checked` once it is valid."""

    checked: Check

    text = RunningText(
        max_length=MOST_CHARACTERS,
        strip=False,
        error_messages={
            "required": gettext_lazy("Paste a text or a list of symbols."),
            "max_length": gettext_lazy(
                "The text has %(show_value)d characters; at most %(limit_value)d are "
                "checked at once. Leave out a part."
            ),
        },
    )
    format = forms.ChoiceField(choices=[("csv", "CSV")], required=False)

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        try:
            self.checked = check(text)
        except TooManySymbols:
            raise ValidationError(
                _(
                    "The text names documents in more than %(n)d places, and no more "
                    "are checked at once. Leave out a part."
                ),
                code="too_many",
                params={"n": MOST_PLACES},
            ) from None
        return text

    @property
    def status(self) -> int:
        """200, or what is said of the request: 413 where the text is too much."""
        faults = self.errors.get_json_data() if self.errors else {}
        codes = {fault["code"] for each in faults.values() for fault in each}
        return 413 if codes & TOO_MUCH else 400 if codes else 200
