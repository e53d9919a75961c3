package id.prakerja.runner.conformance;

import java.util.ArrayList;
import java.util.List;

/** What was sent and what came back while one rule was tried. */
final class Transcript {

    private static final int LONGEST = 2_000;

    private final List<String> lines = new ArrayList<>();

    synchronized void sent(String what) {
        lines.add("sent      " + shortened(what));
    }

    synchronized void received(String what) {
        lines.add("received  " + shortened(what));
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    private static String shortened(String what) {
        return what.length() <= LONGEST ? what : what.substring(0, LONGEST) + " …";
    }
}
