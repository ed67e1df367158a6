package vn.loa.local;

/** What a local run says when the API is up. */
final class Welcome {

    private Welcome() {}

    static String text(int port, int keycloakPort) {
        var api = "http://localhost:" + port;
        return """

                Loa is running (Ctrl-C ends it and everything it started; the data stays in .loa).

                  Articles    %1$s/api/v1/articles
                  API docs    %1$s/api/docs
                  Users       author, editor, approver, planner, channel-manager, feedback-officer,
                              feedback-approver, auditor, admin: the password is the user name

                  Keycloak follows in a moment; until it is ready staff calls answer 503. To try:

                  curl %1$s/api/v1/articles
                  TOKEN=$(curl -s http://localhost:%2$d/realms/loa-dev/protocol/openid-connect/token \\
                    -d grant_type=password -d client_id=loa-cli -d username=author -d password=author \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -H "Authorization: Bearer $TOKEN" %1$s/api/manage/v1/articles
                """.formatted(api, keycloakPort);
    }
}
