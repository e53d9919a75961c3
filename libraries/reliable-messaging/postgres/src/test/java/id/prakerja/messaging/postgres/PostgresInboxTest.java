package id.prakerja.messaging.postgres;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.acceptance.InboxAcceptance;
import id.prakerja.messaging.acceptance.InboxUnderTest;

/** The acceptance suite of the inbox on PostgreSQL. */
class PostgresInboxTest extends InboxAcceptance {

    @Override
    protected InboxUnderTest open(Infrastructure servers, String name) {
        return PostgresInboxUnderTest.open(servers.postgres(name));
    }
}
