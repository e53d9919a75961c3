package id.prakerja.runner.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.suite.PaymentPartners;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {

    @Test
    void waveSixHasTheFiguresOfItsYear() {
        Scenario scenario = ScenarioFile.read("wave-6-2020");

        assertEquals(6, scenario.wave());
        assertEquals(800, scenario.quota());
        assertEquals(8_000, scenario.priorityShareBasisPoints());
        assertEquals(7, scenario.platforms().size());
        assertEquals(17, scenario.institutions().size());
        assertEquals(34, scenario.provinces().size());
        assertEquals(
                1.0,
                scenario.funnel().fates().stream()
                        .mapToDouble(Scenario.FateShare::share)
                        .sum(),
                1e-9);
    }

    @Test
    void itsPaymentPartnersAreThoseTheRunnerSimulates() {
        Set<String> ids = ScenarioFile.read("wave-6-2020").paymentPartners().stream()
                .map(Scenario.Partner::id)
                .collect(Collectors.toCollection(HashSet::new));

        assertEquals(PaymentPartners.NAMES.keySet(), ids);
    }

    @Test
    void aNameNobodyKnowsIsToldInOneSentence() {
        PlainFailure told = assertThrows(PlainFailure.class, () -> ScenarioFile.read("wave-99"));

        assertEquals("There is no scenario wave-99, neither as a file nor by that name.", told.getMessage());
    }

    @Test
    void aMissingFigureIsTold(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, waveSix().replace("quota:", "qouta:"));

        PlainFailure told = assertThrows(PlainFailure.class, () -> ScenarioFile.read(file.toString()));

        assertTrue(told.getMessage().startsWith("The scenario " + file + " cannot be read: "), told.getMessage());
        assertTrue(told.getMessage().contains("quota must be a positive number"), told.getMessage());
    }

    @Test
    void aScenarioOfOnesOwnIsReadFromItsPath(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, waveSix().replace("quota: 800", "quota: 100"));

        assertEquals(100, ScenarioFile.read(file.toString()).quota());
    }

    private static String waveSix() throws IOException {
        try (InputStream shipped = ScenarioFileTest.class.getResourceAsStream("/scenarios/wave-6-2020.yaml")) {
            return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
