#!/bin/sh
# Sells a training in the sandbox, has its voucher redeemed, and reports its completion.
# Needs curl and openssl, a running suite and the keys that sandbox.sh has written; run it in the folder of that suite.
set -eu

. "$(dirname "$0")/signing.sh"

platform=$(sed -n 's/^\(sandbox-platform[^=]*\)=.*/\1/p' "$keys")

# 1. Which trainings may I sell?
course=$(signed "$platform" GET "/v1/courses?status=APPROVED&platformId=$platform&limit=1")
course_id=$(printf '%s' "$course" | field courseId)
price=$(printf '%s' "$course" | field price)
institution=$(printf '%s' "$course" | field institutionId)

# 2. A participant is made up, and consents. Outside the sandbox participants consent themselves, under their own tokens.
person=$(signed "$platform" POST /v1/sandbox/participants | field participantId)
given=$(signed "$platform" POST "/v1/sandbox/participants/$person/consents" \
    "{\"participantId\":\"$person\",\"courseId\":\"$course_id\",\"price\":$price}")

# 3. I sell it.
bought=$(signed "$platform" POST "/v1/participants/$person/enrolments" \
    "{\"participantId\":\"$person\",\"courseId\":\"$course_id\",\"card\":\"$(printf '%s' "$given" | field card)\",\"consent\":\"$(printf '%s' "$given" | field consent)\"}")
enrolment=$(printf '%s' "$bought" | field enrolmentId)

# 4. The institution redeems the voucher that the participant shows.
redeemed=$(signed "$institution" POST /v1/redemptions "{\"voucher\":\"$(printf '%s' "$bought" | field voucher)\"}")

# 5. I report the completion. Here the training is over as soon as it begins.
signed "$platform" POST /v1/completions \
    "{\"participantId\":\"$person\",\"enrolmentId\":\"$enrolment\",\"certificateNumber\":\"CERT-$enrolment\",\"score\":85,\"attendance\":95,\"completedAt\":\"$(printf '%s' "$redeemed" | field redeemedAt)\"}"
