package vn.loa.feedback;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as limits need to know: of IPv6 the network of 64 bits, since one connection has them
 * all. Behind a proxy that is the proxy's address, unless the service is told to trust its headers.
 */
@RequestScoped
class SenderAddress {
    private static final int NETWORK_BYTES = 8;

    private final RoutingContext request;

    SenderAddress(RoutingContext request) {
        this.request = request;
    }

    String network() {
        var address = request.request().remoteAddress().hostAddress();
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
