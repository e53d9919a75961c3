package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.stage.Api;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import java.time.Duration;

/**
 * Fills a kept register by the bulk intake of registration-service, sheet after sheet, so that every row is as the service writes it.
 * After each sheet its people are READY, as if the civil registry had confirmed them, and the sheet is noted: an interrupted load goes
 * on there.
 */
final class RegisterLoad {

    private static final int FORMS_OF_A_SHEET = 100_000;
    private static final int VERIFIED_PER_SECOND = 1;
    private static final Duration TOKEN = Duration.ofHours(24);
    private static final String NOBODY_WAITS = "truncate identity_verification, work_item";

    /** Ids rise with time: whoever came with the sheet has a later one than the sheet. */
    private static final String CONFIRMED = """
            update applicant
               set status = 'READY', identity_verified_at = now(), ready_at = now()
             where id > '%s' and status = 'IDENTITY_PENDING'
            """;

    private final KeptRegister register;
    private final Progress progress;
    private final int formsOfASheet;

    RegisterLoad(KeptRegister register, Progress progress) {
        this(register, progress, FORMS_OF_A_SHEET);
    }

    /** With sheets of another size. */
    RegisterLoad(KeptRegister register, Progress progress, int formsOfASheet) {
        this.register = register;
        this.progress = progress;
        this.formsOfASheet = formsOfASheet;
    }

    /** Takes people number 0 to {@code people - 1} in, but for those who are there. */
    void upTo(int people) {
        int before = register.loaded();
        if (before >= people) {
            progress.say("a register of %,d people is there from before".formatted(before));
            return;
        }
        try (Stage stage = register.stageToFill()) {
            RegistrationOnStage.start(stage, VERIFIED_PER_SECOND);
            Api api = new Api(
                    stage.url(Service.REGISTRATION), stage.issuer().token(TokenHolder.staff("operator"), TOKEN));
            long start = System.nanoTime();
            for (int from = before; from < people; from = register.loaded()) {
                int until = Math.min(people, from + formsOfASheet);
                Sheet sheet = Sheet.sent(api, from, until);
                sheet.awaitAccepted();
                stage.execute(Service.REGISTRATION, NOBODY_WAITS);
                stage.execute(Service.REGISTRATION, CONFIRMED.formatted(sheet.id()));
                register.noteLoaded(until);
                tell(people, until, (until - before) / ((System.nanoTime() - start) / 1e9));
            }
            stage.execute(Service.REGISTRATION, "vacuum (analyze)");
        }
    }

    private void tell(int people, int until, double perSecond) {
        progress.say("%,d of %,d people in the register, %,.0f/s, %d s left"
                .formatted(until, people, perSecond, Math.round((people - until) / perSecond)));
    }
}
