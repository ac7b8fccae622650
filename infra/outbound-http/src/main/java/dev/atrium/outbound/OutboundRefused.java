package dev.atrium.outbound;

/**
 * The guard refuses a URL or its answer. Trying again cannot help.
 */
public final class OutboundRefused extends OutboundException {

	private static final long serialVersionUID = 1L;

	private final Rule rule;

	OutboundRefused(Rule rule, String what) {
		super(what + " is refused: " + rule.words);
		this.rule = rule;
	}

	/** The rule that was broken. */
	public Rule rule() {
		return this.rule;
	}

	/** What the guard insists on. */
	public enum Rule {

		/** An absolute URL with a host name. */
		URL("it must be an absolute URL with a host"),
		/** Encrypted, unless the origin is allowed by configuration. */
		SCHEME("it must begin with https"),
		/** No user name or password in the URL. */
		USER_INFO("it must not carry a user name or password"),
		/** No decimal, octal or hexadecimal spelling of an address. */
		HOST("its host must be a name or a plainly written address"),
		/** An address of the public internet. */
		ADDRESS("its host is not on the public internet"),
		/** No endless chain of redirects. */
		REDIRECTS("it redirects too often"),
		/** No more bytes than the caller allows. */
		SIZE("the answer is too large");

		private final String words;

		Rule(String words) {
			this.words = words;
		}

	}

}
