package id.prakerja.infrastructure;

import java.util.Locale;

/** One setting read from a system property, or from the environment variable of the same name in upper case. */
record Setting(String name) {

    static Setting named(String name) {
        return new Setting(name);
    }

    String or(String otherwise) {
        String property = System.getProperty(name);
        if (property != null && !property.isBlank()) {
            return property;
        }
        String variable = System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        return variable == null || variable.isBlank() ? otherwise : variable;
    }
}
