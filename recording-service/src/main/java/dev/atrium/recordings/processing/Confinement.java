package dev.atrium.recordings.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.util.unit.DataSize;

/**
 * What is put before a program that decodes untrusted media, so that it gets no more
 * memory than it is allowed and dies with the service, even if the service is killed: the
 * programs {@code prlimit} and {@code setpriv} of util-linux, where they are installed.
 * Both replace themselves by the program, so it keeps their process id.
 */
final class Confinement {

	private Confinement() {
	}

	/**
	 * The words before the program's own.
	 * @param memory how much it may have
	 * @param onPath finds a program, empty if it is not there
	 */
	static List<String> of(DataSize memory, UnaryOperator<String> onPath) {
		List<String> words = new ArrayList<>();
		String setpriv = onPath.apply("setpriv");
		if (!setpriv.isEmpty()) {
			words.addAll(List.of(setpriv, "--pdeathsig", "KILL"));
		}
		String prlimit = onPath.apply("prlimit");
		if (!prlimit.isEmpty()) {
			words.addAll(List.of(prlimit, "--data=" + memory.toBytes(), "--core=0"));
		}
		return List.copyOf(words);
	}

}
