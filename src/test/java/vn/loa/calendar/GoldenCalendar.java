package vn.loa.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The vectors of golden/calendar.json. */
public final class GoldenCalendar {
    private GoldenCalendar() {}

    public record Lunar(int year, LocalDate tet, LocalDate gioTo) {}

    public record Window(String kind, int year, LocalDate from, LocalDate to, LocalDate due) {}

    public record Working(LocalDate from, int add, LocalDate due) {}

    public record Rule(String regime, String step, int amount, String unit, String basis, boolean verified) {}

    public static Stream<Lunar> lunar() {
        return of("lunar")
                .map(vector -> new Lunar(vector.get("year").asInt(), date(vector, "tet"), date(vector, "gioTo")));
    }

    public static Stream<Window> reportWindows() {
        return of("reportWindows")
                .map(vector -> new Window(
                        vector.get("kind").asText(),
                        vector.get("year").asInt(),
                        date(vector, "from"),
                        date(vector, "to"),
                        date(vector, "due")));
    }

    public static Stream<Working> workingDays() {
        return of("workingDays")
                .map(vector ->
                        new Working(date(vector, "from"), vector.get("add").asInt(), date(vector, "due")));
    }

    public static Stream<Rule> deadlineRules() {
        return of("deadlineRules")
                .map(vector -> new Rule(
                        kebab(vector, "regime"),
                        kebab(vector, "step"),
                        vector.get("amount").asInt(),
                        kebab(vector, "unit"),
                        vector.get("basis").asText(),
                        vector.path("verified").asBoolean(true)));
    }

    private static Stream<JsonNode> of(String family) {
        try (var file = GoldenCalendar.class.getResourceAsStream("/golden/calendar.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(file).get(family).spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate date(JsonNode vector, String member) {
        return LocalDate.parse(vector.get(member).asText());
    }

    private static String kebab(JsonNode vector, String member) {
        return vector.get(member).asText().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
