package id.prakerja.console.complaints;

import id.prakerja.pages.Phrase;

/** What the pages of complaints say. */
enum ComplaintText implements Phrase {
    LATE_ONLY("Late ones only", "Hanya yang terlambat"),
    LIST("Complaints, oldest first", "Pengaduan, terlama lebih dahulu"),
    ONE("Complaint", "Pengaduan"),
    CATEGORY("About", "Tentang"),
    CONCERNS("Concerns", "Menyangkut"),
    BY_KIND_AND_AGE("By category, and those waiting by age", "Menurut kategori, dan yang menunggu menurut lama"),
    ALL_FILED("All", "Semua"),
    WAITING("Waiting", "Menunggu"),
    UP_TO_3("3 days at most", "Sampai 3 hari"),
    UP_TO_7("4 to 7", "4 sampai 7"),
    UP_TO_14("8 to 14", "8 sampai 14"),
    LONGER("Longer", "Lebih lama"),
    OVERDUE("Late", "Terlambat"),
    WITH_OPERATORS("Escalated", "Dieskalasi"),
    ANSWERED("Answered", "Dijawab"),
    UPHELD("Upheld", "Dikabulkan"),
    APPEALED("Appealed", "Banding"),
    APPEALS_UPHELD("Appeals upheld", "Banding dikabulkan"),
    FILED("Filed", "Diajukan"),
    ANSWER_DUE("Answer due", "Jawaban paling lambat"),
    ASSIGNEE("In hand of", "Ditangani oleh"),
    ESCALATED("With operators since", "Di operator sejak"),
    WRITTEN("What was written", "Yang ditulis"),
    AUTHOR("By", "Oleh"),
    WORDS("Words", "Isi"),
    TAKE("Take it in hand", "Tangani"),
    TAKE_NOTE(
            "Nobody else answers it then; the answer is due by {0}.",
            "Setelah itu tidak ada orang lain yang menjawabnya; jawaban paling lambat {0}."),
    ESCALATE("Give it to the operators", "Serahkan kepada operator"),
    ESCALATE_NOTE("From then on operators alone answer it.", "Sejak itu hanya operator yang menjawabnya."),
    ANSWER("Answer", "Jawab"),
    ANSWER_NOTE(
            "The person reads the reason at once. One answer; then one appeal is possible, which somebody else answers.",
            "Orang itu langsung membaca alasannya. Satu jawaban; lalu satu banding dapat diajukan, dijawab orang lain."),
    APPEAL_NOTE(
            "This is the answer to the appeal, and the last word.",
            "Ini jawaban atas banding, dan keputusan terakhir."),
    OUTCOME("Outcome", "Hasil"),
    FIND("Find", "Cari"),
    ANY("any", "semua");

    private final String english;
    private final String indonesian;

    ComplaintText(String english, String indonesian) {
        this.english = english;
        this.indonesian = indonesian;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String indonesian() {
        return indonesian;
    }
}
