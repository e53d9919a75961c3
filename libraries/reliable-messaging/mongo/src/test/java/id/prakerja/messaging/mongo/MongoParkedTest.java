package id.prakerja.messaging.mongo;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.acceptance.InboxUnderTest;
import id.prakerja.messaging.acceptance.ParkedAcceptance;

/** What becomes of many events that fail, on the MongoDB protocol. */
class MongoParkedTest extends ParkedAcceptance {

    @Override
    protected InboxUnderTest open(Infrastructure servers, String name) {
        return new MongoInboxUnderTest(servers.mongoConnectionString(), name);
    }
}
