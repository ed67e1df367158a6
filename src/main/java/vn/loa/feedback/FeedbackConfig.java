package vn.loa.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How feedback is taken in. */
@ConfigMapping(prefix = "loa.feedback")
public interface FeedbackConfig {
    /** Code of the regime of deadline rules that a message is under until it is classified. */
    @WithDefault("government-portal")
    String regime();

    Limits limits();

    /** On each node; 0 sets no limit. */
    interface Limits {
        /** How many messages may be sent from one address within ten minutes. */
        @WithDefault("10")
        int messagesPerAddress();

        /** How many messages may be sent by all within a minute. */
        @WithDefault("300")
        int messages();

        /** How many times a code and secret may be wrong from one address within ten minutes. */
        @WithDefault("20")
        int wrongSecrets();
    }
}
