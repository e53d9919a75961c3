package id.prakerja.pages;

import java.util.List;

/**
 * What happened, one after the other.
 *
 * @param title whose way it is
 * @param steps oldest first
 * @param empty what to say where there are none
 */
public record Steps(String title, List<Step> steps, String empty) implements Section {

    /**
     * A step.
     *
     * @param at when, as shown
     * @param where which service said so
     * @param what happened
     * @param detail what is known beside it
     */
    public record Step(String at, String where, String what, String detail) {}
}
