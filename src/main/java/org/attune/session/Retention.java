package org.attune.session;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import org.attune.casefile.RetentionSettings;
import org.attune.terms.CaseId;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks each night for cases that ended so long ago that their words are to go. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class Retention {

	private static final LocalTime NIGHT = LocalTime.of(3, 0);

	@Bean
	RecurringTask<Void> keepNotTooLong(RetentionSettings settings, EraseOld eraseOld, JdbcClient jdbc, Clock clock) {
		return Tasks.recurring("erase-old", new Daily(ZoneOffset.UTC, NIGHT))
			.execute((instance, context) -> settings.retention()
				.forEach((process, kept) -> due(jdbc, process, kept, OffsetDateTime.now(clock))
					.forEach(eraseOld::erase)));
	}

	/** Those of which somebody still has a key. */
	private static List<CaseId> due(JdbcClient jdbc, String process, Duration kept, OffsetDateTime now) {
		return jdbc.sql("""
				select case_id from case_file c where process = :process and status = 'closed' and closed_at < :before
				and exists (select 1 from person p join vault.person_key k on k.owner = p.person_id
					where p.case_id = c.case_id and p.role = 'participant')
				and not exists (select 1 from legal_hold h
					where h.case_id = c.case_id and h.lifted_at is null and h.until_at > :now)""")
			.param("process", process)
			.param("before", now.minus(kept))
			.param("now", now)
			.query(UUID.class)
			.list()
			.stream()
			.map(CaseId::new)
			.toList();
	}

}
