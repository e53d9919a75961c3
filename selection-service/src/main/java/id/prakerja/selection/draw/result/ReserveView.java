package id.prakerja.selection.draw.result;

import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One on the reserve list of a wave.
 *
 * @param applicantId the person
 * @param rank rank in the draw, from 1
 * @param province two-digit code
 * @param provinceRank rank among the entries of the province, from 1
 * @param stratum {@code PRIORITY} if on the priority list, else {@code PUBLIC}
 */
@Schema(name = "Reserve")
record ReserveView(UUID applicantId, int rank, String province, int provinceRank, String stratum) {

    static ReserveView of(DrawnEntry entry) {
        return new ReserveView(
                entry.applicantId(), entry.rank(), entry.province(), entry.provinceRank(), entry.stratum());
    }
}
