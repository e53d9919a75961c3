package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.ApiException;
import id.prakerja.runner.partner.WalletAccount;
import id.prakerja.runner.suite.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Participants link accounts; the months go by and the payment partners pay, or do not. */
public final class Paying {

    private static final Duration LINK_LIMIT = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final int DAYS_OF_RETRIES = 14;
    private static final List<String> UNFINISHED = List.of("SCHEDULED", "BATCHED", "SENT", "UNKNOWN", "RETRY");

    private final DemoContext demo;
    private final IdentityDigest digest;
    private final long arrivedBefore;
    private final long entitledBefore;
    private final long paidBefore;

    /** From the payouts on that there are. */
    public Paying(DemoContext demo) {
        this.demo = demo;
        this.digest = new IdentityDigest(demo.suite().workspace());
        JsonNode figures = demo.incentive().figures();
        this.arrivedBefore = arrived();
        this.entitledBefore = figures.path("entitled").asLong();
        this.paidBefore = figures.path("paidPeople").asLong();
    }

    /** Lets those who mean to be paid open an account with their payment partner and link it. */
    public void link(Cast cast) {
        demo.stages().each("Linking accounts", cast.finishers(Fate::links), person -> {
            String partner = cast.paymentPartner(person);
            WalletAccount account = account(partner, person, cast.fate(person));
            demo.wallets().open(partner, account);
            Waiting.until(() -> asked(person.id(), partner, account), LOOK_EVERY, LINK_LIMIT);
            return awaitAnswer(person.id());
        });
    }

    /** Waits until everybody who is owed incentives has received a first one; the later ones follow by themselves. */
    public void payFirst(Cast cast) {
        awaitEntitled(cast);
        demo.stages().await("People paid", paidBefore + paid(cast), this::paidPeople);
    }

    /** Lets the months go by until every incentive has been paid, held or has failed. */
    void pay(Cast cast) {
        int paid = paid(cast);
        awaitEntitled(cast);
        Instant first = demo.calendar().now();
        for (int incentive = 1; incentive <= demo.scenario().incentives().count(); incentive++) {
            if (incentive > 1) {
                demo.calendar().goOn(first, demo.scenario().incentives().every().multipliedBy(incentive - 1));
            }
            LongSupplier count = () -> arrived() - arrivedBefore;
            demo.stages()
                    .await(
                            "Incentive %d paid".formatted(incentive),
                            (long) paid * incentive,
                            demo.lies().areTold() ? new PayingUnderLies(demo, count) : count);
        }
        settleTheRest();
    }

    private void awaitEntitled(Cast cast) {
        demo.stages()
                .await(
                        "People entitled",
                        cast.finishers(Fate::isEntitled).size(),
                        () -> demo.incentive().figures().path("entitled").asLong() - entitledBefore);
    }

    private static int paid(Cast cast) {
        return cast.finishers(fate -> fate == Fate.PAID).size();
    }

    private long paidPeople() {
        return demo.incentive().figures().path("paidPeople").asLong();
    }

    /** Failed payouts are tried again after pauses of programme time; a few days on, all of them are decided. */
    public void settleTheRest() {
        long open = unfinished();
        for (int day = 0; day < DAYS_OF_RETRIES && open > 0; day++) {
            demo.calendar().goOn(Period.ofDays(1));
            if (demo.lies().areTold()) {
                new Enquiries(demo).decide();
            }
            long before = open;
            Waiting.until(() -> unfinished() < before, LOOK_EVERY, Duration.ofSeconds(4));
            open = unfinished();
        }
        demo.stages().await("Nothing in flight", 1, () -> unfinished() == 0 ? 1 : 0);
    }

    /** Whether it was asked for; the determination may still be on its way to those who pay. */
    private boolean asked(UUID person, String partner, WalletAccount account) {
        try {
            demo.incentive().link(person, partner, account.accountReference());
            return true;
        } catch (ApiException refused) {
            if (refused.code().equals("NOT_A_PARTICIPANT")) {
                return false;
            }
            throw refused;
        }
    }

    private String awaitAnswer(UUID person) {
        Waiting.until(() -> !demo.incentive().accountStatus(person).equals("LINK_PENDING"), LOOK_EVERY, LINK_LIMIT);
        return demo.incentive().accountStatus(person);
    }

    private WalletAccount account(String partner, Applying.Registered person, Fate fate) {
        String owner = fate == Fate.OTHER_OWNER
                ? digest.of(partner, "9901010101010001")
                : digest.of(partner, person.person().nik());
        return new WalletAccount(
                person.person().phone().replace("+62", "0"),
                owner,
                true,
                fate != Fate.NOT_UPGRADED,
                fate == Fate.LIMIT_EXCEEDED ? "MONTHLY_LIMIT_EXCEEDED" : null);
    }

    /** Payouts that reached an account, also those that came back. */
    private long arrived() {
        long returned = demo.scenario().paymentPartners().stream()
                .mapToLong(partner ->
                        demo.wallets().statement(partner.id()).path("returned").asLong())
                .sum();
        return status(demo.incentive().figures(), "SETTLED") + returned;
    }

    private long unfinished() {
        JsonNode figures = demo.incentive().figures();
        return UNFINISHED.stream().mapToLong(status -> status(figures, status)).sum();
    }

    private static long status(JsonNode figures, String status) {
        return figures.path("payouts").path("byStatus").path(status).asLong();
    }
}
