"""Sells a training in the sandbox, has its voucher redeemed, and reports its completion.

Needs Python 3.8, a running suite and the keys that sandbox.sh has written; run it in the folder of that suite.
"""
import base64
import hashlib
import hmac
import json
import os
import time
import urllib.request
import uuid

TRAINING = os.environ.get("TRAINING", "http://localhost:8083")
KEYS = os.environ.get("PARTNER_KEYS", ".prakerja/data/sandbox-keys.properties")

with open(KEYS) as lines:
    secrets = dict(line.strip().split("=", 1) for line in lines)
PLATFORM = next(name for name in secrets if name.startswith("sandbox-platform"))


def key(partner):
    return base64.b64decode(secrets[partner][len("whsec_"):])


def signed(partner, method, path, content=None):
    body = b"" if content is None else json.dumps(content).encode()
    message, timestamp = str(uuid.uuid4()), str(int(time.time()))
    mac = hmac.new(key(partner), f"{message}.{timestamp}.".encode() + body, hashlib.sha256)
    request = urllib.request.Request(TRAINING + path, body or None, {
        "Content-Type": "application/json",
        "webhook-partner": partner, "webhook-id": message, "webhook-timestamp": timestamp,
        "webhook-signature": "v1," + base64.b64encode(mac.digest()).decode()}, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


# 1. Which trainings may I sell?
courses = signed(PLATFORM, "GET", f"/v1/courses?status=APPROVED&platformId={PLATFORM}")["items"]
course = min(courses, key=lambda each: each["price"])

# 2. A participant is made up, and consents. Outside the sandbox participants consent themselves, under their own tokens.
person = signed(PLATFORM, "POST", "/v1/sandbox/participants")["personId"]
given = signed(PLATFORM, "POST", f"/v1/sandbox/participants/{person}/consents", {
    "personId": person, "courseId": course["courseId"], "price": course["price"]})

# 3. I sell it.
bought = signed(PLATFORM, "POST", f"/v1/participants/{person}/enrolments", {
    "personId": person, "courseId": course["courseId"], "consent": given["consent"]})

# 4. The institution redeems the voucher that the participant shows.
redeemed = signed(course["institutionId"], "POST", "/v1/redemptions", {"voucher": bought["voucher"]})

# 5. I report the completion. Here the training is over as soon as it begins.
completed = signed(PLATFORM, "POST", "/v1/completions", {
    "personId": person, "enrolmentId": bought["enrolmentId"], "certificateNumber": "CERT-" + bought["enrolmentId"],
    "score": 85, "attendance": 95, "completedAt": redeemed["redeemedAt"]})
print(json.dumps(completed))
