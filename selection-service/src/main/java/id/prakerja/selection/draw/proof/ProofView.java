package id.prakerja.selection.draw.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person needs to check the own result without trusting anybody; {@code opening} shows, to whomever the person gives it, that the entry is
 * this person's.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Proof", examples = """
                {"wave": 6, "applicantId": "018f3a5d-ac96-774b-bcce-b302099a8057", "messages": {
                   "en": "Rank 12,345 of 98,000 in Jawa Barat (212,345 of 1,760,000 nationwide), on the priority list; 10,400 seats in the province; not selected. Here is the proof.",
                   "id": "Peringkat 12.345 dari 98.000 di Jawa Barat (212.345 dari 1.760.000 secara nasional), dalam daftar prioritas; 10.400 kuota di provinsi; tidak terpilih. Berikut buktinya."},
                 "entryId": "6d8335fa-99c9-45e3-d767-51c241db47de",
                 "opening": "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925",
                 "entry": {"leaf": "6d8335fa99c945e3d76751c241db47de3332010000000000000000", "index": 752816, "size": 1760000,
                   "path": ["66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"],
                   "root": "0bde5a009b0c7694a42fa254c849f875d147ddd540c3969be6096943e1642b84"},
                 "outcome": {"leaf": "6d8335fa99c945e3d76751c241db47de00033d7900", "index": 212344, "size": 1760000,
                   "path": ["66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"],
                   "root": "9c76cfb97bd2d2edfc008ef20afe08aebbc9a7b9d33967f5bd89804b14d7e7a7"},
                 "seedCommitment": "4773d12e2371bb935b9a0f5439b4a1c3ad3f2414b86980f8418d1cfabdfadfef",
                 "seed": "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
                 "resultPackage": "/v1/waves/6/result-package"}""")
record ProofView(
        int wave,
        UUID applicantId,
        Map<String, String> messages,
        UUID entryId,
        String opening,
        InclusionView entry,
        InclusionView outcome,
        String seedCommitment,
        String seed,
        String publicRandomness,
        String resultPackage) {}
