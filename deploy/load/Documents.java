import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Enters generated documents through the API, and measures what lists of them take: once with few documents and once
 * with many. The time must not grow with their number.
 *
 * <p>{@code java Documents.java <api> <realm> <few> <many>}
 */
class Documents {
    private static final List<String> TYPES = List.of("Quyết định", "Kế hoạch", "Nghị quyết", "Chỉ thị", "Báo cáo");
    private static final List<String> ABBREVIATIONS = List.of("QĐ", "KH", "NQ", "CT", "BC");
    private static final List<String> PHRASES = List.of(
            "cải cách hành chính", "thủ tục hành chính", "dịch vụ công trực tuyến", "cơ chế một cửa liên thông",
            "tiếp nhận và trả kết quả", "rút ngắn thời gian giải quyết", "nâng cao mức độ hài lòng",
            "ứng dụng công nghệ thông tin", "chuyển đổi số", "trách nhiệm của người đứng đầu", "công khai, minh bạch",
            "kiểm tra định kỳ", "đơn giản hóa giấy tờ", "tập huấn cán bộ", "năng lực cạnh tranh",
            "quản lý chất lượng", "phản ánh, kiến nghị", "trên địa bàn tỉnh", "bưu chính công ích");
    private static final int ISSUERS = 40;
    private static final int FIRST_YEAR = 1995;
    private static final int YEARS = 31;
    private static final int TRIES = 200;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String realm;
    private final List<String> issuers = new ArrayList<>();
    private String planner;
    private Instant signedOn = Instant.EPOCH;

    Documents(String api, String realm) {
        this.api = api;
        this.realm = realm;
    }

    public static void main(String[] arguments) throws Exception {
        var documents = new Documents(arguments[0], arguments[1]);
        for (var n = 0; n < ISSUERS; n++) {
            var body = "{\"name\":\"Sở số " + n + "\",\"code\":\"S" + n + "\"}";
            documents.issuers.add(group(ID, documents.post("organisations", body)));
        }
        var few = Integer.parseInt(arguments[2]);
        var many = Integer.parseInt(arguments[3]);
        documents.enter(0, few);
        var before = documents.measure();
        documents.enter(few, many);
        var after = documents.measure();
        System.out.printf("| %-44s | %9d | %9d | ratio |%n", "median of " + TRIES + ", ms", few, many);
        before.forEach((name, time) -> System.out.printf(
                "| %-44s | %9.2f | %9.2f | %5.2f |%n", name, time, after.get(name), after.get(name) / time));
    }

    private void enter(int from, int to) throws Exception {
        var begin = Instant.now();
        var connections = Executors.newFixedThreadPool(8);
        var entered = new ArrayList<Future<String>>();
        for (var n = from; n < to; n++) {
            var body = document(n);
            entered.add(connections.submit(() -> post("documents", body)));
        }
        for (var one : entered) {
            one.get();
        }
        connections.shutdown();
        var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        System.out.printf("%d documents entered in %.0f s%n", to - from, seconds);
    }

    /** The same for the same number, so that both measurements look for the same. */
    private String document(int n) {
        var random = new Random(n);
        var type = random.nextInt(TYPES.size());
        var issued = String.format(
                "%d-%02d-%02d",
                FIRST_YEAR + random.nextInt(YEARS), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var words = new StringBuilder(TYPES.get(type) + " về");
        for (var phrase = 0; phrase < 4; phrase++) {
            words.append(' ').append(PHRASES.get(random.nextInt(PHRASES.size())));
        }
        var end = random.nextInt(3) == 0 ? ",\"effectiveTo\":\"2025-12-31\"" : "";
        return "{\"symbol\":\"" + (n + 1) + "/" + ABBREVIATIONS.get(type) + "-SKHCN\",\"type\":\"" + TYPES.get(type)
                + "\",\"issuer\":\"" + issuers.get(random.nextInt(ISSUERS)) + "\",\"issued\":\"" + issued
                + "\",\"abstract\":\"" + words + " " + n % 97 + "\"" + end + "}";
    }

    private Map<String, Double> measure() throws Exception {
        var requests = new LinkedHashMap<String, String>();
        requests.put("newest 20", "");
        requests.put("q, a symbol: 17/…-skhcn", "q=" + encoded(symbol(17)));
        requests.put("q, one word: chuyen", "q=chuyen");
        requests.put("q, four words: cai cach mot cua", "q=" + encoded("cai cach mot cua"));
        requests.put("q, a rare and a frequent word: 42 tinh", "q=" + encoded("42 tinh"));
        requests.put("q, a word that is nowhere: cai khongco", "q=" + encoded("cai khongco"));
        requests.put("type", "type=" + encoded("Kế hoạch"));
        requests.put("issuer", "issuer=" + issuers.get(3));
        requests.put("year", "year=2010");
        requests.put("status in-force", "status=in-force");
        requests.put("status expired", "status=expired");
        requests.put("status not-yet-in-force (none)", "status=not-yet-in-force");
        requests.put("status in-force as of 2010", "status=in-force&asOf=2010-06-01");
        requests.put("type, issuer, year, status", "type=KH&issuer=" + issuers.get(3) + "&year=2010&status=expired");
        requests.put("q, type, status", "q=" + encoded("cai cach") + "&type=KH&status=in-force");
        var medians = new LinkedHashMap<String, Double>();
        for (var request : requests.entrySet()) {
            medians.put(request.getKey(), median("/api/v1/documents?" + request.getValue()));
        }
        medians.put("staff: newest 20", median("/api/manage/v1/documents"));
        medians.put("staff: q, type", median("/api/manage/v1/documents?type=KH&q=" + encoded("cai cach")));
        return medians;
    }

    private static String symbol(int n) {
        return (n + 1) + "/" + ABBREVIATIONS.get(new Random(n).nextInt(TYPES.size())).toLowerCase() + "-skhcn";
    }

    private double median(String path) throws Exception {
        var times = new ArrayList<Long>();
        for (var n = 0; n < 2 * TRIES; n++) {
            var request = HttpRequest.newBuilder(URI.create(api + path));
            if (path.startsWith("/api/manage")) {
                request.header("Authorization", "Bearer " + token());
            }
            var begin = System.nanoTime();
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (n >= TRIES) { // after as many for the compiler
                times.add(System.nanoTime() - begin);
            }
            require(answer);
        }
        times.sort(null);
        return times.get(TRIES / 2) / 1e6;
    }

    private String post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api + "/api/manage/v1/" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return require(http.send(request.build(), BodyHandlers.ofString()));
    }

    /** Tokens last for five minutes; entering takes longer. */
    private synchronized String token() throws Exception {
        if (Duration.between(signedOn, Instant.now()).toMinutes() >= 2) {
            var form = "grant_type=password&client_id=loa-cli&username=planner&password=planner";
            var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
            planner = group(TOKEN, require(http.send(request.build(), BodyHandlers.ofString())));
            signedOn = Instant.now();
        }
        return planner;
    }

    private static String require(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
