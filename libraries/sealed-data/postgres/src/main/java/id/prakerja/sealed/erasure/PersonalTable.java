package id.prakerja.sealed.erasure;

/**
 * A table that tells of a person, and what becomes of its rows once the person is erased. The names are used in statements: they
 * are written in the code and never come from outside.
 *
 * @param name of the table
 * @param person the column with the person's id
 * @param kept why its rows stay, since they name nobody once the person is gone; null where they are deleted
 */
public record PersonalTable(String name, String person, String kept) {

    /** A table whose rows of a person are deleted. */
    public static PersonalTable forgotten(String name, String person) {
        return new PersonalTable(name, person, null);
    }

    /** A table whose rows stay, for a reason. */
    public static PersonalTable kept(String name, String person, String why) {
        return new PersonalTable(name, person, why);
    }
}
