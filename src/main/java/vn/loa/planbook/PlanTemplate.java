package vn.loa.planbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.loa.article.Audience;
import vn.loa.calendar.LocalDays;
import vn.loa.organisation.OrganisationService;
import vn.loa.plan.Form;
import vn.loa.promise.Recurrence;
import vn.loa.topic.TopicService;

/** A workbook to be filled in, with the topics and units that there are today. */
@ApplicationScoped
class PlanTemplate {
    /** Others may be named as well, but are not among those to choose from. */
    private static final int MAX_UNITS = 500;

    private final TopicService topics;
    private final OrganisationService organisations;
    private final Clock clock;

    PlanTemplate(TopicService topics, OrganisationService organisations, Clock clock) {
        this.topics = topics;
        this.organisations = organisations;
        this.clock = clock;
    }

    void write(OutputStream out) throws IOException {
        var today = LocalDays.today(clock);
        var open = topics.open();
        var units = organisations.namesOn(today, MAX_UNITS);
        try (var book = new XSSFWorkbook()) {
            var writer = new BookWriter(book);
            writer.plan(Map.of(PlanField.YEAR, List.of(today.getYear())));
            writer.items(List.of(example(today.getYear(), open, units)));
            writer.choices(open, units);
            book.write(out);
        }
    }

    private static Map<ItemColumn, Object> example(int year, Map<String, String> topics, List<String> units) {
        var row = new EnumMap<ItemColumn, Object>(ItemColumn.class);
        row.put(ItemColumn.POSITION, ReadPlan.EXAMPLE);
        row.put(ItemColumn.SECTION, "Tuyên truyền về thủ tục hành chính");
        row.put(
                ItemColumn.TITLE,
                "Viết bài về quy trình tiếp nhận và trả kết quả (dòng này là ví dụ, không được nhập)");
        row.put(ItemColumn.TOPICS, topics.keySet().stream().findFirst().orElse(""));
        row.put(ItemColumn.FORMS, Choices.FORMS.words(Form.PORTAL) + "; " + Choices.FORMS.words(Form.ZALO));
        row.put(
                ItemColumn.AUDIENCES,
                Choices.AUDIENCES.words(Audience.CITIZENS) + "; " + Choices.AUDIENCES.words(Audience.BUSINESSES));
        row.put(ItemColumn.LEAD_UNIT, units.stream().findFirst().orElse(""));
        row.put(ItemColumn.FROM, LocalDate.of(year, 1, 1));
        row.put(ItemColumn.TO, LocalDate.of(year, 12, 31));
        row.put(ItemColumn.RECURRENCE, Choices.RECURRENCES.words(Recurrence.MONTHLY));
        row.put(ItemColumn.PRODUCT, "bài viết");
        row.put(ItemColumn.QUANTITY, 2);
        row.put(ItemColumn.BUDGET, 12_000_000);
        row.put(ItemColumn.BUDGET_PUBLIC, "Không");
        return row;
    }
}
