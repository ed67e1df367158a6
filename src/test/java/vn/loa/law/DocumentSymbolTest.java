package vn.loa.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSymbolTest {

    private static Stream<JsonNode> golden(String kind) {
        try (var file = DocumentSymbolTest.class.getResourceAsStream("/golden/symbols.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(file).get(kind).spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> valid() {
        return golden("valid");
    }

    static Stream<JsonNode> sameAs() {
        return golden("sameAs");
    }

    static Stream<String> invalid() {
        return golden("invalid").map(JsonNode::textValue);
    }

    private static DocumentSymbol parsed(String text) {
        return DocumentSymbol.parse(text).orElseThrow(() -> new AssertionError("Not read: " + text));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void golden_symbols_have_their_parts(JsonNode vector) {
        var symbol = parsed(vector.get("symbol").textValue());
        assertEquals(vector.get("family").textValue(), symbol.family().name());
        assertEquals(vector.get("number").intValue(), symbol.number());
        assertEquals(vector.get("letter").textValue(), symbol.letter());
        assertEquals(vector.get("year").numberValue(), symbol.year());
        assertEquals(vector.get("type").textValue(), symbol.type());
        assertEquals(vector.get("organ").textValue(), symbol.organ());
        assertEquals(vector.path("unit").textValue(), symbol.unit());
        assertEquals(vector.path("term").numberValue(), symbol.term());
        assertEquals(vector.get("symbol").textValue(), symbol.render());
    }

    @ParameterizedTest
    @MethodSource("sameAs")
    void golden_spellings_are_the_same_symbol(JsonNode vector) {
        assertEquals(
                vector.get("symbol").textValue(),
                parsed(vector.get("input").textValue()).render());
    }

    @ParameterizedTest
    @MethodSource("invalid")
    @ValueSource(
            strings = {
                "57/KH",
                "57/SKHCN",
                "00/KH-SKHCN",
                "-57/KH-SKHCN",
                "57/-SKHCN",
                "57/KH--SKHCN",
                "57/KH-SKHCN-",
                "57/KH-SKHCN/2022",
                "57/KH-SKHCN ngày 13/6/2022",
                "57/KH-SKHCN năm 2022",
                "5/7/KH-SKHCN",
                "57ab/KH-SKHCN",
                "1234567/KH-SKHCN",
                "٥٧/KH-SKHCN",
                "61/18/NĐ-CP",
                "61/1899/NĐ-CP",
                "61/1944/NĐ-CP",
                "61/2100/NĐ-CP",
                "61/9999/NĐ-CP",
                "61/2018/NĐ",
                "61/2018/NĐ-",
                "61/2018/",
                "61/2018/NĐ/CP",
                "61//NĐ-CP",
                "91/2025/QH",
                "91/2025/QH0",
                "91/2025/QH15-CP-",
                "91/QH15",
                "60-NQ",
                "60-NQ/",
                "60-/TU",
                "-NQ/TU",
                "60-NQ-TU",
                "0-NQ/TU",
                "581/BNV-",
                "581/BNV-&PC",
                "581/BNV-CCHC&",
                "Số:",
                "57\nKH\nSKHCN",
                "57/<b>-SKHCN"
            })
    void what_is_no_symbol_is_not_read(String text) {
        assertEquals(Optional.empty(), DocumentSymbol.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "30a/2008/NQ-CP | LEGAL_NORMATIVE | 30 | a | 2008 | NQ | CP | - | -",
                "1672/NQ-UBTVQH15 | ADMINISTRATIVE | 1672 | - | - | NQ | UBTVQH15 | - | -",
                "03/VBHN-VPQH | ADMINISTRATIVE | 3 | - | - | VBHN | VPQH | - | -",
                "36a/NQ-CP | ADMINISTRATIVE | 36 | a | - | NQ | CP | - | -",
                "23/CT-TTg | ADMINISTRATIVE | 23 | - | - | CT | TTg | - | -",
                "12/TTr-SKHCN | ADMINISTRATIVE | 12 | - | - | TTr | SKHCN | - | -",
                "08/QyĐ-UBND | ADMINISTRATIVE | 8 | - | - | QyĐ | UBND | - | -",
                "15/QĐ-BGD&ĐT | ADMINISTRATIVE | 15 | - | - | QĐ | BGD&ĐT | - | -",
                "2231/SNV-CCHC&PC | LETTER | 2231 | - | - | - | SNV | CCHC&PC | -",
                "4946/BTTTT-CĐSQG | LETTER | 4946 | - | - | - | BTTTT | CĐSQG | -",
                "1234/UBND-KT1 | LETTER | 1234 | - | - | - | UBND | KT1 | -",
                "77/TTg-CN | LETTER | 77 | - | - | - | TTg | CN | -",
                "22/2019/NQ-HĐND | LEGAL_NORMATIVE | 22 | - | 2019 | NQ | HĐND | - | -",
                "06/2018/QĐ-UBND | LEGAL_NORMATIVE | 6 | - | 2018 | QĐ | UBND | - | -",
                "12/2015/L-CTN | LEGAL_NORMATIVE | 12 | - | 2015 | L | CTN | - | -",
                "07/2020/XYZ-ABC | LEGAL_NORMATIVE | 7 | - | 2020 | XYZ | ABC | - | -",
                "13/2003/QH11 | LAW | 13 | - | 2003 | - | QH | - | 11",
                "326/2016/UBTVQH14 | LAW | 326 | - | 2016 | - | UBTVQH | - | 14",
                "147-CTHĐ/TU | PARTY | 147 | - | - | CTHĐ | TU | - | -",
                "80-NQ/TW | PARTY | 80 | - | - | NQ | TW | - | -",
                "05-CTr/TU | PARTY | 5 | - | - | CTr | TU | - | -",
                "12-XX/ABC-DEF | PARTY | 12 | - | - | XX | ABC-DEF | - | -",
            })
    void every_family_has_its_parts(
            String text,
            DocumentSymbol.Family family,
            int number,
            String letter,
            Integer year,
            String type,
            String organ,
            String unit,
            Integer term) {
        var symbol = new DocumentSymbol(family, number, letter, year, type, organ, unit, term);
        assertEquals(symbol, parsed(text));
        assertEquals(text, symbol.render());
    }

    @Test
    void spelling_makes_no_difference() {
        for (var symbol : Stream.concat(
                        valid().map(vector -> vector.get("symbol").textValue()),
                        Stream.of("30a/2008/NQ-CP", "2231/SNV-CCHC&PC", "08/QyĐ-UBND", "147-CTHĐ/TU"))
                .toList()) {
            var expected = parsed(symbol);
            for (var spelling : List.of(
                    symbol.toLowerCase(Locale.ROOT),
                    symbol.toUpperCase(Locale.ROOT),
                    symbol.replace('Đ', '\u00D0'),
                    symbol.toLowerCase(Locale.ROOT).replace('đ', '\u00F0'),
                    Normalizer.normalize(symbol, Normalizer.Form.NFD),
                    symbol.replace('-', '\u2013'),
                    symbol.replace('-', '\u2014'),
                    symbol.replace('-', '\u2212'),
                    symbol.replace('-', '\u2011'),
                    symbol.replace("", " "),
                    symbol.replace("/", "\u00A0/\t"),
                    symbol.replace("-", "\u200B-\u2009"),
                    "Số: " + symbol,
                    "SỐ " + symbol,
                    "số:" + Normalizer.normalize(symbol, Normalizer.Form.NFD),
                    Normalizer.normalize("Số hiệu: ", Normalizer.Form.NFD) + symbol,
                    "0" + symbol)) {
                assertEquals(expected, parsed(spelling), spelling);
            }
        }
    }

    @Test
    void it_is_looked_for_without_capitals_and_marks() {
        assertEquals("61/2018/nd-cp", parsed("61/2018/NĐ-CP").searchKey());
        for (var typed : List.of("61/2018/nd-cp", "61 / 2018 / ND – CP", "Số: 61/2018/nđ-cp")) {
            assertEquals("61/2018/nd-cp", parsed(typed).searchKey());
        }
        assertEquals(parsed("1063/QĐ-UBND").searchKey(), parsed("01063/qd-ubnd").searchKey());
    }

    @Test
    void its_form_tells_the_legal_class() {
        assertEquals(
                LegalClass.NORMATIVE, parsed("06/2018/QĐ-UBND").legalClass().orElseThrow());
        assertEquals(LegalClass.INDIVIDUAL, parsed("1063/QĐ-UBND").legalClass().orElseThrow());
        assertEquals(LegalClass.NORMATIVE, parsed("91/2025/QH15").legalClass().orElseThrow());
        assertEquals(Optional.empty(), parsed("60-NQ/TU").legalClass());
        assertEquals(Optional.empty(), parsed("581/BNV-CCHC").legalClass());
    }

    @Test
    void a_type_is_known_by_abbreviation_and_name() {
        assertEquals("Nghị định", DocumentType.nameOf("nđ"));
        assertEquals("Kế hoạch", DocumentType.nameOf("Ke hoach"));
        assertEquals("Tối hậu thư", DocumentType.nameOf("Tối hậu thư"));
        assertNull(DocumentType.all().stream()
                .filter(type -> type.name().equals("Công văn"))
                .findFirst()
                .orElseThrow()
                .abbreviation());
    }
}
