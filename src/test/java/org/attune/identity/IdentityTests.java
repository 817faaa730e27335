package org.attune.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.attune.MovableClock;
import org.attune.TestDatabase;
import org.attune.terms.Visitor;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringJUnitConfig(initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(properties = "attune.embedded.directory=target/identity-tests")
class IdentityTests {

	private static final String PORTAL_KEY = "p".repeat(32);

	private static final String AUDIT_KEY = "a".repeat(40);

	@Autowired
	Accounts accounts;

	@Autowired
	AccessTokens tokens;

	@Autowired
	SignInLinks links;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	@Test
	void anAccountIsFoundByItsAddressHoweverItIsWritten() {
		UUID ana = this.accounts.create(Visitor.Kind.PARTICIPANT, "Ana", "Ana.Ros\u00e9@example.org");
		assertThat(this.accounts.findByContact("  ana.rose\u0301@EXAMPLE.org ")).contains(ana);
		assertThat(this.accounts.findByContact("somebody@example.org")).isEmpty();
	}

	@Test
	void nameAndAddressAreReadableOnlyThroughTheVault() {
		UUID account = this.accounts.create(Visitor.Kind.COUNSELOR, "Mirabel", "mirabel@example.org");
		assertThat(this.accounts.name(account)).contains("Mirabel");
		assertThat(this.accounts.contact(account)).contains("mirabel@example.org");
		byte[] row = this.jdbc.sql("select name || contact || contact_index from account where account_id = :account")
			.param("account", account)
			.query(byte[].class)
			.single();
		assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase("mirabel");
	}

	@Test
	void whoseKeyWasForgottenHasNoNameAnyMore() {
		UUID account = this.accounts.create(Visitor.Kind.PARTICIPANT, "Noor", null);
		this.jdbc.sql("delete from vault.person_key where owner = :account").param("account", account).update();
		assertThat(this.accounts.name(account)).isEmpty();
	}

	@Test
	void anAccountNeedsNoAddress() {
		UUID account = this.accounts.create(Visitor.Kind.PARTICIPANT, "Ben", null);
		assertThat(this.accounts.contact(account)).isEmpty();
	}

	@Test
	void aPortalNeverGetsAtAnAccountByNamingItsAddress() {
		UUID own = this.accounts.create(Visitor.Kind.PARTICIPANT, "Cem", "cem@example.org");
		UUID named = this.accounts.createForPortal("Cem", "cem@example.org");
		assertThat(named).isNotEqualTo(own);
		assertThat(this.accounts.findByContact("cem@example.org")).contains(own);
		assertThat(this.accounts.contact(named)).contains("cem@example.org");
	}

	@Test
	void whoComesSecondWithAnAddressTriesAgain() {
		this.accounts.create(Visitor.Kind.PARTICIPANT, "Dora", "dora@example.org");
		int keys = keys();
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.accounts.create(Visitor.Kind.PARTICIPANT, "Dora", "dora@example.org"));
		assertThat(keys()).isEqualTo(keys);
	}

	@Test
	void aTokenSaysWhoIsAskingUntilItExpires() {
		UUID account = this.accounts.create(Visitor.Kind.AUDITOR, "Eva", null);
		String token = this.tokens.issue(account, Duration.ofHours(1));
		assertThat(token).matches("[A-Za-z0-9_-]{43}");
		assertThat(this.tokens.visitor(token)).contains(new Visitor(account, Visitor.Kind.AUDITOR));
		this.clock.forward(Duration.ofHours(1));
		assertThat(this.tokens.visitor(token)).isEmpty();
	}

	@Test
	void aRevokedTokenIsNobodys() {
		UUID account = this.accounts.create(Visitor.Kind.PARTICIPANT, "Fil", null);
		String token = this.tokens.issue(account, Duration.ofHours(1));
		this.tokens.revoke(token);
		assertThat(this.tokens.visitor(token)).isEmpty();
	}

	@Test
	void noTokenStandsInTheDatabase() {
		UUID account = this.accounts.create(Visitor.Kind.PARTICIPANT, "Gil", null);
		List<String> handedOut = List.of(this.tokens.issue(account, Duration.ofHours(1)), this.links.issue(account));
		List<byte[]> kept = this.jdbc.sql("""
				select token_hash from access_token where account_id = :account
				union all select link_hash from sign_in_link where account_id = :account""")
			.param("account", account)
			.query(byte[].class)
			.list();
		assertThat(kept).hasSize(2).allSatisfy((hash) -> assertThat(hash).hasSize(32));
		assertThat(kept).extracting((hash) -> new String(hash, StandardCharsets.ISO_8859_1))
			.doesNotContainAnyElementsOf(handedOut);
	}

	@Test
	void aLinkIsUsedUpByTheFirstOfManyWhoTryAtOnce() throws Exception {
		UUID account = this.accounts.create(Visitor.Kind.PARTICIPANT, "Hana", null);
		String link = this.links.issue(account);
		assertThat(this.links.look(link).orElseThrow().open()).isTrue();
		ExecutorService pool = Executors.newFixedThreadPool(8);
		List<Callable<Boolean>> tries = Stream
			.generate(() -> (Callable<Boolean>) () -> this.links.use(link).isPresent())
			.limit(40)
			.toList();
		int entered = 0;
		for (Future<Boolean> attempt : pool.invokeAll(tries)) {
			entered += attempt.get() ? 1 : 0;
		}
		pool.shutdown();
		assertThat(entered).isOne();
		assertThat(this.links.look(link).orElseThrow().open()).isFalse();
	}

	@Test
	void aLinkExpires() {
		UUID account = this.accounts.create(Visitor.Kind.PARTICIPANT, "Ida", null);
		String link = this.links.issue(account);
		this.clock.forward(Duration.ofHours(72));
		assertThat(this.links.look(link).orElseThrow().open()).isFalse();
		assertThat(this.links.use(link)).isEmpty();
	}

	@Test
	void machinesAreKnownByTheirKeys() {
		MachineKeys keys = new MachineKeys(new PortalSettings(List.of(PORTAL_KEY)),
				new AuditSettings(List.of(AUDIT_KEY)));
		assertThat(keys.visitor(PORTAL_KEY))
			.hasValueSatisfying((visitor) -> assertThat(visitor.kind()).isEqualTo(Visitor.Kind.PORTAL));
		assertThat(keys.visitor(AUDIT_KEY))
			.hasValueSatisfying((visitor) -> assertThat(visitor.kind()).isEqualTo(Visitor.Kind.AUDITOR));
		assertThat(keys.visitor(PORTAL_KEY + "p")).isEmpty();
		assertThat(keys.visitor("")).isEmpty();
	}

	@Test
	void aShortKeyIsRefusedWithoutBeingShown() {
		AuditSettings audit = new AuditSettings(List.of(AUDIT_KEY, "too-short"));
		assertThatIllegalStateException().isThrownBy(() -> new MachineKeys(new PortalSettings(List.of()), audit))
			.withMessageContaining("attune.audit.keys: key 2 has 9 characters")
			.withMessageNotContaining("too-short");
	}

	private int keys() {
		return this.jdbc.sql("select count(*) from vault.person_key").query(Integer.class).single();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	@ComponentScan({ "org.attune.identity", "org.attune.vault" })
	static class Parts {

		private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(
				TestDatabase.dataSource());

		@Bean
		DataSourceTransactionManager transactions() {
			Flyway.configure().dataSource(this.transactions.getDataSource()).load().migrate();
			return this.transactions;
		}

		@Bean
		JsonMapper json() {
			return JsonMapper.shared();
		}

		@Bean
		JdbcClient jdbc(DataSourceTransactionManager manager) {
			return JdbcClient.create(manager.getDataSource());
		}

		@Bean
		MovableClock clock() {
			return new MovableClock();
		}

	}

}
