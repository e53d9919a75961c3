package id.prakerja.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The provinces as squares, each about where it lies: west to east, north to south. The shade says how many, the text the number.
 *
 * @param title what is counted
 * @param tiles the squares
 */
public record ProvinceTiles(String title, List<Province> tiles) implements Section {

    private static final int SIZE = 46;
    private static final int SHADES = 5;

    /** Code, name, column and row. */
    private static final String[][] PLACES = {
        {"11", "Aceh", "0", "0"},
        {"12", "Sumatera Utara", "1", "0"},
        {"13", "Sumatera Barat", "0", "1"},
        {"14", "Riau", "1", "1"},
        {"21", "Kepulauan Riau", "2", "0"},
        {"15", "Jambi", "1", "2"},
        {"17", "Bengkulu", "0", "2"},
        {"16", "Sumatera Selatan", "1", "3"},
        {"19", "Kep. Bangka Belitung", "2", "2"},
        {"18", "Lampung", "2", "4"},
        {"36", "Banten", "3", "4"},
        {"31", "DKI Jakarta", "4", "4"},
        {"32", "Jawa Barat", "4", "5"},
        {"33", "Jawa Tengah", "5", "5"},
        {"34", "DI Yogyakarta", "5", "6"},
        {"35", "Jawa Timur", "6", "5"},
        {"51", "Bali", "7", "6"},
        {"52", "Nusa Tenggara Barat", "8", "6"},
        {"53", "Nusa Tenggara Timur", "9", "6"},
        {"61", "Kalimantan Barat", "4", "1"},
        {"62", "Kalimantan Tengah", "5", "2"},
        {"63", "Kalimantan Selatan", "6", "2"},
        {"64", "Kalimantan Timur", "6", "1"},
        {"65", "Kalimantan Utara", "6", "0"},
        {"71", "Sulawesi Utara", "9", "0"},
        {"75", "Gorontalo", "8", "0"},
        {"72", "Sulawesi Tengah", "8", "1"},
        {"76", "Sulawesi Barat", "7", "2"},
        {"73", "Sulawesi Selatan", "8", "3"},
        {"74", "Sulawesi Tenggara", "9", "3"},
        {"82", "Maluku Utara", "10", "1"},
        {"81", "Maluku", "10", "3"},
        {"92", "Papua Barat", "11", "2"},
        {"91", "Papua", "12", "2"}
    };

    /** The squares of these numbers, by province; those of no number are 0. */
    public static ProvinceTiles of(String title, Language language, Map<String, Long> values) {
        long greatest =
                values.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Province> tiles = new ArrayList<>();
        for (String[] place : PLACES) {
            long value = values.getOrDefault(place[0], 0L);
            long shade = greatest == 0 ? 0 : (value * (SHADES - 1) + greatest - 1) / greatest;
            tiles.add(new Province(
                    place[0],
                    place[1],
                    Format.brief(language, value),
                    Integer.parseInt(place[2]) * SIZE,
                    Integer.parseInt(place[3]) * SIZE,
                    Math.toIntExact(shade)));
        }
        return new ProvinceTiles(title, tiles);
    }

    /** Name of a province by its code; the code where it is not known. */
    public static String name(String code) {
        for (String[] place : PLACES) {
            if (place[0].equals(code)) {
                return place[1];
            }
        }
        return code;
    }

    /**
     * A square.
     *
     * @param code of the province
     * @param name of the province
     * @param value as shown
     * @param x where it lies
     * @param y where it lies
     * @param shade 0 to 4
     */
    public record Province(String code, String name, String value, int x, int y, int shade) {}
}
