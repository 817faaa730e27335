package org.attune.web.api.step;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.attune.session.repair.OfferRepair;
import org.attune.session.repair.RepairView;

/**
 * Somebody asked if they may start over, as programs see it.
 *
 * @param start the word for the sentence they chose; absent for none
 * @param words their own words; absent for none
 * @param waits whether the others read it only when the caller, a counselor, passes it
 * on; absent otherwise
 * @param returned whether a counselor asked for another text instead; absent otherwise
 * @param asks whether the caller is asked about it now
 */
@Schema(name = "Repair")
record RepairJson(UUID repairId, String by, boolean mine, @JsonInclude(JsonInclude.Include.NON_EMPTY) String start,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) String words, Instant at,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean waits,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean returned, boolean asks, List<Reply> answers) {

	static RepairJson of(RepairView view) {
		return new RepairJson(view.repairId(), view.by(), view.mine(), view.start(), view.words(), view.at(),
				view.waits(), view.returned(), view.asks(),
				view.replies().stream().map((one) -> new Reply(one.by(), one.answer(), one.waits())).toList());
	}

	/** What somebody said to it. */
	@Schema(name = "RepairReply")
	record Reply(String by, @Schema(allowableValues = {
			"thank", "later" }) String answer, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean waits){
	}

	/** All of a case, the oldest first. */
	@Schema(name = "Repairs")
	record All(List<RepairJson> items) {
	}

	/** What is offered: a sentence by its word, own words, or both. */
	@Schema(name = "RepairWish")
	record Wish(@Schema(allowableValues = {
			"over", "sorry", "mean", "slow" }) String start, String words){
	}

	/** What became of it. */
	@Schema(name = "RepairOffered")
	record Offered(UUID repairId, List<RemarkJson> remarks) {

		static Offered of(OfferRepair.Offered offered) {
			return new Offered(offered.id(),
					offered.remarks().stream().map((one) -> RemarkJson.of(one.field(), one.remark())).toList());
		}

	}

	/** What is said to it. */
	@Schema(name = "RepairAnswer")
	record Answer(@Schema(allowableValues = {
			"thank", "later" }) String answer){
	}

}
