package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.load.Answers;
import id.prakerja.benchmarks.load.Request;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Remembers who has been registered under which id, so that they can join a wave. */
final class Registered implements Answers {

    private static final int CREATED = 201;
    private static final String ID = "\"applicantId\":\"";
    private static final int ID_LENGTH = 36;
    private static final int WAVE = 6;

    private final String[] ids;

    Registered(int atMost) {
        ids = new String[atMost];
    }

    @Override
    public void answered(int place, int status, String body) {
        if (status == CREATED) {
            int start = body.indexOf(ID) + ID.length();
            ids[place] = body.substring(start, start + ID_LENGTH);
        }
    }

    /** Applications to the wave of those who were registered; the first of them was person number {@code from}. */
    List<Request> applications(Forms forms, int from) {
        return IntStream.range(0, ids.length)
                .filter(place -> ids[place] != null)
                .parallel()
                .mapToObj(place -> forms.join(from + place, UUID.fromString(ids[place]), WAVE))
                .toList();
    }
}
