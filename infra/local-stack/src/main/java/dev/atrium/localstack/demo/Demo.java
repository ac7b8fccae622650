package dev.atrium.localstack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import dev.atrium.localstack.Component;
import dev.atrium.localstack.LocalStack;

/**
 * Plays a meeting on each platform, at the same time, and tells what became of it.
 */
public final class Demo {

	private static final List<String> PLATFORMS = List.of("daily", "whereby");

	private static final int FAILED = 1;

	private final LocalStack stack;

	private final Consumer<String> out;

	/**
	 * Prepares a demo.
	 * @param stack the system to show
	 * @param out receives the lines to print
	 */
	public Demo(LocalStack stack, Consumer<String> out) {
		this.stack = stack;
		this.out = out;
	}

	/**
	 * Plays it.
	 * @return the exit code of the command: 0 if all went well
	 */
	public int play() {
		this.out.accept("");
		Timeline timeline = new Timeline(this.out);
		List<MadeFile> files = new ArrayList<>();
		List<String> failures = playAll(timeline, files);
		print("Timeline", timeline.table());
		if (!files.isEmpty()) {
			print("Files made", MadeFile.table(files));
		}
		if (!failures.isEmpty()) {
			print("Failed", failures);
			this.out.accept("The logs are in " + this.stack.logOf(Component.ROOMS).getParent());
		}
		return failures.isEmpty() ? 0 : FAILED;
	}

	private List<String> playAll(Timeline timeline, List<MadeFile> files) {
		DemoPlaces places = DemoPlaces.of(this.stack);
		List<String> failures = new ArrayList<>();
		try (ExecutorService stages = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<List<MadeFile>>> meetings = PLATFORMS.stream()
				.map((platform) -> stages.submit(new DemoMeeting(platform, places, timeline)::play))
				.toList();
			meetings.forEach((meeting) -> collect(meeting, files, failures));
		}
		return failures;
	}

	private static void collect(Future<List<MadeFile>> meeting, List<MadeFile> files, List<String> failures) {
		try {
			files.addAll(meeting.get());
		}
		catch (ExecutionException ex) {
			failures.add(String.valueOf((ex.getCause() != null) ? ex.getCause().getMessage() : ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			failures.add("Interrupted");
		}
	}

	private void print(String title, List<String> lines) {
		this.out.accept("");
		this.out.accept(title);
		lines.forEach((line) -> this.out.accept("  " + line));
	}

}
