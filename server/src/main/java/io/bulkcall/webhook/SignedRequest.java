package io.bulkcall.webhook;

import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.twilio.TwilioSignature;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets through what the carrier has signed with the token of an account that the business calls with. */
@Component
class SignedRequest {

    private static final int BODY_BYTES_MAX = 64 * 1024;

    private final TwilioSignature signature;
    private final CarrierAccounts accounts;

    SignedRequest(TwilioSignature signature, CarrierAccounts accounts) {
        this.signature = signature;
        this.accounts = accounts;
    }

    /** The form that was posted; empty if the request is not the carrier's. */
    Optional<Map<String, List<String>>> verify(HttpServletRequest request, long businessId) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            return Optional.empty();
        }
        Map<String, List<String>> form;
        try {
            form = FormBody.parse(body);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String target = request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
        return account(businessId, form)
                .filter(account -> signature.matches(account, target, form, request.getHeader("X-Twilio-Signature")))
                .map(_ -> form);
    }

    /** An account that a business has left still signs for the calls that were placed over it. */
    private Optional<CarrierAccount> account(long businessId, Map<String, List<String>> form) {
        List<String> accountSid = form.getOrDefault("AccountSid", List.of());
        return accountSid.size() == 1
                ? accounts.findBySid(businessId, accountSid.getFirst())
                : accounts.find(accounts.idOfBusiness(businessId));
    }
}
