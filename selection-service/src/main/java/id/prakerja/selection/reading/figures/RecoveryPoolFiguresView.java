package id.prakerja.selection.reading.figures;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The recovery pool. */
@Schema(name = "RecoveryPoolFigures", examples = """
                {"free": 382868, "freeByWave": {"4": 120000, "5": 262868}, "freeByProvince": {"32": 70123},
                 "used": {"REFILL": 31}}""")
record RecoveryPoolFiguresView(
        long free, Map<String, Long> freeByWave, Map<String, Long> freeByProvince, Map<String, Long> used) {}
