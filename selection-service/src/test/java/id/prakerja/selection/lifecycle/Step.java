package id.prakerja.selection.lifecycle;

import java.util.function.Function;

/**
 * One thing that somebody does.
 *
 * @param kind what, without to whom
 * @param text what, for the story of a failure
 * @param act does it to the service
 * @param expect does it to the model, with what the service answered, and gives the code that had to be answered
 */
record Step(String kind, String text, Function<LifeService, Answer> act, Function<Answer, String> expect) {

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
