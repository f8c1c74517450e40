package io.bulkcall.api;

import io.bulkcall.publichost.PublicHostCheck;
import io.bulkcall.publichost.PublicHostState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the carrier's callbacks find their way here. */
@RestController
@RequestMapping("/api/v1/public_host")
class PublicHostController {
    private final PublicHostCheck check;

    PublicHostController(PublicHostCheck check) {
        this.check = check;
    }

    @GetMapping
    @Anybody
    PublicHostState get() {
        return check.state();
    }

    @PostMapping("/check")
    @PlatformOnly
    PublicHostState check() {
        return check.check();
    }
}
