package id.prakerja.benchmarks;

import id.prakerja.benchmarks.incentive.PayoutFiguresBench;
import id.prakerja.benchmarks.incentive.PayoutsBench;
import id.prakerja.benchmarks.incentive.ReconciliationBench;
import id.prakerja.benchmarks.measurement.Benchmark;
import id.prakerja.benchmarks.messaging.ConsumerBench;
import id.prakerja.benchmarks.messaging.RelayBench;
import id.prakerja.benchmarks.registration.BulkIntakeBench;
import id.prakerja.benchmarks.registration.MemoryBench;
import id.prakerja.benchmarks.registration.RegistrationsBench;
import id.prakerja.benchmarks.registration.SurgeBench;
import id.prakerja.benchmarks.selection.DrawBench;
import id.prakerja.benchmarks.suite.ConsoleBench;
import id.prakerja.benchmarks.suite.StartUpBench;
import id.prakerja.benchmarks.training.CompletionsBench;
import id.prakerja.benchmarks.transparency.TransparencyLogBench;
import java.util.List;

/** All benchmarks, in the order in which {@code bench all} runs them. */
final class Benchmarks {

    static final List<Benchmark> ALL = List.of(
            new StartUpBench(),
            new RegistrationsBench(),
            new SurgeBench(),
            new BulkIntakeBench(),
            new RelayBench(),
            new ConsumerBench(),
            new DrawBench(),
            new TransparencyLogBench(),
            new CompletionsBench(),
            new PayoutsBench(),
            new PayoutFiguresBench(),
            new ReconciliationBench(),
            new ConsoleBench(),
            new MemoryBench());

    private Benchmarks() {}
}
