package id.prakerja.registration.people.signin;

import id.prakerja.registration.people.notice.domain.Medium;

/**
 * Who somebody claims to be.
 *
 * @param nik 16 digits
 * @param medium which contact proves it
 * @param contact that contact in its normal form
 */
record Claimed(String nik, Medium medium, String contact) {

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "Claimed[]";
    }
}
