package org.attune.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Invitations;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Pause;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.casefile.news.Change;
import org.attune.engine.Engine;
import org.attune.engine.Processes;
import org.attune.engine.Resting;
import org.attune.session.people.InvitedAgain;
import org.attune.session.people.Leaving;
import org.attune.terms.Privacy;

import org.springframework.stereotype.Component;

/**
 * Takes a checked answer: keeps it, decides over it, and tells the engine once nobody
 * else is asked.
 */
@Component
class Taking {

	private static final String MESSAGE = "message";

	private static final String HELD = "held";

	private final Contributions contributions;

	private final Invitations invitations;

	private final Trail trail;

	private final Engine engine;

	private final Processes processes;

	private final Leaving leaving;

	private final Resting resting;

	private final Screening screening;

	private final Deeds deeds;

	private final TalkBest talkBest;

	private final InvitedAgain invitedAgain;

	private final Counting counting;

	Taking(Contributions contributions, Invitations invitations, Trail trail, Engine engine, Processes processes,
			Leaving leaving, Resting resting, Screening screening, Deeds deeds, TalkBest talkBest,
			InvitedAgain invitedAgain, Counting counting) {
		this.contributions = contributions;
		this.invitations = invitations;
		this.trail = trail;
		this.engine = engine;
		this.processes = processes;
		this.leaving = leaving;
		this.resting = resting;
		this.screening = screening;
		this.deeds = deeds;
		this.talkBest = talkBest;
		this.invitedAgain = invitedAgain;
		this.counting = counting;
	}

	/**
	 * Takes it, or keeps it for a counselor, or for its author to say anew.
	 * @param threat the rule of the coach that heard a threat in it; empty if none did
	 */
	UUID take(CaseFile file, Person me, OpenStep step, Form form, Map<String, Object> answers, byte[] key,
			Optional<String> threat) {
		file.progress().aware().add(me.id());
		boolean stops = this.screening.stops(file, me, step, form, answers, threat);
		Map<String, Object> route = route(step, form, answers);
		if (stops || Boolean.TRUE.equals(route.get(HELD))) {
			return hold(file, me, step, sorted(step, form, answers), key, stops);
		}
		return pass(file, me, step, form, answers, key, route);
	}

	/** Takes what waited for a counselor; what is to be said anew is asked anew. */
	void deliver(CaseFile file, Person me, OpenStep step, Form form, Map<String, Object> answers) {
		Map<String, Object> route = route(step, form, answers);
		if (Boolean.TRUE.equals(route.get(HELD))) {
			this.contributions.sendBack(file, step);
		}
		else {
			pass(file, me, step, form, answers, step.answerKey(), route);
		}
	}

	/** Whether answers to the task are weighed. */
	boolean weighs(OpenStep step) {
		return this.screening.weighs(step);
	}

	private Map<String, Object> route(OpenStep step, Form form, Map<String, Object> answers) {
		Map<String, Object> route = new LinkedHashMap<>();
		form.routes().forEach((field) -> route.put(field.key(), answers.get(field.key())));
		route.putAll(this.processes.decide(step.definition(), step.task(), answers));
		return route;
	}

	private UUID pass(CaseFile file, Person me, OpenStep step, Form form, Map<String, Object> answers, byte[] key,
			Map<String, Object> route) {
		Contributions.Said said = sorted(step, form, answers);
		file.progress().stir();
		Object message = route.remove(MESSAGE);
		route.remove(HELD);
		Contributions.Receipt receipt = this.contributions.add(file, step, me, said, key, route);
		Map<String, Object> facts = new LinkedHashMap<>(this.deeds.of(file, step, said, receipt));
		if (weighs(step)) {
			facts.put("reviewed", true);
		}
		this.trail.note(file, me, step.task(), "answered", receipt.hash(), facts);
		if (me.undecided() && !me.late() && me.invitation().isAcceptedBy(step.task(), route)) {
			this.invitations.accept(file, me);
			this.trail.note(file, me, file.head().process(), "accepted", Map.of());
		}
		this.invitedAgain.answered(file, me, step, route, answers);
		this.talkBest.answered(file, me, form, answers);
		this.counting.answered(file, receipt.contribution(), form, answers);
		if (message != null) {
			send(file, file.person(me.id()), message.toString());
		}
		if (receipt.others() == 0 && file.status() != CaseStatus.CLOSED) {
			this.engine.answered(file, step, route);
		}
		return receipt.contribution();
	}

	/** To everybody else the person has not answered yet. */
	private UUID hold(CaseFile file, Person me, OpenStep step, Contributions.Said said, byte[] key, boolean waits) {
		Contributions.Receipt receipt = this.contributions.hold(file, step, me, said, key, waits);
		file.counselor().ifPresent((counselor) -> file.progress().changed(Change.STEP, counselor.id()));
		this.trail.note(file, me, step.task(), "reviewed", receipt.hash(), Map.of("id", Trail.mark(step.activity())));
		return receipt.contribution();
	}

	private void send(CaseFile file, Person me, String message) {
		if (message.equals(Leaving.MESSAGE)) {
			this.leaving.leave(file, me);
		}
		else if (message.equals(Resting.ASKED)) {
			this.resting.begin(file, me, Pause.SHORTEST);
		}
		else {
			this.engine.tell(file, message, Optional.of(me));
		}
	}

	/**
	 * Each answer goes with those who may read it: a field may be stricter than its task,
	 * never looser.
	 */
	private static Contributions.Said sorted(OpenStep step, Form form, Map<String, Object> answers) {
		Contributions.Said said = new Contributions.Said(new LinkedHashMap<>(), new LinkedHashMap<>(),
				new LinkedHashMap<>());
		for (Field field : form.fields()) {
			if (answers.containsKey(field.key())) {
				Map<String, Object> part = (field.privacy() == Privacy.PRIVATE) ? said.own()
						: (field.privacy() == Privacy.COUNSELOR && step.privacy() != Privacy.PRIVATE) ? said.counselor()
								: said.task();
				part.put(field.key(), answers.get(field.key()));
				if (field.type() == Field.Type.DATETIME && answers.get(Contribution.ZONE) != null) {
					part.put(Contribution.ZONE, answers.get(Contribution.ZONE));
				}
			}
		}
		return said;
	}

}
