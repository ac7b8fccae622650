package dev.atrium.outbound;

/**
 * The other side could not be reached or did not answer as HTTP has it. Trying again may
 * help.
 */
public final class OutboundFailed extends OutboundException {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	OutboundFailed(Kind kind, String host, Throwable cause) {
		super(host + ' ' + kind.words, cause);
		this.kind = kind;
	}

	/** What failed. */
	public Kind kind() {
		return this.kind;
	}

	/** How a fetch can fail. */
	public enum Kind {

		/** The host's name does not resolve, or nothing accepts a connection there. */
		UNREACHABLE("cannot be reached"),
		/** Nothing came for longer than {@link OutboundLimits#silence()}. */
		SILENT("stopped answering"),
		/** The whole took longer than {@link OutboundLimits#deadline()}. */
		DEADLINE("did not finish in time"),
		/** The connection broke, or the answer is not HTTP. */
		BROKEN("broke the connection");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

	}

}
