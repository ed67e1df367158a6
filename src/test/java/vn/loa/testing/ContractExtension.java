package vn.loa.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** TODO */
public class ContractExtension implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        io.restassured.RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }
}
