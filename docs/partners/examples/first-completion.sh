#!/bin/sh
# Sells a training in the sandbox, has its voucher redeemed, and reports its completion.
# Needs curl and openssl, a running suite and the keys that sandbox.sh has written; run it in the folder of that suite.
set -eu

. "$(dirname "$0")/signing.sh"

# 1. to 3. stand in there: which training, who buys it, and the purchase.
. "$(dirname "$0")/sale.sh"

# 4. The institution redeems the voucher that the participant shows.
redeemed=$(signed "$institution" POST /v1/redemptions "{\"voucher\":\"$voucher\"}")

# 5. I report the completion. Here the training is over as soon as it begins.
signed "$platform" POST /v1/completions \
    "{\"personId\":\"$person\",\"enrolmentId\":\"$enrolment\",\"certificateNumber\":\"CERT-$enrolment\",\"score\":85,\"attendance\":95,\"completedAt\":\"$(printf '%s' "$redeemed" | field redeemedAt)\"}"
