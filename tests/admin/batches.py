"""The pages of a bulk change, used as an editor uses them."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events import bulk
from events.models import Batch
from tests.admin.forms import act, send


def together(client, records, **chosen):
    """Choose records in their list, and what changes in all; gives the next page."""
    keys = {
        name: value if isinstance(value, int | str) else [row.pk for row in value]
        for name, value in chosen.items()
    }
    return act(client, "change_together", records, together_answered="yes", **keys)


def settle(client, name, reason="", batch=None):
    """Press a button of a batch's page: apply, undo or discard."""
    batch = batch or Batch.objects.get()
    url = reverse(f"admin:events_batch_{name}", args=[batch.pk])
    return send(client, url, {"reason": reason})


def taken(client, records, extension="csv"):
    """The spreadsheet of records, as rows of text."""
    answer = act(client, f"take_{extension}", records)
    return bulk.read(f"records.{extension}", answer.content)


def bring(client, model, rows, name="records.csv"):
    """Bring rows back as a CSV or XLSX file; gives the next page."""
    content = bulk.as_xlsx(rows) if name.endswith("xlsx") else bulk.as_csv(rows)
    return bring_file(client, model, content, name)


def bring_file(client, model, content, name="records.csv"):
    url = reverse(f"admin:events_{model._meta.model_name}_spreadsheet")
    return send(client, url, {"file": SimpleUploadedFile(name, content)})


def typed(rows, row, column, cell):
    """The rows with one cell typed anew; the head is row 1."""
    place = rows[0].index(column)
    changed = [[*cells, *[""] * (len(rows[0]) - len(cells))] for cells in rows]
    changed[row - 1][place] = cell
    return changed


def left(batch=None):
    """What stays, each as its row, its column and the sentence."""
    batch = batch or Batch.objects.get()
    return [(each["row"], each["column"], each["sentence"]) for each in batch.left]
