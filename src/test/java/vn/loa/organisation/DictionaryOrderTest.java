package vn.loa.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.erin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.text.GoldenText;

@LoaTest
class DictionaryOrderTest {
    @Test
    void names_are_listed_as_a_dictionary_has_them() {
        var start = unique("Sở") + " ";
        var words = new ArrayList<>(GoldenText.sorted());
        Collections.shuffle(words, new Random(1));
        words.forEach(word -> Library.organisation(start + word));
        var listed = new ArrayList<String>();
        String cursor = null;
        do {
            var request = erin().queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/manage/v1/organisations");
            page.then().statusCode(200);
            List<String> names = page.path("items.name");
            names.stream().filter(name -> name.startsWith(start)).forEach(listed::add);
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(GoldenText.sorted().stream().map(start::concat).toList(), listed);
    }
}
