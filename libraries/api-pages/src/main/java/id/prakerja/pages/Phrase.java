package id.prakerja.pages;

import java.text.MessageFormat;

/** Something that the pages say. Each part of the console has an enum of its own phrases, both languages beside each other. */
public interface Phrase {

    /** It in English. */
    String english();

    /** It in Indonesian. */
    String indonesian();

    /**
     * It in a language.
     *
     * @param details what fills its places, as they are to be shown
     */
    default String in(Language language, String... details) {
        String text = language == Language.EN ? english() : indonesian();
        return details.length == 0 ? text : new MessageFormat(text).format(details);
    }
}
