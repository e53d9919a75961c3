package id.prakerja.runner.conformance;

import id.prakerja.events.PayoutReported;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a partner has reported, by whichever way. */
final class Reported {

    private final List<Word> words = new CopyOnWriteArrayList<>();

    /**
     * One report.
     *
     * @param report what it says
     * @param fault what is wrong with how it was said, such as its signature; null if nothing is
     * @param shown as it came
     */
    record Word(PayoutReported report, String fault, String shown) {

        /** Whether both say the same of what became of the instruction. */
        boolean agreesWith(PayoutReported other) {
            return report.outcome().equals(other.outcome())
                    && report.amount() == other.amount()
                    && String.valueOf(report.partnerReference()).equals(String.valueOf(other.partnerReference()));
        }
    }

    void add(Word word) {
        words.add(word);
    }

    List<Word> about(UUID instruction) {
        return words.stream()
                .filter(word -> instruction.equals(word.report().payoutId()))
                .toList();
    }
}
