package id.prakerja.console.today;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.domiciles.DomicilesScreen;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.session.Place;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Phrase;
import java.util.List;
import java.util.OptionalLong;

/**
 * What each wants a person, counted by the services that hold it: all of them, however many a page of the list shows.
 *
 * @param label what they are
 * @param counts who counts them, one service or several
 * @param href where they are seen and worked off
 */
record Need(Phrase label, List<Count> counts, String href) {

    private static final String WAITING = "/v1/figures/waiting";
    private static final String QUEUES = "/v1/finance-queues";

    /** In the order in which they are shown. */
    static final List<Need> ALL = List.of(
            new Need(
                    Text.PROPOSALS_WAITING,
                    Service.WITH_APPROVALS.stream()
                            .map(service -> new Count(service, "/v1/proposals/backlog", ""))
                            .toList(),
                    Place.DECISIONS.href()),
            of(Text.DISPUTES_OPEN, Service.INCENTIVE, QUEUES, "/disputed/number", Place.DECISIONS.href()),
            of(
                    Text.COMPLAINTS_OVERDUE,
                    Service.REGISTRATION,
                    WAITING,
                    "/complaintsOverdue",
                    Place.COMPLAINTS.href() + "?overdue=true"),
            of(Text.DUPLICATES_OPEN, Service.REGISTRATION, WAITING, "/duplicatesOpen", "/console/duplicates"),
            of(
                    Text.FILES_REFUSED,
                    Service.REGISTRATION,
                    WAITING,
                    "/filesRefused",
                    Place.OFFICES.href() + "?status=REFUSED"),
            of(Text.REVIEWS_OPEN, Service.REGISTRATION, WAITING, "/reviewsOpen", "/console/waiting/reviews"),
            of(Text.DOMICILES_OPEN, Service.REGISTRATION, WAITING, "/domicilesOpen", DomicilesScreen.PAGE),
            of(Text.LATE_PURCHASES, Service.SELECTION, WAITING, "/latePurchases", "/console/waiting/late-purchases"),
            of(Text.REVOCATIONS_DUE, Service.SELECTION, WAITING, "/revocationsDue", "/console/waiting/revocations-due"),
            of(Text.COURSES_WAITING, Service.TRAINING, WAITING, "/coursesPending", Place.PARTNERS.href()),
            of(Text.FLAGS_OPEN, Service.TRAINING, WAITING, "/flagsOpen", "/console/waiting/flags"),
            of(
                    Text.COMPLETIONS_HELD,
                    Service.TRAINING,
                    WAITING,
                    "/completionsHeld",
                    "/console/waiting/held-completions"),
            of(
                    Text.COMPLAINTS_OPEN,
                    Service.REGISTRATION,
                    WAITING,
                    "/complaintsOpen",
                    Place.COMPLAINTS.href() + "?status=OPEN"),
            of(
                    Text.PAYOUTS_SET_APART,
                    Service.INCENTIVE,
                    QUEUES,
                    "/setApart/number",
                    "/console/waiting/payouts-set-apart"));

    private static Need of(Phrase label, Service service, String path, String number, String href) {
        return new Need(label, List.of(new Count(service, path, number)), href);
    }

    /**
     * A number of a service's answer.
     *
     * @param service which
     * @param path of the answer
     * @param number JSON pointer to it; empty where each item of the answer says how many are waiting
     */
    record Count(Service service, String path, String number) {

        /** The number; none where this user may not know it. */
        OptionalLong in(Answer answer) {
            if (!answer.isOk()) {
                return OptionalLong.empty();
            }
            if (number.isEmpty()) {
                return OptionalLong.of(answer.items().stream()
                        .mapToLong(item -> item.path("waiting").asLong())
                        .sum());
            }
            JsonNode found = answer.body().at(number);
            return found.isNumber() ? OptionalLong.of(found.asLong()) : OptionalLong.empty();
        }
    }
}
