package dev.atrium.rooms.webhook.sending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import dev.atrium.outbound.OutboundLimits;

/**
 * How webhooks are sent.
 *
 * @param limits how long one attempt may take
 * @param perHost how many attempts one instance makes at one host at a time
 */
@Validated
@ConfigurationProperties("atrium.webhook.sending")
record SendingProperties(@DefaultValue @Valid OutboundLimits limits, @DefaultValue("4") @Positive int perHost) {
}
