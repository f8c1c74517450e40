package io.bulkcall.webhook;

import io.bulkcall.publichost.ProofOfDeployment;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where our own nodes ask whether the public address leads here. Open, as callbacks are, and tells nothing else. */
@Hidden
@RestController
class Reachable {

    private final ProofOfDeployment proof;

    Reachable(ProofOfDeployment proof) {
        this.proof = proof;
    }

    @GetMapping("/webhook/reachable")
    ResponseEntity<String> answer(@RequestParam(name = "nonce", defaultValue = "") String nonce) {
        return proof.isQuestion(nonce)
                ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(proof.answer(nonce))
                : ResponseEntity.badRequest().build();
    }
}
