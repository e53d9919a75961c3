package id.prakerja.registration.offices.offline;

import id.prakerja.registration.people.profile.domain.TrainingField;
import id.prakerja.registration.people.register.BulkRegistrations.Prepared;
import id.prakerja.sheets.SheetRow;
import java.util.List;

/**
 * A row after it was looked at: a person ready to be stored, or why there is none.
 *
 * @param row as written
 * @param person ready to be stored, or null
 * @param desiredTrainings what the person wants, most wanted first; none if the form says none
 * @param faults why not, empty if there is a person
 */
record CheckedRow(SheetRow row, Prepared person, List<TrainingField> desiredTrainings, List<RowFault> faults) {

    /** A row of which nobody is stored. */
    static CheckedRow rejected(SheetRow row, List<RowFault> faults) {
        return new CheckedRow(row, null, List.of(), faults);
    }

    /** The same person, who yet does not go in. */
    CheckedRow known(RowFault fault) {
        return new CheckedRow(row, person, desiredTrainings, List.of(fault));
    }
}
