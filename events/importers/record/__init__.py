"""The curated record that ships with the project, brought into the database."""

from events.importers.record.loading import load
from events.importers.record.reading import FOLDER, BrokenRecord, read
from events.importers.record.report import Count, Report

__all__ = ["FOLDER", "BrokenRecord", "Count", "Report", "load", "read"]
