package dev.atrium.ingest.webhook.translation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Mapped;
import dev.atrium.ingest.webhook.Translation.Reason;

/**
 * A platform's event types and what is made of them. Between them the two tables hold
 * every type the platform documents.
 *
 * @param <C> the platform's callback, opened
 * @param opening opens a callback; may throw {@link UnusableCallback}
 * @param type names the type of an opened callback
 * @param mapped the events that a type stands for; may throw {@link UnusableCallback}
 * @param notNeeded the types that are of no use to us
 */
public record TranslationTable<C>(Function<ReceivedCallback, C> opening, Function<C, String> type,
		Map<String, Function<C, List<Identified>>> mapped, Set<String> notNeeded) {

	/** Every type the platform documents. */
	public Set<String> types() {
		return Stream.concat(this.mapped.keySet().stream(), this.notNeeded.stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Looks a callback up; never throws for anything in its body. */
	public Translation translate(ReceivedCallback received) {
		try {
			C callback = this.opening.apply(received);
			return translate(this.type.apply(callback), callback);
		}
		catch (UnusableCallback ex) {
			return ex.asTranslation(KeptNotMapped.OTHER_TYPE);
		}
	}

	private Translation translate(String name, C callback) {
		if (this.notNeeded.contains(name)) {
			return new KeptNotMapped(name, Reason.NOT_NEEDED, "of no use to us");
		}
		var mapping = this.mapped.get(name);
		if (mapping == null) {
			return KeptNotMapped.unknown(name);
		}
		try {
			return new Mapped(name, mapping.apply(callback));
		}
		catch (UnusableCallback ex) {
			return ex.asTranslation(name);
		}
	}

}
