package dev.atrium.recordings.download;

import dev.atrium.outbound.OutboundException;
import dev.atrium.outbound.OutboundFailed;
import dev.atrium.outbound.OutboundRefused;
import dev.atrium.outbound.OutboundRefused.Rule;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * What a failed fetch means for the recording.
 */
final class OutboundFailures {

	private OutboundFailures() {
	}

	static StepFailure translate(OutboundException failure) {
		return switch (failure) {
			case OutboundRefused refused when refused.rule() == Rule.SIZE ->
				new StepFailure.Permanent(FailureReason.TOO_LARGE, "The recording is larger than allowed", refused);
			case OutboundRefused refused ->
				new StepFailure.Permanent(FailureReason.URL_REFUSED, words(refused), refused);
			case OutboundFailed failed -> new StepFailure.Transient(reason(failed), words(failed), failed);
		};
	}

	private static FailureReason reason(OutboundFailed failed) {
		return switch (failed.kind()) {
			case UNREACHABLE -> FailureReason.UNREACHABLE;
			case SILENT, DEADLINE -> FailureReason.STALLED;
			case BROKEN -> FailureReason.TRUNCATED;
		};
	}

	private static String words(OutboundException failure) {
		return String.valueOf(failure.getMessage());
	}

}
