package vn.loa.planbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.article.Audience;
import vn.loa.plan.Form;
import vn.loa.promise.Recurrence;
import vn.loa.text.Kebab;
import vn.loa.text.VietnameseText;

/** The values that a cell may have, by the words that stand for them. */
final class Choices<T extends Enum<T>> {
    static final Choices<Form> FORMS = new Choices<>(
            Form.class,
            Map.of(
                    Form.PORTAL, "Cổng thông tin điện tử",
                    Form.PRESS, "Báo chí",
                    Form.MASS_MEDIA, "Phát thanh, truyền hình",
                    Form.TRAINING, "Tập huấn",
                    Form.ZALO, "Zalo",
                    Form.FACEBOOK, "Facebook",
                    Form.EMAIL, "Thư điện tử",
                    Form.OTHER, "Hình thức khác"));
    static final Choices<Audience> AUDIENCES = new Choices<>(
            Audience.class,
            Map.of(
                    Audience.OFFICIALS, "Cán bộ, công chức, viên chức",
                    Audience.ORGANISATIONS, "Cơ quan, tổ chức",
                    Audience.CITIZENS, "Người dân",
                    Audience.BUSINESSES, "Doanh nghiệp"));
    static final Choices<Recurrence> RECURRENCES = new Choices<>(
            Recurrence.class,
            Map.of(
                    Recurrence.ONCE, "Một lần",
                    Recurrence.MONTHLY, "Hằng tháng",
                    Recurrence.QUARTERLY, "Hằng quý"));

    private final List<T> values;
    private final Map<T, String> words;

    private Choices(Class<T> type, Map<T, String> words) {
        this.values = Arrays.asList(type.getEnumConstants());
        this.words = words;
    }

    /** By its words or its code; marks and capitals do not count. */
    Optional<T> find(String text) {
        var folded = VietnameseText.fold(text);
        return values.stream()
                .filter(value -> VietnameseText.fold(words(value)).equals(folded)
                        || Kebab.of(value).equals(folded))
                .findFirst();
    }

    String words(T value) {
        return words.get(value);
    }

    /** All of them in their order. */
    List<String> words() {
        return values.stream().map(this::words).toList();
    }
}
