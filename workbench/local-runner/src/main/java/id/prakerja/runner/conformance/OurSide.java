package id.prakerja.runner.conformance;

import id.prakerja.events.PayoutReported;
import id.prakerja.runner.client.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stands where incentive-service would: a partner reports to it by signed calls, and where it fetches it fetches here. */
final class OurSide implements AutoCloseable {

    private final SignedServer server;
    private final Reported reported;

    OurSide(PartnerConfig config, String partner, Reported reported) {
        this.reported = reported;
        this.server = new SignedServer(config, partner);
        serve("/v1/partner-reports", this::report);
    }

    int port() {
        return server.port();
    }

    void serve(String path, SignedServer.Handler handler) {
        server.serve(path, handler);
    }

    @Override
    public void close() {
        server.close();
    }

    private SignedServer.Answer report(SignedServer.Call call) throws IOException {
        PayoutReported report = Json.read(call.body().getBytes(StandardCharsets.UTF_8), PayoutReported.class);
        reported.add(new Reported.Word(report, call.fault(), call.shown()));
        return call.fault() == null
                ? new SignedServer.Answer(200, Map.of("payoutId", report.payoutId(), "known", false))
                : SignedServer.Answer.notSigned(call);
    }
}
