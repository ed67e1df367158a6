import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Publishes generated Vietnamese articles through the API, each with the five calls of three people, and prints how
 * many it published per second. The slugs go into a file for the reading load.
 *
 * <p>{@code java Generate.java <api> <realm> <articles> <connections> <slug file>}, for example {@code java
 * Generate.java http://localhost:8080 http://localhost:8180/realms/loa-dev 10000 8 target/slugs.txt}
 */
class Generate {
    private static final List<String> PHRASES = List.of(
            "cải cách hành chính", "thủ tục hành chính", "dịch vụ công trực tuyến", "người dân và doanh nghiệp",
            "cơ chế một cửa liên thông", "bộ phận tiếp nhận và trả kết quả", "rút ngắn thời gian giải quyết",
            "nâng cao mức độ hài lòng", "ứng dụng công nghệ thông tin", "chuyển đổi số trong cơ quan nhà nước",
            "trách nhiệm của người đứng đầu", "công khai và minh bạch", "kiểm tra định kỳ hằng quý",
            "hồ sơ được trả đúng hạn", "đơn giản hóa giấy tờ", "tập huấn cho cán bộ, công chức",
            "chỉ số năng lực cạnh tranh", "hệ thống quản lý chất lượng", "tiếp nhận phản ánh, kiến nghị",
            "phối hợp giữa các đơn vị", "trên địa bàn tỉnh Lạng Sơn", "theo kế hoạch đã ban hành",
            "được niêm yết tại trụ sở", "thông qua bưu chính công ích", "đẩy mạnh hiện đại hóa hành chính");
    private static final List<String> TOPICS =
            List.of("T1", "T2", "T3", "T3.1", "T3.2", "T4", "T5", "T5.1", "T6", "T7", "T8", "T9", "T9.1", "T10");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern SLUG = Pattern.compile("\"slug\":\"([a-z0-9-]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String articles;
    private final String author;
    private final String editor;
    private final String approver;

    Generate(String api, String realm) throws Exception {
        articles = api + "/api/manage/v1/articles";
        author = token(realm, "author");
        editor = token(realm, "editor");
        approver = token(realm, "approver");
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--bodies")) {
            IntStream.range(0, Integer.parseInt(arguments[1]))
                    .forEach(number -> System.out.println(article(new Random(number))));
            return;
        }
        var generate = new Generate(arguments[0], arguments[1]);
        var count = Integer.parseInt(arguments[2]);
        var connections = Integer.parseInt(arguments[3]);
        var slugs = new ConcurrentLinkedQueue<String>();
        var next = new AtomicInteger();
        var start = Instant.now();
        var workers = Executors.newFixedThreadPool(connections);
        var running = IntStream.range(0, connections)
                .mapToObj(worker -> workers.submit(() -> {
                    for (var number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        slugs.add(generate.publish(new Random(number)));
                    }
                    return null;
                }))
                .toList();
        try {
            for (var worker : running) {
                worker.get();
            }
        } finally {
            workers.shutdownNow();
        }
        var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        Files.write(Path.of(arguments[4]), slugs);
        System.out.printf("%d publications in %.1f s: %.0f/s%n", count, seconds, count / seconds);
    }

    /** Draft, submitted, reviewed, approved, published; answers the slug. */
    private String publish(Random random) throws Exception {
        var created = send(author, articles, "*", article(random));
        var id = find(ID, created.body());
        var tag = created.headers().firstValue("ETag").orElseThrow();
        var target = articles + "/" + id + "/transitions";
        tag = move(author, target, tag, "submitted");
        tag = move(editor, target, tag, "reviewed");
        tag = move(approver, target, tag, "approved");
        move(approver, target, tag, "published");
        return find(SLUG, created.body());
    }

    private String move(String token, String target, String tag, String to) throws Exception {
        return send(token, target, tag, "{\"to\":\"" + to + "\"}").headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> send(String token, String target, String tag, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(target))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(target + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** Syllables of administrative prose; pairs of them stand for the words that only some articles have. */
    private static final List<String> SYLLABLES = List.of(("công dân cán bộ quản lý kinh tế xã hội phát triển đầu tư đất"
            + " đai môi trường khoa học nghệ giáo dục y sức khỏe lao động việc làm an toàn giao thông xây dựng nông nghiệp"
            + " thương mại du lịch văn hóa thể thao thanh niên phụ nữ trẻ em người cao tuổi chính sách pháp luật quy định"
            + " nghị quyết thông tư hướng dẫn thực hiện kết quả báo cáo tổng hợp đánh giá chỉ tiêu nhiệm vụ giải pháp nguồn"
            + " lực ngân sách thu chi thuế phí lệ giấy phép đăng ký chứng nhận kiểm định thẩm tra cấp huyện phường thị trấn"
            + " bản làng biên giới cửa khẩu hàng xuất nhập tiêu chuẩn đo lường chất lượng sở hữu trí tuệ sáng kiến đổi mới"
            + " mạng dữ liệu số nền tảng phần mềm thiết bị hạ tầng viễn trình độ năng suất cạnh tranh hội đồng ủy ban nhân"
            + " sở ngành phòng trung tâm trạm viện trường lớp học kỳ tháng quý năm tuần ngày giờ đợt lần")
            .split(" "));

    private static final int THEMES = 5;

    /** About 500 words under four headings, with one to three topics; some themes go through all of it. */
    private static String article(Random random) {
        var themes = random.ints(0, PHRASES.size()).distinct().limit(THEMES).mapToObj(PHRASES::get).toList();
        return article(random, themes);
    }

    private static String article(Random random, List<String> themes) {
        var title = capital(sentence(random, themes, 3));
        var body = IntStream.range(0, 4)
                .mapToObj(part -> "<h2>" + capital(sentence(random, themes, 2)) + "</h2>"
                        + IntStream.range(0, 3)
                                .mapToObj(paragraph -> "<p>" + capital(sentence(random, themes, 13)) + ".</p>")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        var topics = random.ints(1 + random.nextInt(3), 0, TOPICS.size())
                .distinct()
                .mapToObj(index -> "\"" + TOPICS.get(index) + "\"")
                .collect(Collectors.joining(","));
        return "{\"title\":\"" + title + "\",\"summary\":\"" + capital(sentence(random, themes, 8)) + ".\",\"body\":\"" + body
                + "\",\"topics\":[" + topics + "],\"audiences\":[\"citizens\",\"officials\"]}";
    }

    /** A third of it are themes, the rest pairs of syllables of which few are frequent (Zipf's law), as words are. */
    private static String sentence(Random random, List<String> themes, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(part -> random.nextInt(3) == 0
                        ? themes.get(random.nextInt(themes.size()))
                        : syllable(random) + " " + syllable(random))
                .collect(Collectors.joining(" "));
    }

    /** The rank is e^(u ln n), so that it is met as often as one over it. */
    private static String syllable(Random random) {
        return SYLLABLES.get((int) Math.pow(SYLLABLES.size(), random.nextDouble()) - 1);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase() + text.substring(1);
    }

    private String token(String realm, String user) throws Exception {
        var form = "grant_type=password&client_id=loa-cli&username=" + user + "&password="
                + URLEncoder.encode(user, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return find(TOKEN, http.send(request, BodyHandlers.ofString()).body());
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
