package id.prakerja.runner.replay;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.prakerja.runner.demo.Apportionment;
import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The figures of a whole programme.
 *
 * @param title what is played
 * @param scenario the scenario whose provinces, partners, trainings and names are taken
 * @param startsAt where the programme's clock starts, UTC
 * @param trainings how many are on offer
 * @param seasons waves that follow each other closely; between seasons people learn and are paid
 */
record Programme(String title, String scenario, Instant startsAt, int trainings, List<Season> seasons) {

    /** Reads one that comes with the runner. */
    static Programme named(String name) {
        try (InputStream file = Programme.class.getResourceAsStream("/programmes/%s.yaml".formatted(name))) {
            if (file == null) {
                throw new PlainFailure("There is no programme %s to replay.".formatted(name));
            }
            return YAMLMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, Programme.class);
        } catch (IOException e) {
            throw new PlainFailure("The programme %s cannot be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    /**
     * Returns the same programme with one of so many people. Every total is divided and rounded, and its parts share it by the
     * largest remainder: so the parts add up at every scale.
     */
    Programme scaledTo(int scale) {
        int[] online = shares(waves(), ProgrammeWave::online, scale);
        int[] byOffices = shares(waves(), ProgrammeWave::byOffices, scale);
        int[] joiners = shares(waves(), ProgrammeWave::joiners, scale);
        int[] selected = shares(waves(), ProgrammeWave::selected, scale);
        int[] bought = shares(seasons, Season::bought, scale);
        int[] finished = shares(seasons, Season::finishedFirst, scale);
        int[] paid = shares(seasons, Season::paid, scale);
        List<Season> scaled = new ArrayList<>();
        int wave = 0;
        for (int season = 0; season < seasons.size(); season++) {
            List<ProgrammeWave> waves = new ArrayList<>();
            for (ProgrammeWave each : seasons.get(season).waves()) {
                waves.add(new ProgrammeWave(
                        each.wave(),
                        each.opensAt(),
                        each.closesAt(),
                        online[wave],
                        byOffices[wave],
                        joiners[wave],
                        selected[wave]));
                wave++;
            }
            scaled.add(new Season(waves, bought[season], finished[season], paid[season]));
        }
        return new Programme(title, scenario, startsAt, trainings / scale, scaled);
    }

    /** Every wave, in order. */
    List<ProgrammeWave> waves() {
        return seasons.stream().flatMap(season -> season.waves().stream()).toList();
    }

    /** The sum of a figure over the waves. */
    int overWaves(ToIntFunction<ProgrammeWave> figure) {
        return waves().stream().mapToInt(figure).sum();
    }

    /** The sum of a figure over the seasons. */
    int overSeasons(ToIntFunction<Season> figure) {
        return seasons.stream().mapToInt(figure).sum();
    }

    private static <T> int[] shares(List<T> items, ToIntFunction<T> figure, int scale) {
        long total = items.stream().mapToLong(figure::applyAsInt).sum();
        return Apportionment.divide((int) Math.round((double) total / scale), items, figure::applyAsInt);
    }

    /**
     * Waves that follow each other closely.
     *
     * @param waves in order
     * @param bought selected people who buy a training in time
     * @param finishedFirst who finish it
     * @param paid who receive an incentive for it
     */
    record Season(List<ProgrammeWave> waves, int bought, int finishedFirst, int paid) {

        /** People who are selected. */
        int selected() {
            return waves.stream().mapToInt(ProgrammeWave::selected).sum();
        }
    }

    /**
     * A wave of the programme.
     *
     * @param wave its number
     * @param opensAt when people can join, UTC
     * @param closesAt until when, UTC
     * @param online people who register themselves before it
     * @param byOffices people whom offices register by files before it
     * @param joiners people who join it, also for the second time
     * @param selected people who are selected
     */
    record ProgrammeWave(
            int wave, Instant opensAt, Instant closesAt, int online, int byOffices, int joiners, int selected) {}
}
