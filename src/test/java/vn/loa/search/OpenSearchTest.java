package vn.loa.search;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import vn.loa.testing.LoaTest;
import vn.loa.testing.OpenSearch;

/** The same on a real OpenSearch. */
@LoaTest
@TestProfile(OpenSearchTest.OnOpenSearch.class)
class OpenSearchTest extends SearchSuite {
    public static class OnOpenSearch implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OpenSearch.class));
        }
    }
}
