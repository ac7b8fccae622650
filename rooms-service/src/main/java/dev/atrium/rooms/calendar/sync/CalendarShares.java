package dev.atrium.rooms.calendar.sync;

import java.time.Clock;
import java.util.stream.IntStream;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import dev.atrium.rooms.calendar.sync.DueCalendars.Share;
import dev.atrium.rooms.room.Rooms;

/**
 * One {@link DueCalendars} for each share of the rooms.
 */
@Configuration(proxyBeanMethods = false)
@Import(CalendarShares.Registrar.class)
class CalendarShares {

	// More than there will be instances; each costs a query per turn.
	private static final int SHARES = 8;

	/** Registers them, each as a bean of its own. */
	static class Registrar implements BeanRegistrar {

		@Override
		public void register(BeanRegistry registry, Environment environment) {
			IntStream.range(0, SHARES)
				.forEach((index) -> registry.registerBean("dueCalendars" + index, DueCalendars.class,
						(bean) -> bean.supplier((context) -> share(new Share(index, SHARES), context))));
		}

		private static DueCalendars share(Share share, SupplierContext context) {
			return new DueCalendars(share, context.bean(CalendarFeeds.class), context.bean(Rooms.class),
					context.bean(CalendarSync.class), context.bean(CalendarProperties.class).lookEvery(),
					context.bean(Clock.class));
		}

	}

}
