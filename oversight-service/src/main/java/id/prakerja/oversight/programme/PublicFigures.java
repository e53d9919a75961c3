package id.prakerja.oversight.programme;

import id.prakerja.oversight.figures.Dimension;
import id.prakerja.oversight.figures.Figure;
import id.prakerja.oversight.figures.FigureGroup;
import id.prakerja.oversight.figures.FigureView;
import id.prakerja.oversight.figures.Figures;
import id.prakerja.oversight.programme.domain.SmallCells;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The programme's figures for everybody. Each goes down one way only, from the whole to waves to provinces: a second way, such as a
 * province over all waves, would give small parts away by subtraction.
 */
@ApplicationScoped
class PublicFigures {

    static final List<Figure> PUBLISHED = List.of(Figure.REGISTERED, Figure.SELECTED, Figure.FINISHED, Figure.PAID);

    private static final int ALL = 100_000;
    private static final String NOWHERE = "–";

    private final Figures figures;

    PublicFigures(Figures figures) {
        this.figures = figures;
    }

    /** Every published figure. */
    Uni<List<PublicFigureView>> all() {
        Uni<List<PublicFigureView>> all = Uni.createFrom().item(new ArrayList<>());
        for (Figure figure : PUBLISHED) {
            all = all.chain(soFar -> one(figure).map(view -> {
                soFar.add(view);
                return soFar;
            }));
        }
        return all;
    }

    /** One figure, down to its smallest parts that may be published. */
    Uni<PublicFigureView> one(Figure figure) {
        boolean byWave = figure.dimensions().contains(Dimension.WAVE);
        List<Dimension> by = byWave ? List.of(Dimension.WAVE, Dimension.PROVINCE) : List.of(Dimension.PROVINCE);
        return figures.one(figure)
                .chain(whole -> figures.groups(figure, by, Map.of(), Optional.empty(), ALL)
                        .map(groups -> byWave ? byWave(whole, groups) : byProvince(whole, groups)));
    }

    private static PublicFigureView byProvince(FigureView whole, List<FigureGroup> groups) {
        SmallCells provinces = SmallCells.of(counts(groups));
        return PublicFigureView.of(whole, provinces.total(), parts(null, provinces));
    }

    private static PublicFigureView byWave(FigureView whole, List<FigureGroup> groups) {
        Map<String, List<FigureGroup>> ofWaves = groups.stream()
                .collect(Collectors.groupingBy(
                        group -> named(group, Dimension.WAVE), TreeMap::new, Collectors.toList()));
        Map<String, Long> sums = new TreeMap<>();
        ofWaves.forEach((wave, parts) ->
                sums.put(wave, parts.stream().mapToLong(FigureGroup::value).sum()));
        SmallCells waves = SmallCells.of(sums);
        List<PublicFigureView.Part> parts = new ArrayList<>();
        for (SmallCells.Part wave : waves.shown()) {
            parts.addAll(parts(wave.name(), SmallCells.of(counts(ofWaves.get(wave.name())))));
        }
        if (!waves.together().isEmpty()) {
            parts.add(new PublicFigureView.Part(String.join(" ", waves.together()), "", waves.sum()));
        }
        return PublicFigureView.of(whole, waves.total(), parts);
    }

    private static List<PublicFigureView.Part> parts(String wave, SmallCells provinces) {
        List<PublicFigureView.Part> parts = new ArrayList<>();
        provinces
                .shown()
                .forEach(province -> parts.add(new PublicFigureView.Part(wave, province.name(), province.people())));
        if (!provinces.together().isEmpty()) {
            parts.add(new PublicFigureView.Part(wave, String.join(" ", provinces.together()), provinces.sum()));
        }
        return parts;
    }

    private static Map<String, Long> counts(List<FigureGroup> groups) {
        return groups.stream()
                .collect(Collectors.toMap(
                        group -> named(group, Dimension.PROVINCE), FigureGroup::value, Long::sum, TreeMap::new));
    }

    private static String named(FigureGroup group, Dimension dimension) {
        String name = group.where().get(dimension.column());
        return name == null ? NOWHERE : name;
    }
}
