package vn.loa.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where sentences end in administrative Vietnamese. The points of TP., ThS., v.v., Điều 2., of numbers and of dates end
 * none; general rules (Unicode's, as the JDK and ICU have them) take each of them for an end.
 */
public final class Sentences {
    /** What may end a sentence, with the quotation marks and brackets after it. */
    private static final Pattern END = Pattern.compile("[.!?…]+[\"'”’»)\\]]*(?=\\s)");

    /** Before their point; letters that stand alone (initials, Q., P., Đ., H., Ô.) need no list. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "TP", "Tp", "TX", "TT", "ThS", "Ths", "TS", "PGS", "GS", "BS", "KS", "CN", "St", "Tr", "tr", "v.v", "Nxb",
            "NXB");

    private static final Pattern LAST_WORD = Pattern.compile("[^\\s(“\"]+$");
    private static final Pattern SINGLE_LETTER = Pattern.compile("(?:.*\\.)?\\p{L}");

    /** A place in a law: its point belongs to the number. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:^|.*[\\s(“\"])(?:điều|khoản|điểm|mục|chương|phần|tiết|tiểu mục|phụ lục)\\s+"
                    + "(?:\\d+[a-zđ]?|[ivxlc]+|[a-zđ])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** The number of an item, with nothing before it. */
    private static final Pattern ITEM = Pattern.compile("(?:\\d+(?:\\.\\d+)*|[IVXLC]+|\\p{L})");

    private Sentences() {}

    /** The sentences in their order, without the white space between them; a line end is always an end. */
    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        text.lines().forEach(line -> split(line, sentences));
        return sentences;
    }

    /**
     * The first sentences, as many as fit into the length: those of the first paragraphs, without headings, which end in
     * no point. Where not even one fits, as many of its words as do, and an ellipsis.
     */
    public static String lead(String text, int maxLength) {
        var lead = new StringBuilder();
        for (var sentence : of(text)) {
            if (!END.matcher(sentence + " ").find()) {
                continue;
            }
            if (lead.isEmpty() && sentence.length() > maxLength) {
                return cut(sentence, maxLength);
            }
            if (!lead.isEmpty() && lead.length() + 1 + sentence.length() > maxLength) {
                break;
            }
            lead.append(lead.isEmpty() ? "" : " ").append(sentence);
        }
        return lead.toString();
    }

    private static String cut(String sentence, int maxLength) {
        var end = sentence.lastIndexOf(' ', maxLength - 2);
        if (end > 0) {
            return sentence.substring(0, end) + " …";
        }
        var whole = sentence.codePointCount(0, sentence.length());
        return sentence.substring(0, sentence.offsetByCodePoints(0, Math.min(whole, maxLength / 2)));
    }

    private static void split(String line, List<String> sentences) {
        var end = END.matcher(line);
        var start = 0;
        while (end.find()) {
            if (isEnd(line.substring(start, end.start()), end.group(), line.substring(end.end()))) {
                add(line.substring(start, end.end()), sentences);
                start = end.end();
            }
        }
        add(line.substring(start), sentences);
    }

    private static void add(String sentence, List<String> sentences) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }

    private static boolean isEnd(String before, String mark, String after) {
        var next = after.stripLeading();
        if (!next.isEmpty() && Character.isLowerCase(next.codePointAt(0))) {
            return false;
        }
        if (!mark.equals(".")) {
            return true;
        }
        var word = LAST_WORD.matcher(before);
        if (word.find() && isAbbreviation(word.group())) {
            return false;
        }
        return !ITEM.matcher(before.strip()).matches() && !PLACE.matcher(before).matches();
    }

    private static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.contains(word)
                || ABBREVIATIONS.contains(word.substring(word.lastIndexOf('.') + 1))
                || SINGLE_LETTER.matcher(word).matches();
    }
}
