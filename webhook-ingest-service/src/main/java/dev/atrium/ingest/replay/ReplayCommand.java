package dev.atrium.ingest.replay;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import dev.atrium.ingest.webhook.WebhookTranslator;

/**
 * {@code replay}: exits 0 when all is replayed, 2 for arguments that break a rule, 1 when
 * it could not end what it began.
 */
public final class ReplayCommand {

	/** The word that the command begins with, and its Spring profile. */
	public static final String NAME = "replay";

	private static final int DONE = 0;

	private static final int FAILED = 1;

	private static final int USAGE = 2;

	private final PrintStream out;

	private final PrintStream err;

	ReplayCommand(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/**
	 * Runs the command.
	 * @param args what follows its name
	 * @return the exit status
	 */
	public static int run(String... args) {
		return new ReplayCommand(System.out, System.err).run(application(), args);
	}

	static SpringApplicationBuilder application() {
		// It stops between transactions, by itself; and reads its own arguments.
		return new SpringApplicationBuilder(ReplayConfiguration.class).profiles(NAME)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.addCommandLineProperties(false);
	}

	int run(SpringApplicationBuilder application, String... args) {
		if (ReplayArguments.askForHelp(args)) {
			this.out.println(ReplayArguments.USAGE);
			return DONE;
		}
		try (ConfigurableApplicationContext context = application.run()) {
			return replay(context, arguments(context).read(args));
		}
		catch (BadArgument ex) {
			this.err.println(ex.getMessage());
			this.err.println();
			this.err.println(ReplayArguments.USAGE);
			return USAGE;
		}
	}

	private static ReplayArguments arguments(ListableBeanFactory context) {
		Map<String, Set<String>> types = new TreeMap<>();
		context.getBeansOfType(WebhookTranslator.class)
			.values()
			.forEach((translator) -> types.put(translator.platform(), translator.types()));
		return new ReplayArguments(context.getBean(Clock.class).instant(),
				context.getBean(ReplayProperties.class).maxAge(), types);
	}

	private int replay(ConfigurableApplicationContext context, ReplayRequest request) {
		ReplayTally tally = new ReplayTally();
		try (StopRequest stop = new StopRequest()) {
			context.getBean(Replay.class).run(request, tally, stop);
			return end(request, tally, stop.getAsBoolean());
		}
		catch (org.apache.kafka.common.KafkaException | org.springframework.kafka.KafkaException ex) {
			this.out.print(ReplayReport.text(request, tally));
			this.err.printf("Not finished, the broker at %s fails: %s.%n%s%n", broker(context.getEnvironment()),
					ex.getMessage(), "What is counted above is done. Run it again: no event is applied twice.");
			return FAILED;
		}
	}

	private int end(ReplayRequest request, ReplayTally tally, boolean stopped) {
		this.out.print(ReplayReport.text(request, tally));
		if (stopped) {
			this.err.println("Stopped before the end. Run it again for the rest: no event is applied twice.");
			return FAILED;
		}
		if (tally.failures() > 0) {
			this.err.printf("%d callbacks could not be normalised for a fault of this program; see above.%n",
					tally.failures());
			return FAILED;
		}
		return DONE;
	}

	private static String broker(Environment environment) {
		return environment.getRequiredProperty("spring.kafka.bootstrap-servers");
	}

}
