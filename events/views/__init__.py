"""The public pages, by what they show."""
