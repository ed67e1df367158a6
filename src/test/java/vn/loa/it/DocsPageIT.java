package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody opens the documentation page in a browser, signs on at Keycloak and tries a staff call. */
class DocsPageIT {
    /** The realm lets its client {@code loa-docs} come back to this address. */
    private static final int PORT = 8081;

    private static final String HOME = "http://localhost:" + PORT;
    private static final Path SCREENSHOT = Path.of("target", "docs-page.png");
    private static final String FLOW = "[...document.querySelectorAll('.auth-container')]"
            + ".find(flow => flow.innerText.includes('authorization_code'))";

    private static PackagedLoa loa;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Chromium.find().isPresent(), "No Chromium on this machine: the documentation page was NOT tested");
        Servers.emptyDatabase();
        var environment = Servers.goodEnvironment();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(PORT));
        loa = PackagedLoa.start(environment);
    }

    @AfterAll
    static void stop() {
        if (loa != null) {
            loa.close();
        }
    }

    @Test
    @Timeout(180)
    void whoever_signs_on_can_make_a_staff_call() throws Exception {
        try (var browser = Chromium.start(Chromium.find().orElseThrow(), Path.of("target", "it"))) {
            var page = browser.page("about:blank");
            page.open(HOME + "/api/docs/?urls.primaryName=Staff");
            offersBothContracts(page);
            signOn(browser, page, "author");
            var answer = tryMe(page);
            page.screenshot(SCREENSHOT);

            assertTrue(answer.contains("\"author\""), answer);
            assertEquals(
                    List.of(),
                    page.requested().stream().filter(url -> !isOurs(url)).toList(),
                    "The page works without the internet");
            assertEquals(List.of(), page.complaints(), "The browser finds nothing wrong");
        }
    }

    private static void offersBothContracts(Chromium.Page page) throws Exception {
        page.awaitTrue("document.querySelector('#operations-Me-getMe')");
        assertEquals(
                "Public,Staff",
                page.evaluate("[...document.querySelectorAll('#select option')].map(o => o.innerText).sort().join(',')")
                        .asText());
    }

    private static void signOn(Chromium browser, Chromium.Page page, String user) throws Exception {
        // The dialogue shows what is known when it opens; the identity provider's configuration comes a little later.
        page.awaitTrue("performance.getEntriesByType('resource').some(r => r.name.endsWith('openid-configuration'))");
        page.click("document.querySelector('.auth-wrapper .btn.authorize')");
        while (!page.evaluate("!!" + FLOW).asBoolean()) {
            page.click("document.querySelector('.close-modal')");
            Thread.sleep(200);
            page.click("document.querySelector('.auth-wrapper .btn.authorize')");
        }
        assertTrue(page.evaluate(FLOW + ".innerText").asText().contains("PKCE"));
        page.click(FLOW + ".querySelector('.auth-btn-wrapper .authorize')");
        var keycloak = browser.page("/protocol/openid-connect/auth");
        keycloak.awaitTrue("document.querySelector('#kc-login, [type=submit]')");
        keycloak.evaluate("document.querySelector('#username').value = '" + user + "'");
        keycloak.evaluate("document.querySelector('#password').value = '" + user + "'");
        keycloak.click("document.querySelector('#kc-login, [type=submit]')");
        page.awaitTrue("[...document.querySelectorAll('.auth-btn-wrapper .btn')].some(b => b.innerText === 'Logout')");
        page.click("document.querySelector('.btn-done')");
    }

    private static String tryMe(Chromium.Page page) throws Exception {
        var operation = "document.querySelector('#operations-Me-getMe')";
        page.click(operation + ".querySelector('.opblock-summary-control')");
        page.click(operation + ".querySelector('.try-out__btn')");
        page.click(operation + ".querySelector('.execute')");
        page.awaitTrue(operation + ".querySelector('.live-responses-table .response-col_status')");
        assertTrue(page.evaluate(
                        operation + ".querySelector('.live-responses-table tbody .response-col_status').innerText")
                .asText()
                .startsWith("200"));
        page.evaluate(operation + ".scrollIntoView()");
        return page.evaluate(operation + ".querySelector('.live-responses-table').innerText")
                .asText();
    }

    private static boolean isOurs(String url) {
        return !url.startsWith("http") || URI.create(url).getHost().equals("localhost");
    }
}
