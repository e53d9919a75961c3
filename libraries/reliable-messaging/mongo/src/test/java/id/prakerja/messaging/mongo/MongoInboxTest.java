package id.prakerja.messaging.mongo;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.acceptance.InboxAcceptance;
import id.prakerja.messaging.acceptance.InboxUnderTest;

/** The acceptance suite of the inbox on the MongoDB protocol. */
class MongoInboxTest extends InboxAcceptance {

    @Override
    protected InboxUnderTest open(Infrastructure servers, String name) {
        return new MongoInboxUnderTest(servers.mongoConnectionString(), name);
    }
}
