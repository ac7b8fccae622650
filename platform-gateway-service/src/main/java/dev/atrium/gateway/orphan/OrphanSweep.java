package dev.atrium.gateway.orphan;

import java.time.Duration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.orphan.OrphanProperties.Mode;
import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.RoomInventory;
import dev.atrium.gateway.platform.RoomInventory.ListedRoom;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.scheduling.RecurringWork;

/**
 * Looks through the rooms of one platform for those that no meeting uses any more, such
 * as one whose creation was answered to nobody, and removes them.
 */
class OrphanSweep implements RecurringWork {

	private final VideoPlatform platform;

	private final RoomInventory inventory;

	private final RoomJudge judge;

	private final OrphanReport report;

	private final OrphanProperties properties;

	OrphanSweep(VideoPlatform platform, RoomInventory inventory, RoomJudge judge, OrphanReport report,
			OrphanProperties properties) {
		this.platform = platform;
		this.inventory = inventory;
		this.judge = judge;
		this.report = report;
		this.properties = properties;
	}

	@Override
	public String name() {
		return "orphans-" + this.platform.name();
	}

	@Override
	public Duration period() {
		return this.properties.period();
	}

	@Override
	public Mono<Void> run() {
		return (this.properties.mode() == Mode.REMOVE) ? remove() : orphans().doOnNext(this.report::found).then();
	}

	// All are found before the first is removed: a page of the provider's list may begin
	// after a room by name.
	private Mono<Void> remove() {
		return orphans().take(this.properties.removalsPerTurn())
			.collectList()
			.flatMapIterable((orphans) -> orphans)
			.concatMap(this::remove)
			.then();
	}

	private Mono<Void> remove(ListedRoom orphan) {
		return this.platform.endMeeting(orphan.room())
			.doOnSuccess((done) -> this.report.removed(orphan))
			.onErrorResume(PlatformException.class,
					(ex) -> Mono.fromRunnable(() -> this.report.notRemoved(orphan, ex)));
	}

	private Flux<ListedRoom> orphans() {
		return this.inventory.rooms().concatMap(this::onlyOrphan);
	}

	private Mono<ListedRoom> onlyOrphan(ListedRoom room) {
		return this.judge.judge(this.platform.name(), room).flatMap((verdict) -> switch (verdict) {
			case ORPHAN -> Mono.just(room);
			case UNKNOWN -> Mono.fromRunnable(this.report::unknown);
			case IN_USE -> Mono.empty();
		});
	}

}
