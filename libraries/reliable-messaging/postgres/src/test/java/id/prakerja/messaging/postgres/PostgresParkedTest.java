package id.prakerja.messaging.postgres;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.acceptance.InboxUnderTest;
import id.prakerja.messaging.acceptance.ParkedAcceptance;

/** What becomes of many events that fail, on PostgreSQL. */
class PostgresParkedTest extends ParkedAcceptance {

    @Override
    protected InboxUnderTest open(Infrastructure servers, String name) {
        return PostgresInboxUnderTest.open(servers.postgres(name));
    }
}
