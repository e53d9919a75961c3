package id.prakerja.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void stepsOfAllServicesComeInTheOrderOfTime() throws IOException {
        Timeline timeline = new Timeline();
        timeline.add(
                "incentive",
                json("[{\"at\":\"2020-09-23T02:00:00Z\",\"what\":\"SETTLED\",\"details\":{\"rupiah\":600000}}]"));
        timeline.add("registration", json("""
                        {"items":[{"at":"2020-08-24T02:00:00Z","what":"REGISTERED","details":{}},
                                  {"at":"2020-08-27T03:00:00Z","what":"JOINED","details":{"wave":6,"note":null}}]}
                        """));

        StringWriter told = new StringWriter();
        timeline.print(new PrintWriter(told, true));

        assertEquals("""
                  24 Aug 2020 09:00:00  registration  REGISTERED
                  27 Aug 2020 10:00:00  registration  JOINED                       wave 6
                  23 Sep 2020 09:00:00  incentive     SETTLED                      rupiah 600000
                """, told.toString().replace(System.lineSeparator(), "\n"));
    }

    private static JsonNode json(String text) throws IOException {
        return Json.tree(text.getBytes(StandardCharsets.UTF_8));
    }
}
