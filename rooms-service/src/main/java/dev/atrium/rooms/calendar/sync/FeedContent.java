package dev.atrium.rooms.calendar.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.calendar.feed.Feed;
import dev.atrium.rooms.calendar.feed.FeedProblem;
import dev.atrium.rooms.calendar.feed.FeedReader;
import dev.atrium.rooms.calendar.feed.RoomLink;
import dev.atrium.rooms.calendar.feed.Window;
import dev.atrium.rooms.calendar.fetch.Fetched;
import dev.atrium.rooms.calendar.fetch.Fetched.Validators;

/**
 * A feed that was fetched and read.
 *
 * @param feed what it says
 * @param window which time was read
 * @param validators the server's marks of it
 * @param hash ours
 */
record FeedContent(Feed feed, Window window, Validators validators, String hash) {

	private static final int MOST_PROBLEMS = 20;

	static FeedContent read(Fetched.Content fetched, RoomLink link, Window window) {
		return new FeedContent(FeedReader.read(fetched.text(), link, window), window, fetched.validators(),
				hash(fetched.text()));
	}

	@Nullable String problems() {
		return this.feed.problems().isEmpty() ? null
				: this.feed.problems()
					.stream()
					.limit(MOST_PROBLEMS)
					.map(FeedProblem::toString)
					.collect(Collectors.joining("\n"));
	}

	private static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
