package dev.atrium.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;

/**
 * A launcher as a process of its own: starts the servers and waits.
 */
final class LauncherMain {

	static final String STARTED = "started ";

	private LauncherMain() {
	}

	static void main(String[] args) throws InterruptedException {
		LocalStack stack = LocalStack.builder()
			.dataDir(Path.of(args[0]))
			.freePorts()
			.only(EnumSet.noneOf(Component.class))
			.start();
		System.out.println(STARTED + stack.pid(Component.SERVERS));
		Thread.currentThread().join();
	}

	static Process launch(Path data) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), LauncherMain.class.getName(), data.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

}
