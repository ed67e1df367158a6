package vn.loa.feedback;

import vn.loa.text.Kebab;

/** Why something is hidden; readers are told. */
public enum RedactionReason {
    NAME("họ tên"),
    PHONE("số điện thoại"),
    EMAIL("thư điện tử"),
    ID_NUMBER("số giấy tờ"),
    ADDRESS("địa chỉ"),
    OTHER("thông tin cá nhân");

    private final String text;

    RedactionReason(String text) {
        this.text = text;
    }

    /** What stands in its place. */
    String mark() {
        return "[đã ẩn: " + text + "]";
    }

    String code() {
        return Kebab.of(this);
    }
}
