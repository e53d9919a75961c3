package id.prakerja.runner.demo;

import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.IncentiveApi;
import id.prakerja.runner.client.OversightApi;
import id.prakerja.runner.client.RegistrationApi;
import id.prakerja.runner.client.SelectionApi;
import id.prakerja.runner.client.TrainingApi;
import id.prakerja.runner.client.WalletApi;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.partner.Lies;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.workspace.ProgrammeClock;

/**
 * What every stage of a demo works with.
 *
 * @param scenario the figures
 * @param wave number of the wave that is played
 * @param suite the running suite
 * @param calendar the programme's time
 * @param stages where progress is shown
 * @param registration registration-service
 * @param selection selection-service
 * @param training training-service
 * @param incentive incentive-service
 * @param oversight oversight-service
 * @param wallets the payment partners' own apps
 * @param lies what partners are untrue about
 */
public record DemoContext(
        Scenario scenario,
        int wave,
        Suite suite,
        Calendar calendar,
        Stages stages,
        RegistrationApi registration,
        SelectionApi selection,
        TrainingApi training,
        IncentiveApi incentive,
        OversightApi oversight,
        WalletApi wallets,
        Lies lies) {

    /** What a wave of a scenario is played with on a running suite. */
    public static DemoContext of(Scenario scenario, int wave, Suite suite, Stages stages) {
        Callers callers = new Callers(DevelopmentIssuer.of(suite.workspace()));
        return new DemoContext(
                scenario,
                wave,
                suite,
                new Calendar(new ProgrammeClock(suite.workspace().clockOffset())),
                stages,
                new RegistrationApi(suite.url(Service.REGISTRATION), callers),
                new SelectionApi(suite.url(Service.SELECTION), callers),
                new TrainingApi(suite.url(Service.TRAINING), callers),
                new IncentiveApi(suite.url(Service.INCENTIVE), callers),
                new OversightApi(suite.url(Service.OVERSIGHT), callers),
                new WalletApi(suite.partnersUrl()),
                Lies.of(suite.workspace()));
    }
}
