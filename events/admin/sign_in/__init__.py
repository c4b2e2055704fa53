"""Signing in: who may come to the desk, by which steps, and what is written of it.

The pages are those of django-allauth, under /admin/ alone and in the admin's look
(docs/decisions/0021-signing-in.md).
"""
