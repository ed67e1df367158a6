package vn.loa.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.loa.text.VietnameseText;

/**
 * A kind of document as the rules name it; the table is {@code document-types.tsv}.
 *
 * @param abbreviation as it stands in symbols, in its proper case; null where the symbol does not say the type
 * @param name in Vietnamese
 */
public record DocumentType(String abbreviation, String name) {
    private static final List<DocumentType> ALL = read();
    private static final Map<String, DocumentType> BY_ABBREVIATION = ALL.stream()
            .filter(type -> type.abbreviation != null)
            .collect(Collectors.toMap(type -> type.abbreviation.toUpperCase(Locale.ROOT), Function.identity()));
    private static final Map<String, DocumentType> BY_NAME =
            ALL.stream().collect(Collectors.toMap(type -> VietnameseText.fold(type.name), Function.identity()));

    /** In the order of the rules. */
    public static List<DocumentType> all() {
        return ALL;
    }

    /** @param abbreviation in any case */
    public static Optional<DocumentType> withAbbreviation(String abbreviation) {
        return Optional.ofNullable(BY_ABBREVIATION.get(abbreviation.toUpperCase(Locale.ROOT)));
    }

    static boolean isAbbreviation(String text) {
        return withAbbreviation(text).isPresent();
    }

    /** The name for a type written as its name or abbreviation in any case; what the table does not have stays as it is. */
    public static String nameOf(String text) {
        return withAbbreviation(text)
                .or(() -> Optional.ofNullable(BY_NAME.get(VietnameseText.fold(text))))
                .map(DocumentType::name)
                .orElse(text);
    }

    private static List<DocumentType> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                DocumentType.class.getResourceAsStream("document-types.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new DocumentType(columns[0].isEmpty() ? null : columns[0], columns[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
