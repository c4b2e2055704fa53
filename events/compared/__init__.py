"""Two editions of a series compared: what is asked, what is read, what is shown."""
