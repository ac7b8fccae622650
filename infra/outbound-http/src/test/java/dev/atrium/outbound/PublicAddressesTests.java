package dev.atrium.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

import io.netty.util.NetUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicAddressesTests {

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255",
			"172.32.0.0", "223.255.255.255", "2606:4700:4700::1111", "2a00:1450::1", "2001:4860:4860::8888" })
	void containTheInternet(String address) {
		assertThat(PublicAddresses.contain(NetUtil.createByteArrayFromIpAddressString(address))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200",
			"127.0.0.1", "127.255.255.254", "168.63.129.16", "169.254.169.254", "172.16.0.1", "172.31.255.255",
			"192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1",
			"203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255" })
	void leaveOutEverySpecialIpv4Block(String address) {
		assertThat(PublicAddresses.contain(NetUtil.createByteArrayFromIpAddressString(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "::", "::1", "::10.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:8.8.8.8",
			"64:ff9b::a00:1", "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:2::1", "2001:10::1",
			"2001:db8::1", "2002:7f00:1::1", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1",
			"ff02::1" })
	void leaveOutEverySpecialOrEmbeddingIpv6Block(String address) {
		assertThat(PublicAddresses.contain(NetUtil.createByteArrayFromIpAddressString(address))).isFalse();
	}

	@Test
	void judgeAMappedAddressThatJavaUnwrapsByItsIpv4Form() throws UnknownHostException {
		InetAddress unwrapped = InetAddress.getByName("::ffff:127.0.0.1");

		assertThat(PublicAddresses.contain(unwrapped.getAddress())).isFalse();
	}

}
