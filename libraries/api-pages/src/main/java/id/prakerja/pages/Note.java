package id.prakerja.pages;

/**
 * A sentence.
 *
 * @param text the sentence
 * @param tone {@code calm}, {@code good} or {@code bad}
 */
public record Note(String text, String tone) implements Section {}
