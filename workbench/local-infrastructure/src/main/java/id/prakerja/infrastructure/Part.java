package id.prakerja.infrastructure;

/** The three servers an {@link Infrastructure} is made of. */
public enum Part {
    /** One Kafka broker in KRaft mode. */
    KAFKA,
    /** One PostgreSQL server with durability on. */
    POSTGRES,
    /** One server of the MongoDB protocol. */
    MONGO
}
