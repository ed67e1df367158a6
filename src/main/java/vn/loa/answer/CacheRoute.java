package vn.loa.answer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.loa.problem.ProblemTexts;
import vn.loa.publication.ChangeFollower;

/**
 * Answers public requests from the cache, on the I/O thread and ahead of the framework. Of those who ask for the same
 * when it is not there, one goes to the database and the others wait.
 */
class CacheRoute {
    private static final String PUBLIC = "/api/v1/";
    /** Never ends, so nobody can wait for its answer. */
    private static final String EVENTS = "/api/v1/events";

    /** Each is for the one who has its secret, and nobody waits for the answer to another; but what is public of it. */
    private static final Pattern CASE = Pattern.compile("/api/v1/feedback/(?!.*/publication$).*");

    private static final int AFTER_CORS_AND_AUTHENTICATION = 50;
    private static final int TRIES = 3;
    private static final String TRIED = "vn.loa.answer.tried";
    private static final Pattern NOT_WANTED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    private final ResponseCache cache;
    private final ChangeFollower follower;
    private final CacheConfig config;
    private final DeliveryConfig delivery;
    private final Clock clock;
    private final Map<String, Flight> flights = new ConcurrentHashMap<>();

    CacheRoute(ResponseCache cache, ChangeFollower follower, CacheConfig config, DeliveryConfig delivery, Clock clock) {
        this.cache = cache;
        this.follower = follower;
        this.config = config;
        this.delivery = delivery;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        if (config.size().asLongValue() > 0) {
            filters.register(this::answer, AFTER_CORS_AND_AUTHENTICATION);
        }
    }

    private void answer(RoutingContext request) {
        if (!mayBeCached(request.request()) || follower.unverified().compareTo(config.longestUnverified()) > 0) {
            request.next();
            return;
        }
        var asked = normalised(request.request());
        var known = find(asked);
        if (known.isEmpty()) {
            compute(request, asked);
        } else if (accepts(
                request.request().getHeader("Accept"), known.get().form().mediaType())) {
            send(request, known.get());
        } else {
            request.next(); // which says that this is not to be had
        }
    }

    private Optional<Answer> find(String asked) {
        return cache.find(asked).filter(answer -> !answer.isOver(clock.instant()));
    }

    private void compute(RoutingContext request, String asked) {
        var flight = new Flight();
        var under = flights.putIfAbsent(asked, flight);
        if (under == null) {
            request.addEndHandler(over -> {
                flights.remove(asked, flight);
                flight.land();
            });
            cache.begin(asked).attachTo(request);
            request.next();
        } else if (tries(request) > TRIES || !under.board(request, this::answer)) {
            // What is never kept, a 404 for instance, is asked for by everybody.
            request.next();
        }
    }

    private static int tries(RoutingContext request) {
        int tries = request.<Integer>get(TRIED, 0) + 1;
        request.put(TRIED, tries);
        return tries;
    }

    private void send(RoutingContext request, Answer answer) {
        var reply = Reply.of(
                answer, request.request(), delivery, clock.instant(), follower.unverified(), follower.nextChangeAt());
        var response = request.response().setStatusCode(reply.status());
        reply.headers().forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        if (reply.body() == null) {
            response.end();
        } else {
            response.end(reply.body());
        }
    }

    /** The rest is the framework's: other methods, forms that we do not have, and what may be private. */
    private static boolean mayBeCached(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && request.path().startsWith(PUBLIC)
                && !request.path().equals(EVENTS)
                && !CASE.matcher(request.path()).matches()
                && request.getHeader("Authorization") == null
                && hasNoBody(request);
    }

    /** Some clients declare a length of 0. */
    private static boolean hasNoBody(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return (length == null || length.equals("0")) && request.getHeader("Transfer-Encoding") == null;
    }

    private static boolean accepts(String accept, String mediaType) {
        return accept == null
                || accept.equals("*/*")
                || Arrays.stream(accept.split(","))
                        .map(String::strip)
                        .anyMatch(range -> isWithin(range, mediaType)
                                && !NOT_WANTED.matcher(range).find());
    }

    private static boolean isWithin(String range, String mediaType) {
        var type = range.split(";")[0].strip();
        return type.equals(mediaType)
                || type.equals("*/*")
                || type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
    }

    /** One text for everything that is answered alike: parameters in any order, languages that lead to the same. */
    private static String normalised(HttpServerRequest request) {
        var query = request.query();
        var sorted = query == null || query.indexOf('&') < 0
                ? query
                : Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
        var language = ProblemTexts.locale(request.getHeader("Accept-Language")).getLanguage();
        return language + " " + request.path() + (sorted == null ? "" : "?" + sorted);
    }
}
