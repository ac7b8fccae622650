package dev.atrium.ingest.webhook;

/** What a {@link WebhookVerifier} finds. */
public enum Verdict {

	/** Signed by the platform, and recently. */
	AUTHENTIC,
	/** The platform asks whether the endpoint exists; says nothing worth keeping. */
	PROBE,
	/** We have no secret of that platform, so nothing can be said. */
	SECRET_NOT_SET,
	/** No signature, or no timestamp. */
	SIGNATURE_MISSING,
	/** A signature or timestamp that cannot be read. */
	SIGNATURE_MALFORMED,
	/** Not made with any of our secrets over this body and timestamp. */
	SIGNATURE_WRONG,
	/** Genuine, but too old, or from the future: a replay, or a clock that is off. */
	SIGNATURE_STALE

}
