"""Sells a training, has its voucher redeemed, and reports its completion.

Needs Python 3.8 and a suite left by `./prakerja demo`; run it in the folder of that suite.
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
PLATFORM = os.environ.get("PLATFORM", "tokopedia")
KEYS = os.environ.get("PARTNER_KEYS", ".prakerja/data/partner-keys.properties")
TOKEN = os.environ.get("BUYER", ".prakerja/tokens/buyer")


def key(partner):
    with open(KEYS) as lines:
        for line in lines:
            name, _, value = line.replace("\\", "").strip().partition("=")
            if name == partner:
                return base64.b64decode(value[len("whsec_"):])
    raise SystemExit(f"{KEYS} has no key of {partner}")


def call(method, path, headers, body):
    request = urllib.request.Request(TRAINING + path, body or None, headers, method=method)
    request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def signed(partner, method, path, content=None):
    body = b"" if content is None else json.dumps(content).encode()
    message, timestamp = str(uuid.uuid4()), str(int(time.time()))
    mac = hmac.new(key(partner), f"{message}.{timestamp}.".encode() + body, hashlib.sha256)
    return call(method, path, {
        "webhook-partner": partner, "webhook-id": message, "webhook-timestamp": timestamp,
        "webhook-signature": "v1," + base64.b64encode(mac.digest()).decode()}, body)


with open(TOKEN) as header:
    bearer = header.read().strip().split(": ", 1)[1]
claims = bearer.split(".")[1]
person = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))["applicant_id"]

# 1. Which trainings may I sell?
courses = signed(PLATFORM, "GET", "/v1/courses?status=APPROVED&limit=500")["items"]
course = min(courses, key=lambda each: each["price"])

# 2. The participant consents, under their own token.
given = call("POST", f"/v1/participants/{person}/consents",
             {"Authorization": bearer, "Idempotency-Key": str(uuid.uuid4())},
             json.dumps({"courseId": course["courseId"], "platformId": PLATFORM, "price": course["price"]}).encode())

# 3. I sell it.
bought = signed(PLATFORM, "POST", f"/v1/participants/{person}/enrolments", {
    "participantId": person, "courseId": course["courseId"], "card": given["card"], "consent": given["consent"]})

# 4. The institution redeems the voucher that the participant shows.
redeemed = signed(course["institutionId"], "POST", "/v1/redemptions", {"voucher": bought["voucher"]})

# 5. I report the completion. A demo has a clock of its own: here the training is over as soon as it begins.
completed = signed(PLATFORM, "POST", "/v1/completions", {
    "participantId": person, "enrolmentId": bought["enrolmentId"], "certificateNumber": "CERT-" + bought["enrolmentId"],
    "score": 85, "attendance": 95, "completedAt": redeemed["redeemedAt"]})
print(json.dumps(completed))
