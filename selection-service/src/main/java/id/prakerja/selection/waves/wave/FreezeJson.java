package id.prakerja.selection.waves.wave;

import id.prakerja.selection.waves.wave.domain.FreezeRecord;
import io.vertx.core.json.JsonObject;

/** The frozen list's record as it is stored: as it was published. */
final class FreezeJson {

    private FreezeJson() {}

    static JsonObject of(FreezeRecord freeze) {
        return JsonObject.mapFrom(freeze);
    }

    static FreezeRecord stored(JsonObject json) {
        return json == null ? null : json.mapTo(FreezeRecord.class);
    }
}
