package dev.atrium.outbound;

import java.util.List;
import java.util.stream.Stream;

import io.netty.util.NetUtil;

/**
 * The addresses of the public internet, by IANA's special-purpose address registries.
 */
final class PublicAddresses {

	private static final List<Block> NOT_PUBLIC_V4 = blocks("0.0.0.0/8", // this host
			"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private
			"100.64.0.0/10", // carrier-grade NAT, a cloud's metadata among them
			"127.0.0.0/8", // loopback
			"169.254.0.0/16", // link-local, where most clouds keep their metadata
			"168.63.129.16/32", // Azure's host services, although public by its number
			"192.0.0.0/24", // protocol assignments, a cloud's metadata among them
			"192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // documentation
			"192.88.99.0/24", // relays to 6to4
			"198.18.0.0/15", // benchmarks
			"224.0.0.0/4", "240.0.0.0/4"); // multicast, reserved, broadcast

	// Only global unicast is let in: that leaves out loopback, unique and site local,
	// link-local, multicast, and every form that embeds an IPv4 address but these two.
	private static final Block GLOBAL_UNICAST_V6 = Block.parse("2000::/3");

	private static final List<Block> NOT_PUBLIC_V6 = blocks("2001::/23", // protocols,
																			// Teredo
																			// among them
			"2001:db8::/32", "3fff::/20", // documentation
			"2002::/16"); // 6to4

	private PublicAddresses() {
	}

	/**
	 * Whether an address belongs to the public internet.
	 * @param address its 4 or 16 bytes
	 */
	static boolean contain(byte[] address) {
		if (address.length == 4) {
			return NOT_PUBLIC_V4.stream().noneMatch((block) -> block.contains(address));
		}
		return GLOBAL_UNICAST_V6.contains(address)
				&& NOT_PUBLIC_V6.stream().noneMatch((block) -> block.contains(address));
	}

	private static List<Block> blocks(String... cidr) {
		return Stream.of(cidr).map(Block::parse).toList();
	}

	/** A CIDR block. */
	private static final class Block {

		private final byte[] prefix;

		private final int bits;

		private Block(byte[] prefix, int bits) {
			this.prefix = prefix;
			this.bits = bits;
		}

		static Block parse(String cidr) {
			int slash = cidr.indexOf('/');
			return new Block(NetUtil.createByteArrayFromIpAddressString(cidr.substring(0, slash)),
					Integer.parseInt(cidr.substring(slash + 1)));
		}

		boolean contains(byte[] address) {
			for (int bit = 0; bit < this.bits; bit++) {
				int mask = 0x80 >> (bit % 8);
				if ((address[bit / 8] & mask) != (this.prefix[bit / 8] & mask)) {
					return false;
				}
			}
			return true;
		}

	}

}
