package id.prakerja.infrastructure;

/** One server that can be started and stopped several times on the same port and data. */
interface Server {

    /** Starts and waits until connections are accepted. Called only when stopped. */
    void start() throws Exception;

    /** Stops in an orderly way. Called only when started. */
    void stop() throws Exception;

    /** Returns the address clients use. Called only when started. */
    String address();

    /** Removes what the server itself holds besides its directory. Called only when stopped. */
    default void discard() {}
}
