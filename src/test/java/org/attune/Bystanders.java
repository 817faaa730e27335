package org.attune;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All the people of a case but one: what they see, hear and are written. */
final class Bystanders implements AutoCloseable {

	private final Talk talk;

	private final Program program;

	private final Map<Integer, Onlooker> eyes = new TreeMap<>();

	private final Map<Integer, List<Ears>> ears = new TreeMap<>();

	Bystanders(Talk talk, int but, Program program) throws Exception {
		this.talk = talk;
		this.program = program;
		Instant begun = program.part(MovableClock.class).instant();
		for (int person : IntStream.range(0, talk.size()).filter((each) -> each != but).toArray()) {
			this.eyes.put(person, new Onlooker(talk, person, begun));
		}
	}

	void look(String moment) throws Exception {
		for (Onlooker each : this.eyes.values()) {
			each.look(moment);
		}
	}

	void lookAtAll(String moment) throws Exception {
		for (Onlooker each : this.eyes.values()) {
			each.lookAtAll(moment);
		}
	}

	void glance(String moment) throws Exception {
		for (Onlooker each : this.eyes.values()) {
			each.glance(moment);
		}
	}

	/** Whoever takes part by now begins to listen. */
	void listen() throws Exception {
		for (int person : this.eyes.keySet()) {
			if (!this.ears.containsKey(person) && this.talk.get(person, "").body().contains("\"running\"")) {
				hearAllSoFar(person);
			}
		}
	}

	/** A break that begins and ends is heard after all that came before it. */
	private void hearAllSoFar(int person) throws Exception {
		Ears ears = Ears.of(this.talk, person, this.program.api());
		if (pauses(person, "POST", "", "{\"minutes\": 20}").statusCode() != 201) {
			ears.close();
			return;
		}
		ears.until("paused");
		this.ears.put(person, List.of(ears, Ears.ofPages(this.talk, person, this.program.api())));
		pauses(person, "DELETE", "/current", null);
		ears.until("paused");
	}

	private HttpResponse<String> pauses(int person, String method, String below, String body) throws Exception {
		return this.talk.api().send(method, this.talk.path() + "/pauses" + below, this.talk.tokens().get(person), body);
	}

	/** All that each of them saw, heard, and was written. */
	List<String> all() throws Exception {
		List<String> all = new ArrayList<>();
		for (Map.Entry<Integer, Onlooker> each : this.eyes.entrySet()) {
			all.addAll(each.getValue().seen());
			for (Ears ears : this.ears.getOrDefault(each.getKey(), List.of())) {
				all.add(ears.until("closed").toString());
			}
			all.addAll(mails(each.getKey()));
		}
		return all;
	}

	/** What the person was written so far, and how many hours after the beginning. */
	private List<String> mails(int person) {
		this.program.part(Chores.class).run("write-mails", "write-reminders");
		return this.program.part(JdbcClient.class)
			.sql("""
					select m.kind || ' after ' || round(extract(epoch from m.due_at - c.opened_at) / 3600)
					from mail m join case_file c using (case_id) join person p using (case_id, account_id)
					where c.case_id = :case::uuid and p.ordinal = :person order by m.due_at, m.kind""")
			.param("case", this.talk.path().substring("/cases/".length()))
			.param("person", person)
			.query(String.class)
			.list();
	}

	@Override
	public void close() {
		this.ears.values().forEach((each) -> each.forEach(Ears::close));
	}

}
