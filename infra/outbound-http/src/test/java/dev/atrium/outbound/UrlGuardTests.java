package dev.atrium.outbound;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.atrium.outbound.OutboundRefused.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UrlGuardTests {

	private final UrlGuard guard = new UrlGuard(
			List.of(URI.create("http://127.0.0.1:8090"), URI.create("http://media.internal")));

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com/a.mp4?sig=%2F%3D", "HTTPS://Example.com:8443/", "https://8.8.8.8/",
			"https://[2606:4700:4700::1111]/", "https://3com.example/" })
	void passesEncryptedUrlsOfPublicHosts(String url) {
		assertThat(this.guard.check(url)).hasToString(url);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:8090/x", "HTTP://127.0.0.1:8090/", "http://media.internal/",
			"http://media.internal:80/" })
	void passesAllowedOrigins(String url) {
		assertThatCode(() -> this.guard.check(url)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "URL,not a url", "URL,/relative", "URL,mailto:me@example.com", "URL,https:///path",
			"URL,https://a_b.example/", "URL,https://exam%70le.com/", "URL,https://example.com\\@127.0.0.1/",
			"SCHEME,http://example.com/", "SCHEME,ftp://example.com/", "SCHEME,file://host/etc/passwd",
			"SCHEME,http://127.0.0.1:8091/", "SCHEME,http://media.internal:8080/", "SCHEME,gopher://127.0.0.1:8090/",
			"USER_INFO,https://user:secret@example.com/", "USER_INFO,https://example.com@127.0.0.1/",
			"USER_INFO,http://user@127.0.0.1:8090/", "HOST,https://2130706433/", "HOST,https://0x7f000001/",
			"HOST,https://017700000001/", "URL,https://127.1/", "URL,https://0x7f.0.0.1/", "URL,https://127.0.0.1./",
			"HOST,https://0177.0.0.1/", "ADDRESS,https://127.0.0.1:8090/", "ADDRESS,https://10.0.0.1/",
			"URL,https://999.1.1.1/", "ADDRESS,https://169.254.169.254/latest/meta-data/", "ADDRESS,https://[::1]/",
			"ADDRESS,https://[::ffff:10.0.0.1]/", "ADDRESS,https://[::ffff:8.8.8.8]/", "HOST,https://0/",
			"URL,https://0X7F.1/", "URL,https://\uFF11\uFF12\uFF17.0.0.1/", "URL,https://127\u30020.0.1/",
			"ADDRESS,https://0.0.0.0/", "ADDRESS,https://100.100.100.200/", "ADDRESS,https://[0:0:0:0:0:0:0:1]/",
			"ADDRESS,https://[::]/", "ADDRESS,https://[::7f00:1]/", "ADDRESS,https://[::ffff:7f00:1]/",
			"ADDRESS,https://[::ffff:a9fe:a9fe]/", "ADDRESS,https://[64:ff9b::7f00:1]/",
			"ADDRESS,https://[2002:7f00:1::]/", "ADDRESS,https://[fd00:ec2::254]/", "ADDRESS,https://[fe80::1]/",
			"ADDRESS,https://[fe80::1%25eth0]/", "ADDRESS,https://[2606:4700::1%25eth0]/" })
	void refusesNamingTheRule(Rule rule, String url) {
		assertThatExceptionOfType(OutboundRefused.class).isThrownBy(() -> this.guard.check(url))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo(rule))
			.withMessageNotContaining("secret");
	}

	@Test
	void allowsNoOriginOfAnotherKind() {
		assertThatIllegalArgumentException().isThrownBy(() -> new UrlGuard(List.of(URI.create("ftp://example.com"))));
	}

}
