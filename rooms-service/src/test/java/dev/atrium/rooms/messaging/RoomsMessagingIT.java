package dev.atrium.rooms.messaging;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import dev.atrium.messaging.contract.MessagingContract;
import dev.atrium.rooms.RoomsServiceTest;

@RoomsServiceTest
class RoomsMessagingIT extends MessagingContract {

	RoomsMessagingIT(@Autowired ApplicationContext context) {
		super(context);
	}

}
