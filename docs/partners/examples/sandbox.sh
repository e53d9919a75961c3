#!/bin/sh
# Opens a sandbox, as the management office does for a new partner: registers a platform and an institution that practise, has the
# institution put a training on sale, and writes their keys into a file.
# Needs curl, openssl and a running suite (`./prakerja up`); run it in the folder of that suite.
set -eu

. "$(dirname "$0")/signing.sh"

operator=${OPERATOR:-$(./prakerja token --role operator)}
number=$(openssl rand -hex 4)

# register KIND
register() {
    name="sandbox-$(printf '%s' "$1" | tr '[:upper:]' '[:lower:]')"
    registered=$(send "$training/v1/partners" -H "Authorization: Bearer $operator" \
        -H 'Content-Type: application/json' -H "Idempotency-Key: $name-$number" \
        --data "{\"partnerId\":\"$name-$number\",\"kind\":\"$1\",\"name\":\"Sandbox\",\"owner\":\"Nobody\",\"ownerNumber\":\"SANDBOX\",\
\"contact\":\"Siti Rekaan\",\"email\":\"siti@example.id\",\"sandbox\":true}")
    printf '%s=%s\n' "$name-$number" "$(printf '%s' "$registered" | field secret)" >>"$keys"
}

mkdir -p "$(dirname "$keys")"
(umask 077 && : >"$keys")
register PLATFORM
register INSTITUTION

# The voucher API of 2022 is opened to the institution, with a code and a key as they were agreed in those days.
sign_key=$(openssl rand -hex 16)
send -X PUT "$training/v1/partners/sandbox-institution-$number/voucher-client" \
    -H "Authorization: Bearer $operator" -H 'Content-Type: application/json' \
    --data "{\"clientCode\":\"voucher-client-$number\",\"signKey\":\"$sign_key\"}"
printf '%s=%s\n' "voucher-client-$number" "$sign_key" >>"$keys"

signed "sandbox-institution-$number" POST /v1/courses "{\"institutionId\":\"sandbox-institution-$number\",\
\"title\":\"Dasar pembukuan\",\"price\":350000,\"priceOutside\":350000,\"method\":\"ONLINE_SELF_PACED\",\"durationHours\":12,\
\"platforms\":[\"sandbox-platform-$number\"],\"language\":\"id\",\"curriculum\":[{\"topic\":\"Buku besar\",\"hours\":12}],\
\"trainers\":[{\"name\":\"Siti Rekaan\",\"qualification\":\"Akuntan\"}],\"evaluation\":\"Tes\",\"attendance\":\"SESSIONS\",\
\"freeElsewhere\":false}" >/dev/null

echo "The keys of the sandbox are in $keys:"
cut -d= -f1 "$keys"
