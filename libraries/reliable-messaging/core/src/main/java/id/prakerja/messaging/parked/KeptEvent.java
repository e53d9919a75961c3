package id.prakerja.messaging.parked;

import java.util.Optional;

/**
 * A parked event as a database keeps it.
 *
 * @param event the event, its payload sealed where there is a seal
 * @param payloadKey id of the key that opens the payload, if it is sealed: a key is needed as long as something is kept under it
 */
public record KeptEvent(ParkedEvent event, Optional<String> payloadKey) {}
