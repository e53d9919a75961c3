package id.prakerja.oversight.programme;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The page of the programme's figures.
 *
 * @param language {@code en} or {@code id}
 * @param otherLanguage the other one
 * @param words what the page says
 * @param figures the figures
 */
public record Programme(String language, String otherLanguage, Words words, List<Shown> figures)
        implements TemplateInstance {

    /**
     * A figure as shown.
     *
     * @param figure its name
     * @param value the whole
     * @param definition what is counted
     * @param time when it was counted, and how far behind
     * @param parts what it is made of
     */
    public record Shown(String figure, String value, String definition, String time, List<ShownPart> parts) {}

    /**
     * A part as shown.
     *
     * @param wave which wave, or empty
     * @param province which province
     * @param people how many
     */
    public record ShownPart(String wave, String province, String people) {}

    /**
     * What the page says beside the figures.
     *
     * @param title its title
     * @param intro what a reader must know
     * @param parts the link to the parts
     * @param wave head of a column
     * @param province head of a column
     * @param people head of a column
     * @param download the link to the table
     * @param downloadJson the link to the figure with its definition and time
     * @param describe the link to the description
     * @param checkDraw the link to the page that repeats a draw
     */
    public record Words(
            String title,
            String intro,
            String parts,
            String wave,
            String province,
            String people,
            String download,
            String downloadJson,
            String describe,
            String checkDraw) {

        static final Words ENGLISH = new Words(
                "The programme in figures",
                "Counted from the events of the services. Parts of fewer than five people are put together with others, so that"
                        + " the parts still sum to the whole and give nobody away.",
                "What it is made of",
                "Wave",
                "Province",
                "People",
                "Download as CSV",
                "Download as JSON",
                "Description of the tables (Frictionless)",
                "Check a draw in this browser");

        static final Words INDONESIAN = new Words(
                "Program dalam angka",
                "Dihitung dari peristiwa layanan. Bagian di bawah lima orang digabung dengan bagian lain, sehingga jumlahnya tetap"
                        + " sama dan tidak mengungkap siapa pun.",
                "Rincian",
                "Gelombang",
                "Provinsi",
                "Orang",
                "Unduh CSV",
                "Unduh JSON",
                "Penjelasan tabel (Frictionless)",
                "Periksa pengundian di peramban ini");
    }
}
