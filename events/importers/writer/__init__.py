"""The one writer: plain records become rows, by natural key, in one transaction.

Everything that an import may set is a part: a column, the roll call, the text in one
language. A part is taken, or stays, by one rule (`deciding`); what was done to each
record is kept, so that an import can be undone (`undoing`).
"""
