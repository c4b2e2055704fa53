"""What the test client keeps of what is rendered, and what need not be rendered."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.template.base import Template
from django.test.signals import template_rendered

_read = ContextVar("read", default=True)


def notice_pages():
    """Keep pages and their contexts, not the many parts that each is made of."""
    Template._render = _render


@contextmanager
def unread():
    """Of a page asked for here, only its context is wanted: its markup stays empty."""
    before = _read.set(False)
    try:
        yield
    finally:
        _read.reset(before)


def _render(template, context):
    if template is context.template and "request" in context:
        template_rendered.send(template, template=template, context=context)
        if not _read.get():
            return ""
    return template.nodelist.render(context)
