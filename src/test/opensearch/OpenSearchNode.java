import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * One OpenSearch node for tests, from its Maven artifacts, with the analysis that its distribution has as a module. It has a
 * class path of its own and is no part of the test sources; {@code vn.loa.testing.OpenSearch} starts it.
 *
 * <p>{@code java -cp … OpenSearchNode.java <folder> <http port>}
 */
class OpenSearchNode extends Node {
    private OpenSearchNode(Settings settings) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "loa-test"),
                List.of(Netty4Plugin.class, CommonAnalysisPlugin.class),
                false);
    }

    public static void main(String[] arguments) throws Exception {
        var node = new OpenSearchNode(Settings.builder()
                .put("path.home", Path.of(arguments[0]).toAbsolutePath())
                .put("cluster.name", "loa-test")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", arguments[1])
                .put("transport.port", "0")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("action.auto_create_index", false)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
            } catch (Exception closing) {
                closing.printStackTrace();
            }
        }));
        node.start();
        new CountDownLatch(1).await();
    }
}
