# Sells a training in the sandbox: leaves the voucher in $voucher, whose it is in $person and $enrolment, and who redeems it in
# $institution. Needs what signing.sh has.

platform=$(sed -n 's/^\(sandbox-platform[^=]*\)=.*/\1/p' "$keys")
: "${platform:?there are no keys of a sandbox in $keys; run sandbox.sh first}"

# 1. Which trainings may I sell?
course=$(signed "$platform" GET "/v1/courses?status=APPROVED&platformId=$platform&limit=1")
course_id=$(printf '%s' "$course" | field courseId)
price=$(printf '%s' "$course" | field price)
institution=$(printf '%s' "$course" | field institutionId)

# 2. A participant is made up, and consents. Outside the sandbox participants consent themselves, under their own tokens.
person=$(signed "$platform" POST /v1/sandbox/participants | field personId)
given=$(signed "$platform" POST "/v1/sandbox/participants/$person/consents" \
    "{\"personId\":\"$person\",\"courseId\":\"$course_id\",\"price\":$price}")

# 3. I sell it.
bought=$(signed "$platform" POST "/v1/participants/$person/enrolments" \
    "{\"personId\":\"$person\",\"courseId\":\"$course_id\",\"consent\":\"$(printf '%s' "$given" | field consent)\"}")
enrolment=$(printf '%s' "$bought" | field enrolmentId)
voucher=$(printf '%s' "$bought" | field voucher)
