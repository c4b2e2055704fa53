"""Forms of the admin, sent as a browser would send them."""

from functools import cached_property

from django.urls import reverse

from tests.rendering import unread


def address(record_or_model, page="change"):
    """The address of a page of the admin: list, add, change, delete or history."""
    options = record_or_model._meta
    name = f"admin:{options.app_label}_{options.model_name}_{page}"
    key = getattr(record_or_model, "pk", None)
    with_key = page in ("change", "delete", "history")
    return reverse(name, args=[key] if with_key else [])


def listing(model):
    return address(model, "changelist")


def filled(page, **typed):
    """What the form of a page would send unchanged, with what is typed over it."""
    sent = values(page.context["adminform"].form)
    for inline in page.context["inline_admin_formsets"]:
        sent |= values(inline.formset.management_form)
        for form in inline.formset.forms:
            sent |= values(form)
    return sent | {name: value for name, value in typed.items() if value is not None}


def values(form):
    sent = {}
    for field in form:
        value, widget = field.value(), field.field.widget
        if hasattr(widget, "decompress"):
            parts = value if isinstance(value, list) else widget.decompress(value)
            for suffix, part in zip(("_0", "_1"), parts, strict=True):
                sent[field.html_name + suffix] = "" if part is None else str(part)
        elif isinstance(value, list):
            sent[field.html_name] = [getattr(each, "pk", each) for each in value]
        elif value is not None and value is not False:
            sent[field.html_name] = value
    return sent


class After:
    """The page after a form was sent, with what it says; asked for when looked at.

    Most tests look at what became of a record, and leave the page that follows alone.
    """

    def __init__(self, client, answer):
        self.client, self.answer = client, answer
        self.said = client.cookies.pop("messages", None)

    @cached_property
    def page(self):
        if self.answer.status_code != 302:
            return self.answer
        if self.said:
            self.client.cookies["messages"] = self.said.value
        return self.client.get(self.answer.url, follow=True)

    def __getattr__(self, name):
        return getattr(self.page, name)


def send(client, url, form=None):
    """Send a form, and give the page after it."""
    return After(client, client.post(url, form))


def opened(client, url):
    """The form at an address, for what it holds and not for how it looks."""
    with unread():
        return client.get(url)


def save(client, record, button="_save", **typed):
    """Open a record, change what is typed, and press a button."""
    url = address(record)
    return send(client, url, filled(opened(client, url), **typed) | {button: "1"})


def add(client, model, button="_save", **typed):
    """Open the empty form of a kind of record, fill it in, and press a button."""
    url = address(model, "add")
    return send(client, url, filled(opened(client, url), **typed) | {button: "1"})


def act(client, action, records, **more):
    """Choose records in their list and an action for them."""
    sent = {"action": action, "_selected_action": [record.pk for record in records]}
    return send(client, listing(type(records[0])), sent | more)


def messages(page):
    return [str(message) for message in page.context["messages"]]


def errors(page):
    """Every sentence of the form that stayed open; none where it was saved."""
    if "adminform" not in page.context:
        return []
    forms = [page.context["adminform"].form]
    for inline in page.context["inline_admin_formsets"]:
        forms += inline.formset.forms
    return [
        sentence
        for form in forms
        for sentences in form.errors.values()
        for sentence in sentences
    ]
