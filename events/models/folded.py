"""A column that holds the words of a text as they are compared."""

from typing import Any

from django.db import models

from events import phrases


class FoldedField(models.TextField):
    """What `events.phrases` makes of the text of its row, anew each time it is saved.

    Saving a row and creating many at once both ask the field; whatever else writes
    texts (a bulk update, an import's own COPY) writes this column too.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["editable"] = False
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """To the database it is a text like others."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        folded = phrases.fold(model_instance.text, model_instance.language)
        setattr(model_instance, self.attname, folded)
        return folded
