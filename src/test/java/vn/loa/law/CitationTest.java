package vn.loa.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Nghị định | 61/2018/NĐ-CP | 2018-04-23 | Chính phủ | Về thực hiện cơ chế một cửa"
                        + " | Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa"
                        + " | Nghị định số 61/2018/NĐ-CP",
                "Kế hoạch | 57/KH-SKHCN | 2022-06-13 | Sở Khoa học và Công nghệ | Tuyên truyền cải cách hành chính"
                        + " | Kế hoạch số 57/KH-SKHCN ngày 13 tháng 6 năm 2022 của Sở Khoa học và Công nghệ"
                        + " về tuyên truyền cải cách hành chính"
                        + " | Kế hoạch số 57/KH-SKHCN",
                "Quyết định | 1063/QĐ-UBND | 2019-06-07 | UBND tỉnh | Phê duyệt Đề án"
                        + " | Quyết định số 1063/QĐ-UBND ngày 07 tháng 6 năm 2019 của UBND tỉnh phê duyệt Đề án"
                        + " | Quyết định số 1063/QĐ-UBND",
                "Nghị quyết | 76/NQ-CP | 2021-07 | Chính phủ | Chương trình tổng thể cải cách hành chính"
                        + " | Nghị quyết số 76/NQ-CP tháng 7 năm 2021 của Chính phủ"
                        + " về Chương trình tổng thể cải cách hành chính"
                        + " | Nghị quyết số 76/NQ-CP",
                "Kế hoạch | - | - | UBND tỉnh | CCHC giai đoạn 2021–2025"
                        + " | Kế hoạch của UBND tỉnh về CCHC giai đoạn 2021–2025"
                        + " | Kế hoạch về CCHC giai đoạn 2021–2025",
                "Luật | 91/2025/QH15 | 2025-06-26 | Quốc hội | Bảo vệ dữ liệu cá nhân"
                        + " | Luật Bảo vệ dữ liệu cá nhân | Luật Bảo vệ dữ liệu cá nhân",
                "Luật | 91/2025/QH15 | 2025-06-26 | Quốc hội | Luật Bảo vệ dữ liệu cá nhân"
                        + " | Luật Bảo vệ dữ liệu cá nhân | Luật Bảo vệ dữ liệu cá nhân"
            })
    void a_document_is_named_as_the_rules_have_it(
            String type, String symbol, String issued, String issuer, String summary, String full, String shortForm) {
        assertEquals(new Citation(full, shortForm), Citation.of(type, symbol, issued, issuer, summary));
    }
}
