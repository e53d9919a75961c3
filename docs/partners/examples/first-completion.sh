#!/bin/sh
# Sells a training, has its voucher redeemed, and reports its completion.
# Needs curl and openssl, and a suite left by `./prakerja demo`; run it in the folder of that suite.
set -eu

training=${TRAINING:-http://localhost:8083}
platform=${PLATFORM:-tokopedia}
keys=${PARTNER_KEYS:-.prakerja/data/partner-keys.properties}
token=${BUYER:-.prakerja/tokens/buyer}

# The key of a partner, in hexadecimal.
key() {
    tr -d '\\' <"$keys" | sed -n "s/^$1=whsec_//p" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n'
}

# signed PARTNER METHOD PATH [BODY]
signed() {
    message="$1-$(openssl rand -hex 16)"
    timestamp=$(date +%s)
    body=${4:-}
    signature=$(printf '%s.%s.%s' "$message" "$timestamp" "$body" |
        openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(key "$1")" -binary | openssl base64 -A)
    curl --silent --show-error --fail-with-body -X "$2" "$training$3" ${body:+--data "$body"} \
        -H 'Content-Type: application/json' -H "webhook-partner: $1" -H "webhook-id: $message" \
        -H "webhook-timestamp: $timestamp" -H "webhook-signature: v1,$signature"
}

# The first field of this name in the JSON of standard input.
field() {
    tr ',{}[]' '\n' | sed -n "s/^[[:space:]]*\"$1\":\"\{0,1\}\([^\"]*\)\"\{0,1\}$/\1/p" | head -n 1
}

claims=$(cut -d. -f2 "$token" | tr '_-' '/+')
while [ $((${#claims} % 4)) -ne 0 ]; do claims="$claims="; done
person=$(printf '%s' "$claims" | openssl base64 -d -A | field applicant_id)

# 1. Which trainings may I sell?
course=$(signed "$platform" GET '/v1/courses?status=APPROVED&limit=1')
course_id=$(printf '%s' "$course" | field courseId)
price=$(printf '%s' "$course" | field price)
institution=$(printf '%s' "$course" | field institutionId)

# 2. The participant consents, under their own token.
given=$(curl --silent --show-error --fail-with-body "$training/v1/participants/$person/consents" -H "$(cat "$token")" \
    -H 'Content-Type: application/json' -H "Idempotency-Key: $(openssl rand -hex 16)" \
    --data "{\"courseId\":\"$course_id\",\"platformId\":\"$platform\",\"price\":$price}")

# 3. I sell it.
bought=$(signed "$platform" POST "/v1/participants/$person/enrolments" \
    "{\"participantId\":\"$person\",\"courseId\":\"$course_id\",\"card\":\"$(printf '%s' "$given" | field card)\",\"consent\":\"$(printf '%s' "$given" | field consent)\"}")
enrolment=$(printf '%s' "$bought" | field enrolmentId)

# 4. The institution redeems the voucher that the participant shows.
redeemed=$(signed "$institution" POST /v1/redemptions "{\"voucher\":\"$(printf '%s' "$bought" | field voucher)\"}")

# 5. I report the completion. A demo has a clock of its own: here the training is over as soon as it begins.
signed "$platform" POST /v1/completions \
    "{\"participantId\":\"$person\",\"enrolmentId\":\"$enrolment\",\"certificateNumber\":\"CERT-$enrolment\",\"score\":85,\"attendance\":95,\"completedAt\":\"$(printf '%s' "$redeemed" | field redeemedAt)\"}"
