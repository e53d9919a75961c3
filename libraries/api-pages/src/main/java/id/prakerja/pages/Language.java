package id.prakerja.pages;

/** A language of the pages. */
public enum Language {
    /** English. */
    EN,
    /** Indonesian. */
    ID;

    /** Its code in pages and requests. */
    public String code() {
        return this == EN ? "en" : "id";
    }

    /** The other one. */
    public Language other() {
        return this == EN ? ID : EN;
    }

    /** The language of a code, or of an {@code Accept-Language} header; English where it is neither. */
    public static Language of(String code) {
        return code != null && code.startsWith("id") ? ID : EN;
    }
}
