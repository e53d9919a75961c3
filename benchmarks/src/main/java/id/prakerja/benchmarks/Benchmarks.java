package id.prakerja.benchmarks;

import id.prakerja.benchmarks.registration.RegistrationsBench;
import id.prakerja.benchmarks.selection.DrawBench;
import java.util.List;

/** All benchmarks, in the order in which {@code bench all} runs them. */
final class Benchmarks {

    static final List<Benchmark> ALL = List.of(new RegistrationsBench(), new DrawBench());

    private Benchmarks() {}
}
