# What the programs beside this one have in common. Needs curl and openssl.

training=${TRAINING:-http://localhost:8083}
keys=${PARTNER_KEYS:-.prakerja/data/sandbox-keys.properties}

# The key of a partner, in hexadecimal.
key() {
    tr -d '\\' <"$keys" | sed -n "s/^$1=whsec_//p" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n'
}

# send ARGUMENTS-OF-CURL: prints the answer; a refusal goes to standard error. After 429 and 503 the same message comes again.
send() {
    answer=$(mktemp)
    outcome=0
    curl --silent --show-error --fail-with-body --retry 5 --output "$answer" "$@" || outcome=$?
    if [ "$outcome" = 0 ]; then cat "$answer"; else cat "$answer" >&2; fi
    rm "$answer"
    return "$outcome"
}

# signed PARTNER METHOD PATH [BODY]
signed() {
    message="$1-$(openssl rand -hex 16)"
    timestamp=$(date +%s)
    body=${4:-}
    signature=$(printf '%s.%s.%s' "$message" "$timestamp" "$body" |
        openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(key "$1")" -binary | openssl base64 -A)
    send -X "$2" "$training$3" ${body:+--data "$body"} \
        -H 'Content-Type: application/json' -H "webhook-partner: $1" -H "webhook-id: $message" \
        -H "webhook-timestamp: $timestamp" -H "webhook-signature: v1,$signature"
}

# The first field of this name in the JSON of standard input.
field() {
    tr ',{}[]' '\n' | sed -n "s/^[[:space:]]*\"$1\":\"\{0,1\}\([^\"]*\)\"\{0,1\}$/\1/p" | head -n 1
}
