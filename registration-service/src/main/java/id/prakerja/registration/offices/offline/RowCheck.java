package id.prakerja.registration.offices.offline;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.offices.offline.domain.OfflineProblem;
import id.prakerja.registration.offices.offline.domain.WrittenForm;
import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.people.applicant.domain.FieldFault;
import id.prakerja.registration.people.applicant.domain.FormRules;
import id.prakerja.registration.people.applicant.domain.FormVerdict;
import id.prakerja.registration.people.applicant.domain.RegistrationForm;
import id.prakerja.registration.people.profile.domain.TrainingField;
import id.prakerja.registration.people.register.BulkRegistrations;
import id.prakerja.sheets.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at the rows of a sheet by the rules of every registration, and encrypts those that are sound; on every core at once. */
@ApplicationScoped
class RowCheck {

    private final FormRules rules;
    private final RegistrationConfig config;
    private final BulkRegistrations registrations;
    private final Clock clock;

    RowCheck(FormRules rules, RegistrationConfig config, BulkRegistrations registrations, Clock clock) {
        this.rules = rules;
        this.config = config;
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * Looks at rows.
     *
     * @param province two-digit province that the office works for
     */
    List<CheckedRow> check(List<SheetRow> rows, String province, String registeredBy) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.timeZone());
        return rows.parallelStream()
                .map(row -> check(row, province, registeredBy, today))
                .toList();
    }

    private CheckedRow check(SheetRow row, String province, String registeredBy, LocalDate today) {
        if (!row.faults().isEmpty()) {
            return CheckedRow.rejected(
                    row,
                    row.faults().stream()
                            .map(fault -> RowFault.of(fault.column(), fault.refusal()))
                            .toList());
        }
        WrittenForm written = new WrittenForm(row.values());
        RegistrationForm form = written.read();
        List<TrainingField> desiredTrainings = written.desiredTrainings();
        FormVerdict verdict = rules.checkOnPaper(form, today);
        List<RowFault> faults = faults(written.faults(), verdict);
        if (form.province() != null && !form.province().equals(province)) {
            faults.add(RowFault.of("province", Refusal.of(OfflineProblem.PROVINCE_NOT_OF_OFFICE, province)));
        }
        return faults.isEmpty() && verdict instanceof FormVerdict.Complete complete
                ? new CheckedRow(
                        row,
                        registrations.prepare(complete.registrant(), Channel.OFFLINE, registeredBy),
                        desiredTrainings,
                        List.of())
                : CheckedRow.rejected(row, faults);
    }

    /** A text that means nothing is one fault, and not once more as missing. */
    private static List<RowFault> faults(Map<String, Refusal> unread, FormVerdict verdict) {
        List<RowFault> faults = new ArrayList<>();
        unread.forEach((column, refusal) -> faults.add(RowFault.of(column, refusal)));
        if (verdict instanceof FormVerdict.Faulty faulty) {
            for (FieldFault fault : faulty.faults()) {
                if (!unread.containsKey(fault.field())) {
                    faults.add(RowFault.of(fault.field(), Refusal.of(fault.problem())));
                }
            }
        } else if (verdict instanceof FormVerdict.Ineligible ineligible) {
            ineligible.reasons().forEach(reason -> faults.add(RowFault.of(SheetRow.WHOLE_ROW, reason)));
        }
        return faults;
    }
}
