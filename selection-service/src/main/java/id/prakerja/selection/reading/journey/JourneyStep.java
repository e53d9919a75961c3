package id.prakerja.selection.reading.journey;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to a person. */
@Schema(name = "JourneyStep", examples = """
                {"at": "2020-09-03T08:00:00Z", "what": "DRAWN", "details": {"wave": 6, "rank": 12, "outcome": "PRIORITY"}}""")
record JourneyStep(Instant at, String what, Map<String, Object> details) {}
