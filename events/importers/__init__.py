"""Bytes become records, and records become rows; each format has its module."""
