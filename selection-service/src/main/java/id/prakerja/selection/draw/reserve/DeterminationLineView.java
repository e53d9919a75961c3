package id.prakerja.selection.draw.reserve;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.draw.publication.DeterminationLine;
import id.prakerja.draw.publication.DeterminationLine.Action;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the determination list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "DeterminationLine",
        examples = {"""
                {"line": 1, "action": "EXCLUDED", "entryId": "a35ac59e-b000-78a1-27ce-ce2adb8cca70", "rank": 12,
                 "seatProvince": "32", "seat": "PRIORITY", "reasons": ["LISTED_DECEASED:DECEASED"]}""", """
                {"line": 2, "action": "SEATED", "entryId": "60795ad2-80c0-caa3-ad20-b2c4d6c49bc4", "rank": 803,
                 "seatProvince": "32", "seat": "PRIORITY", "inPlaceOfRank": 12, "reasons": []}"""})
record DeterminationLineView(
        int line,
        String action,
        UUID entryId,
        int rank,
        String seatProvince,
        String seat,
        Integer inPlaceOfRank,
        List<String> reasons) {

    /** As it is published. */
    byte[] published() {
        return new DeterminationLine(
                        line, Action.valueOf(action), entryId, rank, seatProvince, seat, inPlaceOfRank, reasons)
                .bytes();
    }

    static DeterminationLineView of(Row row) {
        return new DeterminationLineView(
                row.getInteger("line"),
                row.getString("action"),
                row.getUUID("entry_id"),
                row.getInteger("rank"),
                row.getString("seat_province"),
                row.getString("seat"),
                row.getInteger("in_place_of_rank"),
                List.of(row.getArrayOfStrings("reasons")));
    }
}
