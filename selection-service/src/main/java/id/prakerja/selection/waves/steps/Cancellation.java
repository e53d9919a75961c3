package id.prakerja.selection.waves.steps;

import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.recovery.RecoveryPool;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Gives a wave up; seats that were released to it return to the recovery pool. */
@Singleton
class Cancellation extends WaveStep<CancelWaveRequest> {

    private final RecoveryPool recovery;

    Cancellation(WaveStore waves, WaveReads reads, RecoveryPool recovery, ProgrammeTime time) {
        super("CANCELLATION", CancelWaveRequest.class, waves, reads, time);
        this.recovery = recovery;
    }

    @Override
    Decision<Wave> decide(Wave wave, CancelWaveRequest request, Instant now) {
        return wave.cancel(request.reason(), now);
    }

    @Override
    Uni<Void> follow(SqlConnection tx, Wave cancelled) {
        return recovery.takeBack(tx, cancelled.number(), cancelled.changedAt());
    }
}
