package id.prakerja.selection.draw.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What anybody can check of an entry whose code they have, without learning whose it is.
 *
 * @param wave number of the wave
 * @param entryId code of the entry
 * @param rank rank among all entries, from 1
 * @param entry that the entry is on the frozen list
 * @param outcome that rank and result are those drawn
 * @param seedCommitment hex SHA-256 of the seed, published before the wave opened
 * @param seed the revealed seed, hex
 * @param publicRandomness public random value mixed in; absent if none
 * @param resultPackage where the whole draw can be had
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EntryProof", examples = """
                {"wave": 6, "entryId": "6d8335fa-99c9-45e3-d767-51c241db47de", "rank": 212345,
                 "entry": {"leaf": "6d8335fa99c945e3d76751c241db47de3332010000000000000000", "index": 752816, "size": 1760000,
                   "path": ["66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"],
                   "root": "0bde5a009b0c7694a42fa254c849f875d147ddd540c3969be6096943e1642b84"},
                 "outcome": {"leaf": "6d8335fa99c945e3d76751c241db47de00033d7900", "index": 212344, "size": 1760000,
                   "path": ["66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"],
                   "root": "9c76cfb97bd2d2edfc008ef20afe08aebbc9a7b9d33967f5bd89804b14d7e7a7"},
                 "seedCommitment": "4773d12e2371bb935b9a0f5439b4a1c3ad3f2414b86980f8418d1cfabdfadfef",
                 "seed": "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
                 "resultPackage": "/v1/waves/6/result-package"}""")
record EntryProofView(
        int wave,
        UUID entryId,
        int rank,
        InclusionView entry,
        InclusionView outcome,
        String seedCommitment,
        String seed,
        String publicRandomness,
        String resultPackage) {

    static EntryProofView of(Wave wave, UUID entryId, int rank, Inclusion listed, Inclusion outcome) {
        DrawRecord draw = wave.draw();
        return new EntryProofView(
                wave.number(),
                entryId,
                rank,
                InclusionView.of(listed, draw.eligible(), draw.entryRoot()),
                InclusionView.of(outcome, draw.eligible(), draw.outcomeRoot()),
                wave.commitments().seed(),
                draw.seed(),
                draw.publicRandomness(),
                "/v1/waves/%d/result-package".formatted(wave.number()));
    }
}
