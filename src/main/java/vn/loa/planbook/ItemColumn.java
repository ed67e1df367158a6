package vn.loa.planbook;

import java.util.Arrays;
import java.util.Optional;
import vn.loa.text.VietnameseText;

/** The columns of the sheet of items, in the order of the template; in a file they may stand in any. */
enum ItemColumn {
    POSITION("STT", "/position", 8, "Số thứ tự, từ 1"),
    SECTION("Nhóm nội dung", "/section", 28, "Tên nhóm nội dung trong kế hoạch"),
    TITLE("Nhiệm vụ", "/title", 44, "Bắt buộc; tối đa 500 ký tự"),
    DESCRIPTION("Mô tả", "/description", 40, "Nội dung công khai chi tiết hơn"),
    TOPICS("Chủ đề", "/topics", 16, "Mã chủ đề trong trang Danh mục; nhiều mã cách nhau bằng dấu chấm phẩy"),
    FORMS("Hình thức", "/forms", 28, "Xem trang Danh mục; nhiều hình thức cách nhau bằng dấu chấm phẩy"),
    AUDIENCES("Đối tượng", "/audiences", 28, "Xem trang Danh mục; nhiều đối tượng cách nhau bằng dấu chấm phẩy"),
    LEAD_UNIT("Đơn vị chủ trì", "/leadUnit", 32, "Tên, tên viết tắt hoặc mã của đơn vị"),
    CO_UNITS("Đơn vị phối hợp", "/coUnits", 32, "Nhiều đơn vị cách nhau bằng dấu chấm phẩy"),
    FROM("Từ ngày", "/from", 13, "Bắt buộc; ngày/tháng/năm"),
    TO("Đến ngày", "/to", 13, "Bắt buộc; ngày/tháng/năm"),
    RECURRENCE("Định kỳ", "/recurrence", 13, "Để trống là một lần"),
    OUTSIDE_YEAR_REASON(
            "Lý do ngoài năm", "/outsideYearReason", 24, "Chỉ khi bắt đầu hoặc kết thúc ngoài năm của kế hoạch"),
    PRODUCT("Sản phẩm", "/product", 18, "Ví dụ: bài viết, lớp tập huấn"),
    QUANTITY("Số lượng", "/quantity", 10, "Số sản phẩm mỗi kỳ, từ 1; để trống là 1"),
    BUDGET("Kinh phí (đồng)", "/budget", 18, "Số đồng, không có phần lẻ"),
    BUDGET_PUBLIC("Công khai kinh phí", "/budgetPublic", 12, "Có hoặc Không; để trống là không"),
    NOTES("Ghi chú nội bộ", "/notes", 30, "Không công khai");

    private final String heading;
    private final String pointer;
    private final int width;
    private final String hint;

    ItemColumn(String heading, String pointer, int width, String hint) {
        this.heading = heading;
        this.pointer = pointer;
        this.width = width;
        this.hint = hint;
    }

    static Optional<ItemColumn> headed(String heading) {
        var folded = VietnameseText.fold(heading.strip());
        return Arrays.stream(values())
                .filter(column -> VietnameseText.fold(column.heading).equals(folded))
                .findFirst();
    }

    /** @param field pointer within an item, which may go on below the field of the column */
    static Optional<ItemColumn> of(String field) {
        return Arrays.stream(values())
                .filter(column -> field.equals(column.pointer) || field.startsWith(column.pointer + "/"))
                .findFirst();
    }

    boolean isRequired() {
        return this == TITLE || this == FROM || this == TO;
    }

    String heading() {
        return heading;
    }

    /** In characters. */
    int width() {
        return width;
    }

    String hint() {
        return hint;
    }
}
