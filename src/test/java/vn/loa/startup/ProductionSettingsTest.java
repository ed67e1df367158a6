package vn.loa.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionSettingsTest {
    private static final Map<String, String> GOOD = Map.of(
            "quarkus.datasource.jdbc.url", "jdbc:mariadb://db/loa",
            "quarkus.datasource.username", "loa",
            "quarkus.datasource.password", "p",
            "quarkus.oidc.auth-server-url", "https://login.example.org/realms/loa",
            "loa.cursor.secret", "0123456789abcdef0123456789abcdef",
            "loa.seal.keys", "2026=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "loa.site.url", "https://www.example.org");

    @ParameterizedTest
    @ValueSource(strings = {"www.example.org", "ftp://www.example.org", "https://", "https://www.example.org?a=b"})
    void what_is_no_website_is_none(String address) {
        assertEquals(1, faults("loa.site.url", address).size());
    }

    @Test
    void good_settings_have_no_fault() {
        assertEquals(List.of(), faults("quarkus.http.cors.origins", "https://www.example.org"));
    }

    @Test
    void nothing_set_is_a_fault_for_each_of_them() {
        assertEquals(GOOD.size(), ProductionSettings.faults(key -> "").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://www.example.org, *",
                "/.*/",
                "/.+/",
                "/^.*$/",
                "/https?:\\/\\/.*/",
                "/https:\\/\\/.{1\\,99}/"
            })
    void an_origin_that_anybody_has_is_refused(String origins) {
        assertTrue(faults("quarkus.http.cors.origins", origins).get(0).contains("QUARKUS_HTTP_CORS_ORIGINS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://a.example,https://b.example", "/https:\\/\\/[a-z]+\\.example\\.org/"})
    void named_origins_are_allowed(String origins) {
        assertEquals(List.of(), faults("quarkus.http.cors.origins", origins));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8180/realms/loa-dev",
                "http://localhost:8180/realms/loa-dev/",
                "https://login.example.org/realms/loa%2Ddev"
            })
    void the_development_realm_is_refused(String server) {
        assertEquals(1, faults("quarkus.oidc.auth-server-url", server).size());
    }

    @Test
    void a_realm_whose_name_only_begins_alike_is_allowed() {
        assertEquals(List.of(), faults("quarkus.oidc.auth-server-url", "https://login.example.org/realms/loa-device"));
    }

    @Test
    void a_short_secret_is_refused() {
        assertEquals(
                1,
                faults("loa.cursor.secret", "0123456789abcdef0123456789abcde").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "2026=c2hvcnQ=",
                "2026=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=,",
                "2026=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=,2026=YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODk=",
                "development=bG9hLWxvY2FsLWRldmVsb3BtZW50LXNlYWxpbmcta2U="
            })
    void keys_that_do_not_seal_are_refused_and_not_shown(String keys) {
        var faults = faults("loa.seal.keys", keys);
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("LOA_SEAL_KEYS"), faults.get(0));
        assertTrue(!faults.get(0).contains("MDEy") && !faults.get(0).contains("bG9h"), faults.get(0));
    }

    private static List<String> faults(String key, String value) {
        var settings = new HashMap<>(GOOD);
        settings.put(key, value);
        return ProductionSettings.faults(name -> settings.getOrDefault(name, ""));
    }
}
