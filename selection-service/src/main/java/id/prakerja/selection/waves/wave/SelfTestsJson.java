package id.prakerja.selection.waves.wave;

import id.prakerja.draw.selftest.domain.SelfTests;
import io.vertx.core.json.JsonObject;

/** The self-tests of a draw as they are stored: as they were published. */
final class SelfTestsJson {

    private SelfTestsJson() {}

    static JsonObject of(SelfTests tests) {
        return JsonObject.mapFrom(tests);
    }

    static SelfTests stored(JsonObject json) {
        return json.mapTo(SelfTests.class);
    }
}
