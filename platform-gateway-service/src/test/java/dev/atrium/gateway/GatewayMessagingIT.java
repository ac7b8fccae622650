package dev.atrium.gateway;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.messaging.contract.MessagingContract;

@GatewayTest
class GatewayMessagingIT extends MessagingContract {

	@Autowired
	GatewayMessagingIT(ApplicationContext context) {
		super(context);
	}

}
