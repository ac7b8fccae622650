package dev.atrium.ingest.replay;

/** An argument that breaks a rule; the message names both. */
final class BadArgument extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BadArgument(String argument, String rule) {
		super(argument + ": " + rule, null, false, false);
	}

}
