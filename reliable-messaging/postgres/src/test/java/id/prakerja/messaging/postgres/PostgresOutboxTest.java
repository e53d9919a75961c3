package id.prakerja.messaging.postgres;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.acceptance.OutboxAcceptance;
import id.prakerja.messaging.acceptance.OutboxUnderTest;

/** The acceptance suite on PostgreSQL. */
class PostgresOutboxTest extends OutboxAcceptance {

    @Override
    protected OutboxUnderTest open(Infrastructure servers, String name) {
        return PostgresOutboxUnderTest.open(servers.postgres(name));
    }
}
