"""What an authenticator app shows (RFC 6238), apart from the site's own code."""

import base64
import hashlib
import hmac
import struct
import time

PERIOD = 30


def code(secret, periods=0):
    """The six digits of now, or of so many half minutes later."""
    counter = int(time.time()) // PERIOD + periods
    key = base64.b32decode(secret)
    digest = hmac.new(key, struct.pack(">Q", counter), hashlib.sha1).digest()
    start = digest[-1] & 15
    (number,) = struct.unpack(">I", digest[start : start + 4])
    return f"{(number & 0x7FFFFFFF) % 1_000_000:06}"
