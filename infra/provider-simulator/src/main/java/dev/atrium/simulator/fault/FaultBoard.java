package dev.atrium.simulator.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import dev.atrium.simulator.room.Platform;

/**
 * The faults in force per platform.
 */
@Component
public class FaultBoard {

	private final Map<Platform, AtomicReference<Faults>> board = new EnumMap<>(Platform.class);

	FaultBoard() {
		for (Platform platform : Platform.values()) {
			this.board.put(platform, new AtomicReference<>(Faults.NONE));
		}
	}

	/**
	 * The faults in force.
	 */
	public Faults of(Platform platform) {
		return reference(platform).get();
	}

	/**
	 * Changes the faults in force.
	 * @return the new ones
	 */
	public Faults change(Platform platform, UnaryOperator<Faults> change) {
		return reference(platform).updateAndGet(change);
	}

	/**
	 * The status the next API call has to fail with; asking uses one failure up.
	 */
	public OptionalInt takeApiFailure(Platform platform) {
		Faults.Api api = reference(platform).getAndUpdate(Faults::withOneApiFailureUsed).api();
		return (api.failNext() > 0) ? OptionalInt.of(api.failStatus()) : OptionalInt.empty();
	}

	/**
	 * Whether the next callback is lost; asking uses one loss up.
	 */
	public boolean takeCallbackDrop(Platform platform) {
		return reference(platform).getAndUpdate(Faults::withOneDropUsed).callbacks().dropNext() > 0;
	}

	/**
	 * What the next download meets; asking uses one fault up.
	 */
	public Faults.Media takeDownload(Platform platform) {
		return reference(platform).getAndUpdate(Faults::withOneDownloadServed).media();
	}

	private AtomicReference<Faults> reference(Platform platform) {
		return this.board.computeIfAbsent(platform, (_) -> new AtomicReference<>(Faults.NONE));
	}

}
