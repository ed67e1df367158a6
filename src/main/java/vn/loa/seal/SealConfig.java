package vn.loa.seal;

import io.smallrye.config.ConfigMapping;

/** The keys that texts are sealed with. */
@ConfigMapping(prefix = "loa.seal")
public interface SealConfig {
    /**
     * {@code name=key}, separated by commas: 32 random bytes in Base64 each ({@code openssl rand -base64 32}). The first one
     * seals, all of them open: a new key goes in front, and the old one stays until nothing is sealed with it.
     */
    String keys();
}
