"""Receives webhooks: checks the signature, answers, and prints what it is told. Registers itself at the beginning.

Needs Python 3.8, a running suite and the keys that sandbox.sh has written; run it in the folder of that suite, and a program that
sells something beside it.
"""
import base64
import hashlib
import hmac
import http.server
import json
import os
import time
import urllib.error
import urllib.request
import uuid

TRAINING = os.environ.get("TRAINING", "http://localhost:8083")
KEYS = os.environ.get("PARTNER_KEYS", ".prakerja/data/sandbox-keys.properties")
PORT = int(os.environ.get("PORT", "9099"))
ADDRESS = f"http://localhost:{PORT}/prakerja"

with open(KEYS) as lines:
    secrets = dict(line.strip().split("=", 1) for line in lines)
PARTNER = os.environ.get("PARTNER", next(name for name in secrets if name.startswith("sandbox-platform")))
own_keys = []  # of this endpoint; keep yours where they survive a restart
seen = set()  # ids of messages; keep yours beside what you do about them


def signature(secret, message, timestamp, body):
    key = base64.b64decode(secret[len("whsec_"):])
    mac = hmac.new(key, f"{message}.{timestamp}.".encode() + body, hashlib.sha256)
    return "v1," + base64.b64encode(mac.digest()).decode()


def signed(method, path, content):
    body = json.dumps(content).encode()
    message, timestamp = str(uuid.uuid4()), str(int(time.time()))
    request = urllib.request.Request(TRAINING + path, body, {
        "Content-Type": "application/json",
        "webhook-partner": PARTNER, "webhook-id": message, "webhook-timestamp": timestamp,
        "webhook-signature": signature(secrets[PARTNER], message, timestamp, body)}, method=method)
    with urllib.request.urlopen(request) as answer:
        text = answer.read()
        return json.loads(text) if text else None


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        message, timestamp = self.headers.get("webhook-id", ""), self.headers.get("webhook-timestamp", "")
        given = self.headers.get("webhook-signature", "").split(" ")
        fits = any(hmac.compare_digest(signature(key, message, timestamp, body), one) for key in own_keys for one in given)
        if not fits or abs(time.time() - int(timestamp)) > 300:
            self.send_response(401)
            self.end_headers()
            return
        if message not in seen:  # a message may come more than once
            seen.add(message)
            print(body.decode(), flush=True)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *ignored):
        pass


def remove_former():
    """Whoever has lost a secret, as this program at its end, begins anew."""
    try:
        signed("POST", "/v1/webhook-endpoint/removal", {"address": ADDRESS})
    except urllib.error.HTTPError as none:
        if none.code != 404:
            raise


server = http.server.ThreadingHTTPServer(("localhost", PORT), Receiver)
remove_former()
own_keys.append(signed("PUT", "/v1/webhook-endpoint", {"address": ADDRESS})["secret"])
print(f"{PARTNER} receives at {ADDRESS}", flush=True)
server.serve_forever()
