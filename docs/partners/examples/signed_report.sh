# Signs a report on a topic: prints its headers, one a line. The value comes by standard input, its bytes exactly as they are sent.
# Needs openssl, and the key in PARTNER_KEY: sh signed_report.sh TOPIC RECORD-KEY [EVENT-ID [UNIX-SECONDS]]

topic=$1
record_key=$2
event=${3:-$(openssl rand -hex 16 | sed 's/^\(.\{8\}\)\(.\{4\}\).\(.\{3\}\).\(.\{3\}\)\(.*\)$/\1-\2-4\3-8\4-\5/')}
timestamp=${4:-$(date +%s)}
key=$(printf %s "${PARTNER_KEY#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
signature=$({ printf '%s.%s.%s.%s.' "$event" "$timestamp" "$topic" "$record_key"; cat; } |
    openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
printf '%s\n' "ce_id=$event" "ce_specversion=1.0" "ce_source=/payment-partners/${topic##*.}" "ce_type=$topic" \
    "ce_time=$(date -u +%Y-%m-%dT%H:%M:%SZ)" "content-type=application/json" \
    "webhook-timestamp=$timestamp" "webhook-signature=v1,$signature"
