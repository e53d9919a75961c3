package id.prakerja.messaging.mongo;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.acceptance.OutboxAcceptance;
import id.prakerja.messaging.acceptance.OutboxUnderTest;

/** The acceptance suite on the MongoDB protocol. */
class MongoOutboxTest extends OutboxAcceptance {

    @Override
    protected OutboxUnderTest open(Infrastructure servers, String name) {
        return new MongoOutboxUnderTest(servers.mongoConnectionString(), name);
    }
}
