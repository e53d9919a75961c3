package id.prakerja.console.today;

import id.prakerja.console.gateway.Service;
import id.prakerja.console.session.Place;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Phrase;
import java.util.List;

/**
 * A list of a service whose items each want a person.
 *
 * @param label what they are
 * @param lists the lists, of one service or of several
 * @param href where they are seen and worked off
 */
record Need(Phrase label, List<Listing> lists, String href) {

    private static final String MOST = "limit=500";

    /** In the order in which they are shown. */
    static final List<Need> ALL = List.of(
            new Need(
                    Text.PROPOSALS_WAITING,
                    Service.WITH_APPROVALS.stream()
                            .map(service -> new Listing(service, "/v1/proposals?status=PENDING&" + MOST))
                            .toList(),
                    Place.DECISIONS.href()),
            of(
                    Text.DISPUTES_OPEN,
                    Service.INCENTIVE,
                    "/v1/disputed-reports?resolved=false&" + MOST,
                    Place.DECISIONS.href()),
            of(
                    Text.COMPLAINTS_OVERDUE,
                    Service.REGISTRATION,
                    "/v1/complaints?overdue=true&" + MOST,
                    Place.COMPLAINTS.href() + "?overdue=true"),
            of(Text.DUPLICATES_OPEN, Service.REGISTRATION, "/v1/likely-duplicates?" + MOST, "/console/duplicates"),
            of(
                    Text.FILES_REFUSED,
                    Service.REGISTRATION,
                    "/v1/offline-uploads?status=REFUSED&" + MOST,
                    Place.OFFICES.href() + "?status=REFUSED"),
            of(Text.REVIEWS_OPEN, Service.REGISTRATION, "/v1/reviews?" + MOST, "/console/waiting/reviews"),
            of(Text.LATE_PURCHASES, Service.SELECTION, "/v1/late-purchases?" + MOST, "/console/waiting/late-purchases"),
            of(
                    Text.REVOCATIONS_DUE,
                    Service.SELECTION,
                    "/v1/revocations-due?" + MOST,
                    "/console/waiting/revocations-due"),
            of(Text.COURSES_WAITING, Service.TRAINING, "/v1/courses?status=SUBMITTED&" + MOST, Place.PARTNERS.href()),
            of(Text.FLAGS_OPEN, Service.TRAINING, "/v1/flags?status=OPEN&" + MOST, "/console/waiting/flags"),
            of(
                    Text.COMPLETIONS_HELD,
                    Service.TRAINING,
                    "/v1/held-completions?" + MOST,
                    "/console/waiting/held-completions"),
            of(
                    Text.COMPLAINTS_OPEN,
                    Service.REGISTRATION,
                    "/v1/complaints?status=OPEN&" + MOST,
                    Place.COMPLAINTS.href() + "?status=OPEN"),
            of(
                    Text.PAYOUTS_SET_APART,
                    Service.INCENTIVE,
                    "/v1/payouts?setApart=true&" + MOST,
                    "/console/waiting/payouts-set-apart"));

    private static Need of(Phrase label, Service service, String path, String href) {
        return new Need(label, List.of(new Listing(service, path)), href);
    }

    /**
     * A list of a service.
     *
     * @param service which
     * @param path of the list
     */
    record Listing(Service service, String path) {}
}
