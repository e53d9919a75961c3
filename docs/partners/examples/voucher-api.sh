#!/bin/sh
# Sells a training in the sandbox, and has its voucher redeemed by the voucher API of 2022: first its status, then the commit.
# Needs curl and openssl, a running suite and the keys that sandbox.sh has written; run it in the folder of that suite.
set -eu

. "$(dirname "$0")/signing.sh"
. "$(dirname "$0")/sale.sh"

client=$(sed -n 's/^\(voucher-client[^=]*\)=.*/\1/p' "$keys")
sign_key=$(sed -n 's/^voucher-client[^=]*=//p' "$keys")

# ask STEP
ask() {
    path="/api/v1/integration/payment/redeem-code/$1"
    body="{\"redeem_code\":\"$voucher\"}"
    timestamp=$(date +%s)
    signature=$(printf '%s%sPOST%s%s' "$client" "$timestamp" "$path" "$body" |
        openssl dgst -sha1 -hmac "$sign_key" -r | cut -d' ' -f1)
    send "$training$path" --data "$body" -H 'Content-Type: application/json' \
        -H "client_code: $client" -H "timestamp: $timestamp" -H "signature: $signature"
    echo
}

ask status
ask commit
