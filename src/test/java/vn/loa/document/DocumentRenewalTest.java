package vn.loa.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.erin;

import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

/** What the schema's upgrade leaves behind: documents as they were entered and published before. */
@LoaTest
class DocumentRenewalTest {
    @Inject
    DocumentRenewal renewal;

    @Test
    void what_was_published_in_an_older_form_is_rendered_anew() throws Exception {
        var issuer = Library.organisation(unique("Bộ"));
        var symbol = Library.symbol();
        var spelt = Library.document(symbol, issuer);
        var twice = Library.document(Library.symbol(), issuer);
        var no = Library.document(Library.symbol(), issuer);
        asBefore(spelt, symbol.replace("-", " - "));
        asBefore(twice, symbol.toLowerCase(java.util.Locale.ROOT));
        asBefore(no, "không số");

        renewal.renewAll(new StartupEvent());

        for (var list : List.of("/api/v1/documents", "/api/manage/v1/documents")) {
            erin().queryParam("issuer", issuer).get(list).then().body("items.size()", is(3));
        }
        given().queryParam("q", symbol)
                .queryParam("issuer", issuer)
                .get("/api/v1/documents")
                .then()
                .body("items.id", contains(twice, spelt))
                .body("items.symbol", contains(symbol, symbol));
        assertEquals("2018", Database.value("select period from document where id = ?", spelt));
        assertEquals(null, Database.value("select period from document where id = ?", twice));
        given().get("/api/v1/documents/{id}", no).then().body("symbol", is("không số"));
        var version = erin().get("/api/manage/v1/documents/{id}", spelt).header("ETag");
        assertEquals("\"0\"", version);
    }

    private static void asBefore(String id, String symbol) throws Exception {
        Database.execute(
                "update document set symbol = ?, symbol_as_written = ?, period = null, rendition = 0 where id = ?",
                symbol,
                symbol,
                id);
        Database.execute("delete from published_term where item = ?", id);
        Database.execute("delete from published_status where item = ?", id);
    }
}
