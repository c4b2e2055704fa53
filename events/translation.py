"""Which short fields exist once in each official language."""

from modeltranslation.translator import TranslationOptions, register

from events.models import Theme


@register(Theme)
class ThemeTranslation(TranslationOptions):
    """The name; scope notes are longer and stay in the language written."""

    fields = ("name",)
