package id.prakerja.incentive.door;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
import id.prakerja.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changing a partner's door: one person proposes it, another approves. It counts for instructions issued from then on; what was issued
 * before ends at the door by which it left.
 */
@ApplicationScoped
class ChangingDoors implements Approvable<NewDoor> {

    private static final String SUBJECTS = "payout-doors/";

    private final Doors doors;

    ChangingDoors(Doors doors) {
        this.doors = doors;
    }

    static String subject(String partner) {
        return SUBJECTS + partner;
    }

    @Override
    public String kind() {
        return "PAYOUT_DOOR";
    }

    @Override
    public Class<NewDoor> contentType() {
        return NewDoor.class;
    }

    @Override
    public String role() {
        return Role.FINANCE;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, String subject) {
        return show(tx, subject).map(DoorView::version);
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, NewDoor wanted) {
        return show(tx, subject).map(present -> {
            if (!doors.reachable(present.partner(), wanted.door())) {
                throw Refusal.of(DoorProblem.DOOR_NOT_CONFIGURED, present.partner(), wanted.door())
                        .toException();
            }
            if (present.door() == wanted.door()) {
                throw Refusal.of(DoorProblem.DOOR_UNCHANGED, present.partner(), wanted.door())
                        .toException();
            }
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("partner", present.partner());
            facts.put("doorBefore", present.door().name());
            return facts;
        });
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, NewDoor wanted, String by) {
        return examine(tx, subject, wanted).chain(facts -> doors.change(tx, partnerOf(subject), wanted.door(), by));
    }

    @Override
    public Uni<DoorView> show(SqlClient client, String subject) {
        String partner = partnerOf(subject);
        return doors.list(client)
                .map(all -> all.stream()
                        .filter(one -> one.partner().equals(partner))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(DoorProblem.DOOR_PARTNER_UNKNOWN, partner)
                                .toException()));
    }

    private static String partnerOf(String subject) {
        return subject.substring(SUBJECTS.length());
    }
}
