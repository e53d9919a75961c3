package id.prakerja.messaging.postgres.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A counted number, as an entity of Hibernate Reactive. */
@Entity(name = "tally")
public class Tally {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String owner;

    @Column(nullable = false)
    int number;

    Tally() {}

    /** Counts a number. */
    public Tally(String owner, int number) {
        this.owner = owner;
        this.number = number;
    }
}
