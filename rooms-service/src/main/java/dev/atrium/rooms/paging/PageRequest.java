package dev.atrium.rooms.paging;

/**
 * Which page of a list is wanted.
 *
 * @param page from 1
 * @param size entries per page
 */
public record PageRequest(int page, int size) {

	/** How many entries come before the page. */
	public long offset() {
		return (this.page - 1L) * this.size;
	}

}
