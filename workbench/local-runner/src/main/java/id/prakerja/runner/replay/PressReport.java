package id.prakerja.runner.replay;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.demo.DemoContext;
import id.prakerja.runner.replay.Programme.ProgrammeWave;
import id.prakerja.runner.replay.Programme.Season;
import java.io.PrintWriter;

/** The figures as they were told to the press, as the services tell them after the replay beside what was to be reached. */
record PressReport(Programme programme, DemoContext demo) {

    /** Prints them; returns whether each was reached exactly. */
    boolean print(PrintWriter out) {
        out.println(programme.title());
        out.println();
        out.println("  %-32s %12s %12s".formatted("wave", "joined", "selected"));
        boolean asItWas = true;
        for (ProgrammeWave wave : programme.waves()) {
            JsonNode figures = demo.selection().waveFigures(wave.wave());
            long joined = figures.path("joined").asLong();
            long selected = figures.path("selected").asLong();
            out.println("  %-32d %,12d %,12d".formatted(wave.wave(), joined, selected));
            asItWas &= joined == wave.joiners() && selected == wave.selected();
        }
        out.println();
        asItWas &= line(
                out,
                "registered",
                demo.registration().figures().path("registered").asLong(),
                programme.overWaves(wave -> wave.online() + wave.byOffices()));
        asItWas &= line(
                out,
                "selected in six waves",
                demo.selection().figures().path("selected").asLong(),
                programme.overWaves(ProgrammeWave::selected));
        asItWas &= line(
                out,
                "finished a first training",
                demo.training().figures().path("firstCompleted").asLong(),
                programme.overSeasons(Season::finishedFirst));
        asItWas &= line(
                out,
                "received an incentive",
                demo.incentive().figures().path("paidPeople").asLong(),
                programme.overSeasons(Season::paid));
        return asItWas;
    }

    private static boolean line(PrintWriter out, String what, long told, long toBe) {
        out.println("  %-32s %,12d%s"
                .formatted(what, told, told == toBe ? "" : "   and not %,d, as was to be reached".formatted(toBe)));
        return told == toBe;
    }
}
