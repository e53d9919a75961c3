package id.prakerja.registration.offline;

import id.prakerja.registration.applicant.BulkRegistrations.Prepared;
import id.prakerja.registration.sheet.SheetRow;
import java.util.List;

/**
 * A row after it was looked at: a person ready to be stored, or why there is none.
 *
 * @param row as written
 * @param person ready to be stored, or null
 * @param faults why not, empty if there is a person
 */
record CheckedRow(SheetRow row, Prepared person, List<RowFault> faults) {}
