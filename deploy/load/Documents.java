import java.io.BufferedWriter;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Imports generated documents, first a few and then many, shows the progress, and times lists and searches after each:
 * what they cost must not grow with the number of documents. {@code java Documents.java <api> <realm> [few]
 * [many]}; with {@code --csv <documents>} it only writes the file to the standard output.
 */
class Documents {
    private static final int ISSUERS = 20;
    private static final int REQUESTS = 200;
    private static final List<String> TYPES = List.of("Nghị định", "Quyết định", "Kế hoạch", "Thông tư", "Nghị quyết");
    private static final List<String> CODES = List.of("NĐ", "QĐ", "KH", "TT", "NQ");
    private static final List<String> PHRASES = List.of(
            "cải cách hành chính", "thủ tục hành chính", "dịch vụ công trực tuyến", "cơ chế một cửa liên thông",
            "chính quyền điện tử", "rút ngắn thời gian giải quyết", "kiểm soát thủ tục", "chỉ số năng lực cạnh tranh",
            "hệ thống quản lý chất lượng", "phản ánh, kiến nghị", "hiện đại hóa hành chính", "văn thư, lưu trữ");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String realm;
    private String token;
    private Instant signedOn = Instant.EPOCH;

    private Documents(String api, String realm) {
        this.api = api;
        this.realm = realm;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--csv")) {
            var out = new BufferedWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8));
            write(out, Integer.parseInt(arguments[1]));
            out.flush();
            return;
        }
        var load = new Documents(arguments[0], arguments[1]);
        var few = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000;
        var many = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100_000;
        var issuer = load.enterIssuers();
        load.importFile(few);
        var before = load.measure(issuer);
        load.importFile(many);
        var after = load.measure(issuer);
        System.out.printf("| %-44s | %8s | %8s | ratio |%n", "median of " + REQUESTS + ", in ms", few, many);
        before.forEach((name, time) -> System.out.printf(
                "| %-44s | %8.2f | %8.2f | %5.2f |%n", name, time, after.get(name), after.get(name) / time));
    }

    /** Answers the id of the first. */
    private String enterIssuers() throws Exception {
        String first = null;
        for (var number = 0; number < ISSUERS; number++) {
            var body = "{\"name\":\"" + issuer(number) + "\"}";
            var answer = send(HttpRequest.newBuilder(URI.create(api + "/api/manage/v1/organisations"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "load-issuer-" + number)
                    .POST(BodyPublishers.ofString(body)));
            first = first == null ? find(ID, answer.body()) : first;
        }
        return first;
    }

    private void importFile(int documents) throws Exception {
        var file = Files.createTempFile("documents-", ".csv");
        try {
            try (var out = Files.newBufferedWriter(file)) {
                write(out, documents);
            }
            var start = System.nanoTime();
            var answer = send(HttpRequest.newBuilder(URI.create(api + "/api/manage/v1/documents/jobs"))
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofFile(file)));
            System.out.printf(
                    "%d documents, %.1f MB, taken after %.1f s%n",
                    documents, Files.size(file) / 1e6, (System.nanoTime() - start) / 1e9);
            follow(api + "/api/manage/v1/jobs/" + find(ID, answer.body()), start);
        } finally {
            Files.delete(file);
        }
    }

    private void follow(String job, long start) throws Exception {
        while (true) {
            var body = send(HttpRequest.newBuilder(URI.create(job)).GET()).body();
            System.out.printf(
                    "%6.1f s: %s, %s of %s, %s failed, %s created, %s unchanged%n",
                    (System.nanoTime() - start) / 1e9,
                    member(body, "state"),
                    member(body, "done"),
                    member(body, "total"),
                    member(body, "failed"),
                    member(body, "created"),
                    member(body, "unchanged"));
            if (!List.of("queued", "running").contains(member(body, "state"))) {
                return;
            }
            Thread.sleep(5_000);
        }
    }

    /** Medians in milliseconds. */
    private Map<String, Double> measure(String issuer) throws Exception {
        var requests = new LinkedHashMap<String, String>();
        requests.put("newest 20", "");
        requests.put("q: a symbol in another spelling", "q=" + encoded("17/kh-dv16"));
        requests.put("q: one word", "q=chuyen");
        requests.put("q: two words", "q=" + encoded("mot cua"));
        requests.put("q: four words", "q=" + encoded("luu tru hanh chinh"));
        requests.put("q: a rare and a frequent word", "q=" + encoded("42 hanh"));
        requests.put("q: a word that nothing has", "q=" + encoded("cai khongthay"));
        requests.put("type", "type=" + encoded("Kế hoạch"));
        requests.put("issuer", "issuer=" + issuer);
        requests.put("year", "year=2010");
        requests.put("status in-force", "status=in-force");
        requests.put("status expired", "status=expired");
        requests.put("status not-yet-in-force (none)", "status=not-yet-in-force");
        requests.put("status in-force, as of 2010", "status=in-force&asOf=2010-06-01");
        requests.put("type and year", "type=KH&year=2015");
        requests.put("type, issuer, year, status", "type=KH&issuer=" + issuer + "&year=2010&status=expired");
        requests.put("q, type, status", "q=" + encoded("cai cach") + "&type=KH&status=in-force");
        var medians = new LinkedHashMap<String, Double>();
        for (var request : requests.entrySet()) {
            medians.put(request.getKey(), median("/api/v1/documents?" + request.getValue()));
        }
        medians.put("staff: newest 20", median("/api/manage/v1/documents"));
        medians.put("staff: q, type", median("/api/manage/v1/documents?type=KH&q=" + encoded("cai cach")));
        return medians;
    }

    private double median(String path) throws Exception {
        var times = new double[REQUESTS];
        for (var round = -REQUESTS; round < REQUESTS; round++) { // the first ones warm up
            var request = HttpRequest.newBuilder(URI.create(api + path));
            if (path.startsWith("/api/manage")) {
                request.header("Authorization", "Bearer " + token());
            }
            var start = System.nanoTime();
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[REQUESTS / 2];
    }

    private static void write(Appendable out, int documents) throws IOException {
        var random = new Random(1);
        out.append("symbol,type,issuer,issued,effectiveFrom,effectiveTo,abstract,signer,verified,source\n");
        for (var number = 0; number < documents; number++) {
            var kind = random.nextInt(TYPES.size());
            var issued = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(365 * 30));
            var from = issued.plusDays(random.nextInt(60));
            var phrases = new ArrayList<String>();
            for (var phrase = 0; phrase < 3; phrase++) {
                phrases.add(PHRASES.get(random.nextInt(PHRASES.size())));
            }
            out.append("%d/%s-ĐV%d,%s,%s,%s,%s,%s,\"Về %s, lần %d\",Nguyễn Văn A,true,Sinh để đo tải%n"
                    .formatted(
                            number + 1,
                            CODES.get(kind),
                            number % ISSUERS,
                            TYPES.get(kind),
                            issuer(number % ISSUERS),
                            issued,
                            from,
                            random.nextInt(3) == 0 ? from.plusYears(1 + random.nextInt(20)) : "",
                            String.join("; ", phrases),
                            number));
        }
    }

    private static String issuer(int number) {
        return "Đơn vị đo tải " + number;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(
                request.header("Authorization", "Bearer " + token()).build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** Tokens last for five minutes, sooner than an import may end. */
    private String token() throws Exception {
        if (Duration.between(signedOn, Instant.now()).toMinutes() >= 2) {
            var form = "grant_type=password&client_id=loa-cli&username=planner&password=planner";
            var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            token = find(TOKEN, http.send(request, BodyHandlers.ofString()).body());
            signedOn = Instant.now();
        }
        return token;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String member(String json, String name) {
        return find(Pattern.compile("\"" + name + "\":\"?([^\",}]+)"), json);
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
