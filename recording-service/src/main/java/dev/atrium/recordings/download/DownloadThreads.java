package dev.atrium.recordings.download;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Threads that write and hash. Unlike those of Reactor's schedulers they are not
 * interrupted when a download is cancelled, since that would close the file under the
 * other connections.
 */
@Component
class DownloadThreads implements Executor, DisposableBean {

	private final ExecutorService pool = Executors.newCachedThreadPool(threads());

	private final Scheduler scheduler = Schedulers.fromExecutor(this);

	/** When it is time for something. */
	Scheduler timer() {
		return Schedulers.parallel();
	}

	/** The same threads for pipelines. */
	Scheduler scheduler() {
		return this.scheduler;
	}

	@Override
	public void execute(Runnable work) {
		this.pool.execute(work);
	}

	@Override
	public void destroy() {
		this.pool.shutdown();
	}

	private static CustomizableThreadFactory threads() {
		CustomizableThreadFactory factory = new CustomizableThreadFactory("download-");
		factory.setDaemon(true);
		return factory;
	}

}
