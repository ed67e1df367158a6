package vn.loa.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final SenderView NOBODY = new SenderView(null, null, null, null, false, null);
    private static final SenderView AN =
            new SenderView("Nguyễn Văn An", "an@example.vn", "0912 345 678", "Số 7, ngõ Vắng", false, null);

    private static List<String> found(String text, SenderView sender) {
        return PersonalData.in(text, sender).stream()
                .map(place -> place.reason().code() + ":" + text.substring(place.start(), place.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gọi cho tôi số 0912345678 nhé. | phone:0912345678",
                "Gọi 0912.345.678 hoặc +84 912 345 678 | phone:0912.345.678;phone:+84 912 345 678",
                "Máy bàn 0205 3812 345 | phone:0205 3812 345",
                "Thư gửi về le.thi-b@coquan.example.vn. | email:le.thi-b@coquan.example.vn",
                "CCCD 020190001234 cấp năm 2021 | id-number:020190001234",
                "Số CMND 081 234 567 | id-number:081 234 567",
                "Bà Hoàng Thị Bình ở bộ phận một cửa | name:Hoàng Thị Bình",
                "Tôi tên là Lý Văn Cường, xin hỏi | name:Lý Văn Cường",
                "Nhà ở số 12/3, đường Trần Đăng Ninh, phường Tam Thanh | address:số 12/3, đường Trần Đăng Ninh, phường Tam Thanh",
                "ở thôn Nà Pài, xã Hoàng Đồng | address:thôn Nà Pài, xã Hoàng Đồng"
            })
    void what_tells_who_somebody_is_is_found(String text, String expected) {
        assertEquals(List.of(expected.split(";")), found(text, NOBODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nghị định số 61/2018/NĐ-CP và Kế hoạch 57/KH-SKHCN ngày 13/6/2022",
                "Lệ phí 150.000 đồng, thời hạn 15 ngày, mã thủ tục 1.001234",
                "ISO 9001:2015, quý 3 năm 2026, chỉ số 55,38",
                "Từ 08:00 đến 17:00, thứ Hai đến thứ Sáu",
                "Quyết định 2021/QĐ-UBND của Ủy ban nhân dân tỉnh"
            })
    void what_administrations_write_is_no_personal_data(String text) {
        assertEquals(List.of(), found(text, NOBODY));
    }

    @Test
    void what_the_sender_gave_is_found_however_it_is_written() {
        assertEquals(
                List.of("name:NGUYEN VAN AN", "phone:0912345678", "address:so 7, ngo vang"),
                found("NGUYEN VAN AN, 0912345678, so 7, ngo vang", AN));
        assertEquals(List.of(), found("Nguyễn Văn Anh Tuấn", AN));
        assertEquals(
                List.of(),
                PersonalData.ownIn("Nguyễn Văn An", new SenderView("Nguyễn Văn An", null, null, null, true, null)));
    }

    @Property(seed = "57", tries = 500)
    void places_lie_in_the_text_one_after_the_other(@ForAll String before, @ForAll String after) {
        var text = before + " 0912345678 an@example.vn " + after;
        var end = 0;
        for (var place : PersonalData.in(text, AN)) {
            assertEquals(true, place.start() >= end && place.end() > place.start() && place.end() <= text.length());
            end = place.end();
        }
    }
}
