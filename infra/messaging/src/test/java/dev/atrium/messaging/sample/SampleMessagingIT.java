package dev.atrium.messaging.sample;

import org.springframework.context.ApplicationContext;

import dev.atrium.messaging.contract.MessagingContract;

@SampleServiceTest
class SampleMessagingIT extends MessagingContract {

	SampleMessagingIT(ApplicationContext context) {
		super(context);
	}

}
