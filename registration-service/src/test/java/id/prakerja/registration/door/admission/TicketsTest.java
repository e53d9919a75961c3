package id.prakerja.registration.door.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.door.admission.domain.Ticket;
import id.prakerja.registration.support.ServiceTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@ServiceTest
class TicketsTest {

    private static final Ticket TICKET = new Ticket(1_598_500_060_000_000L);
    private static final String REQUEST = "/v1/applicants|form-1";

    @Inject
    Tickets tickets;

    @Test
    void aTicketIsKnownAgainForTheRequestThatItWasGivenFor() {
        assertEquals(Optional.of(TICKET), tickets.read(tickets.written(TICKET, REQUEST), REQUEST));
    }

    @Test
    void aTicketIsGoodForNoOtherRequestAndCannotBeMadeUp() {
        String written = tickets.written(TICKET, REQUEST);
        char changed = written.charAt(5) == 'A' ? 'B' : 'A';

        assertEquals(Optional.empty(), tickets.read(written, "/v1/applicants|form-2"));
        assertEquals(Optional.empty(), tickets.read(written.substring(0, 5) + changed + written.substring(6), REQUEST));
        assertEquals(Optional.empty(), tickets.read("AAAA", REQUEST));
        assertEquals(Optional.empty(), tickets.read("no base64!", REQUEST));
        assertEquals(Optional.empty(), tickets.read(null, REQUEST));
    }
}
