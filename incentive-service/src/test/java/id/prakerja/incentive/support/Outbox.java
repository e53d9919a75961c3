package id.prakerja.incentive.support;

import id.prakerja.testkit.Database;

/** What the service publishes waits in a table until Kafka has it. */
public final class Outbox {

    private Outbox() {}

    /** Waits until Kafka has whatever has been published by now: a topic that is read afterwards misses nothing of it. */
    public static void sent() {
        long last = Database.number("select coalesce(max(seq), 0) from outbox_event");
        Database.awaitCount(0, "select count(*) from outbox_event where seq <= $1", last);
    }
}
