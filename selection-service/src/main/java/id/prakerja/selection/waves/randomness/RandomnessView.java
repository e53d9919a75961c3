package id.prakerja.selection.waves.randomness;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.waves.randomness.domain.RandomnessKind;
import id.prakerja.selection.waves.randomness.domain.RandomnessSource;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the public random value of a draw comes from, every announcement of it, and after the draw what proves it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Randomness", examples = """
                {"kind": "DRAND", "marginSeconds": 600,
                 "source": "drand quicknet, the first round at least 600 s after the freeze",
                 "chain": "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
                 "announcements": [{"announcedAt": "2023-08-20T00:00:00Z", "kind": "DRAND", "marginSeconds": 600,
                 "source": "drand quicknet, the first round at least 600 s after the freeze",
                 "chain": "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"}]}""")
public record RandomnessView(
        RandomnessKind kind,
        String source,
        String chain,
        long marginSeconds,
        Instant availableAt,
        List<Announcement> announcements,
        String signature,
        String previousSignature) {

    /** What was announced, and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RandomnessAnnouncement")
    public record Announcement(
            Instant announcedAt,
            RandomnessKind kind,
            String source,
            String chain,
            long marginSeconds,
            Instant availableAt) {

        static Announcement of(Instant announcedAt, RandomnessSource source) {
            return new Announcement(
                    announcedAt,
                    source.kind(),
                    source.source(),
                    source.chain(),
                    source.marginSeconds(),
                    source.availableAt());
        }
    }

    static RandomnessView of(List<Announcement> announcements, String signature, String previousSignature) {
        Announcement last = announcements.get(announcements.size() - 1);
        return new RandomnessView(
                last.kind(),
                last.source(),
                last.chain(),
                last.marginSeconds(),
                last.availableAt(),
                announcements,
                signature,
                previousSignature);
    }
}
