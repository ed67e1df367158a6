package vn.loa.planbook;

import java.util.Arrays;
import java.util.Optional;
import vn.loa.text.VietnameseText;

/** The rows of the sheet of the plan itself: what stands in the first column, its value being in the second. */
enum PlanField {
    TITLE("Tên kế hoạch", "/title", "Bắt buộc"),
    YEAR("Năm", "/year", "Bắt buộc"),
    ORGANISATION("Cơ quan ban hành", "/organisation", "Bắt buộc; tên, tên viết tắt hoặc mã"),
    OBJECTIVES("Mục tiêu", "/objectives", "Mỗi mục tiêu một dòng của bảng, lặp lại nhãn này"),
    REQUIREMENTS("Yêu cầu", "/requirements", "Mỗi yêu cầu một dòng của bảng, lặp lại nhãn này"),
    BUDGET("Kinh phí (đồng)", "/budget", "Số đồng, không có phần lẻ"),
    BUDGET_SOURCE("Nguồn kinh phí", "/budgetSource", ""),
    BUDGET_PUBLIC("Công khai kinh phí", "/budgetPublic", "Có hoặc Không; để trống là không"),
    NOTES("Ghi chú nội bộ", "/notes", "Không công khai");

    private final String label;
    private final String pointer;
    private final String hint;

    PlanField(String label, String pointer, String hint) {
        this.label = label;
        this.pointer = pointer;
        this.hint = hint;
    }

    static Optional<PlanField> labelled(String label) {
        var folded = VietnameseText.fold(label.strip());
        return Arrays.stream(values())
                .filter(field -> VietnameseText.fold(field.label).equals(folded))
                .findFirst();
    }

    /** @param pointer into a plan, which may go on below the field */
    static Optional<PlanField> of(String pointer) {
        return Arrays.stream(values())
                .filter(field -> pointer.equals(field.pointer) || pointer.startsWith(field.pointer + "/"))
                .findFirst();
    }

    boolean isRepeatable() {
        return this == OBJECTIVES || this == REQUIREMENTS;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }
}
