package id.prakerja.registration.offices.offline;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import java.util.Optional;

/**
 * For whom somebody acts here: an officer for the own region, operators and auditors for every region.
 *
 * @param account who acts
 * @param province two-digit province, empty for every region
 */
record Office(String account, Optional<String> province) {

    static Office of(Caller caller) {
        if (caller.hasAnyRole(Role.OPERATOR, Role.AUDITOR)) {
            return new Office(caller.subject(), Optional.empty());
        }
        return new Office(
                caller.subject(),
                Optional.of(caller.region()
                        .orElseThrow(() -> Refusal.of(CommonProblem.FORBIDDEN).toException())));
    }

    boolean mayActFor(String other) {
        return province.isEmpty() || province.get().equals(other);
    }
}
