import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sells a training in the sandbox, has its voucher redeemed, and reports its completion.
 *
 * <p>Needs Java 17, a running suite and the keys that {@code sandbox.sh} has written; run it in the folder of that suite:
 * {@code java docs/partners/examples/FirstCompletion.java}.
 */
public class FirstCompletion {

    private static final String TRAINING = setting("TRAINING", "http://localhost:8083");
    private static final Path KEYS = Path.of(setting("PARTNER_KEYS", ".prakerja/data/sandbox-keys.properties"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        Properties keys = new Properties();
        try (var lines = Files.newBufferedReader(KEYS)) {
            keys.load(lines);
        }
        String platform = keys.stringPropertyNames().stream()
                .filter(name -> name.startsWith("sandbox-platform"))
                .findFirst()
                .orElseThrow();

        // 1. Which trainings may I sell?
        String course = signed(keys, platform, "GET", "/v1/courses?status=APPROVED&limit=1&platformId=" + platform, "");
        String courseId = field(course, "courseId");

        // 2. A participant is made up, and consents. Outside the sandbox participants consent themselves, under their own tokens.
        String person = field(signed(keys, platform, "POST", "/v1/sandbox/participants", ""), "personId");
        String given = signed(
                keys,
                platform,
                "POST",
                "/v1/sandbox/participants/" + person + "/consents",
                "{\"personId\":\"%s\",\"courseId\":\"%s\",\"price\":%s}"
                        .formatted(person, courseId, field(course, "price")));

        // 3. I sell it.
        String bought = signed(
                keys,
                platform,
                "POST",
                "/v1/participants/" + person + "/enrolments",
                "{\"personId\":\"%s\",\"courseId\":\"%s\",\"consent\":\"%s\"}"
                        .formatted(person, courseId, field(given, "consent")));
        String enrolment = field(bought, "enrolmentId");

        // 4. The institution redeems the voucher that the participant shows.
        String redeemed = signed(
                keys,
                field(course, "institutionId"),
                "POST",
                "/v1/redemptions",
                "{\"voucher\":\"%s\"}".formatted(field(bought, "voucher")));

        // 5. I report the completion. Here the training is over as soon as it begins.
        System.out.println(signed(
                keys,
                platform,
                "POST",
                "/v1/completions",
                "{\"personId\":\"%s\",\"enrolmentId\":\"%s\",\"certificateNumber\":\"CERT-%s\",\"score\":85,\"attendance\":95,\"completedAt\":\"%s\"}"
                        .formatted(
                                person,
                                enrolment,
                                enrolment,
                                field(redeemed, "redeemedAt"))));
    }

    private static String signed(Properties keys, String partner, String method, String path, String body)
            throws IOException, InterruptedException, GeneralSecurityException {
        byte[] key = Base64.getDecoder()
                .decode(keys.getProperty(partner).substring("whsec_".length()));
        String message = UUID.randomUUID().toString();
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] signature =
                mac.doFinal((message + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(TRAINING + path))
                .header("Content-Type", "application/json")
                .header("webhook-partner", partner)
                .header("webhook-id", message)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** The first field of this name; a JSON library does it better. */
    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return found.group(1);
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
