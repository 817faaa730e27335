package org.attune.follow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseList;
import org.attune.casefile.FollowedCases;
import org.attune.casefile.NewCase;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Engine;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person begins something good beside a case that went well: time together, or cards of
 * thanks. The same people are in it, and each is asked whether it suits them.
 */
@Verb
public class OpenBeside {

	/** What can be begun so. */
	public static final Set<String> PROCESSES = Set.of("shared-time", "weekly-thanks");

	/** After any other end somebody may want to be left alone. */
	private static final Set<String> WENT_WELL = Set.of("agreed", "partial", "kept");

	private static final int FEWEST = 2;

	private static final int NEAR = 3;

	private final CaseList list;

	private final CaseFiles cases;

	private final FollowedCases followed;

	private final Processes processes;

	private final NewCase newCase;

	private final Engine engine;

	private final Trail trail;

	private final CarryOver carryOver;

	OpenBeside(CaseList list, CaseFiles cases, FollowedCases followed, Processes processes, NewCase newCase,
			Engine engine, Trail trail, CarryOver carryOver) {
		this.list = list;
		this.cases = cases;
		this.followed = followed;
		this.processes = processes;
		this.newCase = newCase;
		this.engine = engine;
		this.trail = trail;
		this.carryOver = carryOver;
	}

	/**
	 * Whether the visitor can begin something beside the case. Who left what came later
	 * wants to be left alone.
	 */
	public boolean can(Visitor visitor, CaseId id) {
		return wentWell(visitor, this.cases.read(id)) && this.followed.leftLater(List.of(id)).isEmpty();
	}

	private static boolean wentWell(Visitor visitor, CaseFile file) {
		return file.as(visitor.account()).present() && WENT_WELL.contains(String.valueOf(file.outcome()))
				&& file.present().size() >= FEWEST;
	}

	/**
	 * The visitor's cases beside which they can begin something: of those with the same
	 * people the newest, three at most.
	 */
	public List<Near> near(Visitor visitor) {
		List<CaseId> places = this.list.of(visitor.account()).stream().map(CaseList.Place::id).toList();
		Map<CaseId, CaseFile> files = this.cases.read(places);
		Set<CaseId> left = this.followed.leftLater(places);
		Map<List<UUID>, Near> circles = new LinkedHashMap<>();
		places.stream()
			.map(files::get)
			.filter((file) -> wentWell(visitor, file) && !left.contains(file.id()))
			.forEach((file) -> circles.putIfAbsent(accounts(file), new Near(file.id(), names(visitor, file))));
		return circles.values().stream().limit(NEAR).toList();
	}

	private static List<UUID> accounts(CaseFile file) {
		return file.present().stream().map(Person::account).sorted().toList();
	}

	private static List<String> names(Visitor visitor, CaseFile file) {
		return file.present()
			.stream()
			.filter((person) -> !person.account().equals(visitor.account()))
			.map(Person::name)
			.toList();
	}

	/**
	 * Opens it, or gives the one that is open already: of two who begin it at the same
	 * moment, the second gets what the first began. Refused as not found where it cannot
	 * be begun.
	 */
	public CaseId open(Visitor visitor, CaseId id, String process) {
		if (!PROCESSES.contains(process) || !can(visitor, id)) {
			throw Refusal.notFound();
		}
		this.followed.lock(id);
		return this.followed.beside(id, process).orElseGet(() -> begin(visitor, this.cases.read(id), process));
	}

	private CaseId begin(Visitor visitor, CaseFile near, String process) {
		Processes.Startable startable = this.processes.startable(process).orElseThrow(Refusal::notFound);
		CaseFile file = this.newCase.file(
				new NewCase.Plan(startable.process(), startable.version(), startable.definition(), startable.invites(),
						startable.expires(), near.topic(), near.head().relationship(), near.head().language(),
						near.head().pace(), people(visitor, near), null, new NewCase.After(null, null, near.id())));
		this.trail.note(file, file.opener(), process, "opened",
				Map.of("via", "person", "people", file.participants().stream().map(Person::pseudonym).toList()));
		file.progress().aware().add(file.opener().id());
		this.carryOver.carry(near, file);
		this.engine.begin(file);
		return file.id();
	}

	private static List<NewCase.Member> people(Visitor visitor, CaseFile near) {
		Person me = near.as(visitor.account());
		return Stream.concat(Stream.of(me), near.present().stream().filter((person) -> !person.equals(me)))
			.map((person) -> new NewCase.Member(person.account(), person.name()))
			.toList();
	}

	/** A case that went well, and the names of the others in it. */
	public record Near(CaseId caseId, List<String> with) {
	}

}
