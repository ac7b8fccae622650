package dev.atrium.recordings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import dev.atrium.messaging.contract.MessagingContract;

@RunningService
class MessagingIT extends MessagingContract {

	@Autowired
	MessagingIT(ApplicationContext context) {
		super(context);
	}

}
