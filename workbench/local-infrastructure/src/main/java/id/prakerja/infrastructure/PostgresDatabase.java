package id.prakerja.infrastructure;

/**
 * How to reach one database of the PostgreSQL server.
 *
 * @param host host name or address
 * @param port TCP port
 * @param name database name
 * @param user user that owns the database
 * @param password the user's password; the embedded server accepts any
 */
public record PostgresDatabase(String host, int port, String name, String user, String password) {

    /** Returns the address for JDBC, as Flyway needs it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /** Returns the address for the reactive client. */
    public String reactiveUrl() {
        return "postgresql://%s:%d/%s".formatted(host, port, name);
    }
}
