package id.prakerja.selection.waves.steps;

import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Closes a wave before its time: at the moment of the approval. */
@Singleton
class EarlyClosure extends WaveStep<CloseWaveRequest> {

    EarlyClosure(WaveStore waves, WaveReads reads, ProgrammeTime time) {
        super("CLOSURE", CloseWaveRequest.class, waves, reads, time);
    }

    @Override
    Decision<Wave> decide(Wave wave, CloseWaveRequest request, Instant now) {
        return wave.close(now);
    }
}
