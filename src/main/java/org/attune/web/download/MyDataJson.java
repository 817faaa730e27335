package org.attune.web.download;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.attune.journal.Entry;
import org.attune.session.reading.ContributionView.Line;
import org.attune.takeaway.MyData;

/** A person's own data, as programs read it. */
public record MyDataJson(Account account, List<Conversation> conversations, List<Note> journal) {

	/** The person's own data. */
	public static MyDataJson of(MyData data) {
		MyData.Account account = data.account();
		return new MyDataJson(
				new Account(account.name(), account.address(), account.zone(), account.quiet(), account.sessions()),
				data.conversations().stream().map(Conversation::of).toList(),
				data.notes().stream().map(Note::of).toList());
	}

	/** The account; {@code sessions} says until when each one is signed in. */
	public record Account(String name, @JsonInclude(JsonInclude.Include.NON_NULL) String address,
			@JsonInclude(JsonInclude.Include.NON_NULL) String zone,
			@JsonInclude(JsonInclude.Include.NON_NULL) String quiet, List<Instant> sessions) {
	}

	/**
	 * A case and what the person said in it; {@code reportAllowed} is since when they
	 * allow that a report tells what was agreed on.
	 */
	public record Conversation(UUID caseId, String topic, String status, Instant openedAt, List<String> with,
			List<Piece> said, List<Repair> repairs, List<Reply> replies,
			@JsonInclude(JsonInclude.Include.NON_NULL) Instant reportAllowed) {

		static Conversation of(MyData.Conversation one) {
			return new Conversation(one.caseId().value(), one.topic(), one.status(), one.openedAt(), one.with(),
					one.said().stream().map(Piece::of).toList(),
					one.repairs().stream().map((each) -> new Repair(each.at(), each.start(), each.words())).toList(),
					one.replies().stream().map((each) -> new Reply(each.to(), each.answer())).toList(),
					one.reportAllowed());
		}

	}

	/** The person asked to start over, with a sentence, own words, or both. */
	@Schema(name = "MyRepair")
	public record Repair(Instant at, String start, String words) {
	}

	/** What the person said to somebody who asked that. */
	@Schema(name = "MyReply")
	public record Reply(String to, @Schema(allowableValues = {
			"thank", "later" }) String answer){
	}

	/** What the person wrote for themselves alone at one time. */
	public record Note(Instant at, List<Answer> answers) {

		static Note of(MyData.Note note) {
			return new Note(note.at(), note.lines().stream().map(Answer::of).toList());
		}

	}

	/** One thing the person said. */
	public record Piece(UUID contributionId, String task, String title, Instant at, boolean takenBack,
			List<Part> parts) {

		static Piece of(MyData.Piece piece) {
			return new Piece(piece.contributionId(), piece.task(), piece.title(), piece.at(), piece.takenBack(),
					piece.parts().stream().map(Part::of).toList());
		}

	}

	/** What of it the same people may read; {@code readers} are the others who do now. */
	public record Part(String privacy, List<String> readers, List<Answer> answers) {

		static Part of(MyData.Part part) {
			return new Part(part.readers().privacy().word(), part.readers().names(),
					part.lines().stream().map(Answer::of).toList());
		}

	}

	/** A question and what the person answered, in words. */
	public record Answer(String question, String answer) {

		static Answer of(Line line) {
			return new Answer(line.label(), line.text());
		}

		static Answer of(Entry.Line line) {
			return new Answer(line.label(), line.text());
		}

	}

}
