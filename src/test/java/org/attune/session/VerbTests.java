package org.attune.session;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.attune.AttuneTest;
import org.attune.casefile.CaseOpened;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@AttuneTest
class VerbTests {

	@Autowired
	OpenCase openCase;

	@Autowired
	Trouble trouble;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nothingHappenedYet() {
		this.trouble.seen.set(0);
	}

	@Test
	void aTransactionThatCollidesIsTriedAgainAsAWholeAndLeavesNothingDouble() {
		this.trouble.coming = new CannotAcquireLockException("deadlock detected");
		int before = cases();
		this.openCase.open(portal(), aWish());
		assertThat(this.trouble.seen).hasValue(2);
		assertThat(cases()).isEqualTo(before + 1);
	}

	@Test
	void aTransactionThatFailsOtherwiseIsNotTriedAgain() {
		this.trouble.coming = new IllegalStateException("broken");
		int before = cases();
		assertThatIllegalStateException().isThrownBy(() -> this.openCase.open(portal(), aWish()));
		assertThat(this.trouble.seen).hasValue(1);
		assertThat(cases()).isEqualTo(before);
	}

	private int cases() {
		return this.jdbc.sql("select count(*) from case_file").query(Integer.class).single();
	}

	private static Visitor portal() {
		return new Visitor(UUID.randomUUID(), Visitor.Kind.PORTAL);
	}

	private static OpenCase.Wish aWish() {
		return new OpenCase.Wish("quick-talk", "Dinner on Sundays", "friends", "en", Pace.NORMAL,
				List.of(new OpenCase.Named("Ana", null), new OpenCase.Named("Ben", null)), null);
	}

	/** Fails once, at the very end of the transaction. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Trouble {

		private final AtomicInteger seen = new AtomicInteger();

		private RuntimeException coming;

		@EventListener
		void on(CaseOpened opened) {
			this.seen.incrementAndGet();
			RuntimeException now = this.coming;
			this.coming = null;
			if (now != null) {
				throw now;
			}
		}

	}

}
