package id.prakerja.training.support;

import io.restassured.RestAssured;
import io.restassured.authentication.PreemptiveBasicAuthScheme;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every byte that the service sends to partners while it listens, to be searched; lower-case, and with what lies in Base64 beside it. */
public final class Everything implements Filter, AutoCloseable {

    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9_-]{22,}");

    private final Map<String, StringBuilder> byPartner = new HashMap<>();
    private List<Filter> before = List.of();

    /** Listens to what is answered to signed requests, and to those by a key. */
    public void listen() {
        before = RestAssured.filters();
        RestAssured.filters(this);
    }

    @Override
    public void close() {
        RestAssured.replaceFiltersWith(before);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String partner = request.getHeaders().getValue("webhook-partner");
        if (partner == null && request.getAuthenticationScheme() instanceof PreemptiveBasicAuthScheme basic) {
            partner = basic.getUserName();
        }
        if (partner != null) {
            take(partner, response.getStatusLine() + "\n" + response.getHeaders() + "\n" + response.asString());
        }
        return response;
    }

    /** What a partner has by another way. */
    public void handedOver(Partner partner, String text) {
        take(partner.id(), text);
    }

    private synchronized void take(String partner, String text) {
        byPartner.computeIfAbsent(partner, any -> new StringBuilder()).append(legible(text));
    }

    public synchronized String to(Partner partner) {
        return byPartner.get(partner.id()).toString();
    }

    /** What a receiver was sent. */
    public String by(Receiver receiver) {
        StringBuilder all = new StringBuilder();
        receiver.received().forEach(message -> all.append(legible(message.headers() + "\n" + message.body())));
        return all.toString();
    }

    /** How an id, or a number, may look. */
    public static List<String> formsOf(String name) {
        if (!name.contains("-")) {
            return List.of(name);
        }
        UUID id = UUID.fromString(name);
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return List.of(name, HexFormat.of().formatHex(bytes), encoded.toLowerCase(Locale.ROOT));
    }

    /** What the ids of messages about a person would end with, did they follow from this name of the person. */
    public static List<String> messageIdsOf(String partnerId, String person) {
        List<String> ids = new ArrayList<>();
        for (int version = 1; version <= 20; version++) {
            for (int place = 0; place < 4; place++) {
                ids.add(digest("%s|%s|%d|%d".formatted(partnerId, person, version, place)));
            }
        }
        return ids;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, Long.BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String legible(String text) {
        StringBuilder legible = new StringBuilder(text.toLowerCase(Locale.ROOT)).append('\n');
        Matcher encoded = ENCODED.matcher(text);
        while (encoded.find()) {
            String word = encoded.group();
            byte[] decoded = Base64.getUrlDecoder().decode(word.substring(0, word.length() - word.length() % 4));
            legible.append(new String(decoded, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                    .append('\n');
        }
        return legible.toString();
    }
}
