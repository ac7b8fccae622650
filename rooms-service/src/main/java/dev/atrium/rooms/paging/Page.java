package dev.atrium.rooms.paging;

import java.util.List;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param <T> what is listed
 * @param items the page's entries
 * @param total how many entries the whole list has
 * @param page which page this is, from 1
 * @param size how many entries a full page has
 * @param pages how many pages there are
 */
public record Page<T>(List<T> items, @Schema(example = "120") long total, @Schema(example = "1") int page,
		@Schema(example = "50") int size, @Schema(example = "3") long pages) {

	/** The page that was asked for. */
	public static <T> Page<T> of(List<T> items, long total, PageRequest request) {
		return new Page<>(items, total, request.page(), request.size(), Math.ceilDiv(total, request.size()));
	}

	/** The same page with its entries in another form. */
	public <R> Page<R> map(Function<T, R> form) {
		return new Page<>(this.items.stream().map(form).toList(), this.total, this.page, this.size, this.pages);
	}

}
