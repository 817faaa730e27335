package org.attune.web.talk;

import java.util.List;

import org.attune.follow.OpenBeside;
import org.attune.session.counsel.AllowReport;
import org.attune.session.counsel.NameCounselor;
import org.attune.session.people.HandOver;
import org.attune.session.repair.OfferRepair;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What else the page of a conversation leads to, besides its next step. */
@Component
class CaseDoors {

	private final HandOver handOver;

	private final OfferRepair offerRepair;

	private final NameCounselor nameCounselor;

	private final AllowReport allowReport;

	private final OpenBeside openBeside;

	CaseDoors(HandOver handOver, OfferRepair offerRepair, NameCounselor nameCounselor, AllowReport allowReport,
			OpenBeside openBeside) {
		this.handOver = handOver;
		this.offerRepair = offerRepair;
		this.nameCounselor = nameCounselor;
		this.allowReport = allowReport;
		this.openBeside = openBeside;
	}

	/** Those that depend on what happened so far. */
	void open(Visitor visitor, CaseId id, Model model) {
		model.addAttribute("awaited", this.handOver.awaited(visitor, id));
		model.addAttribute("canMend", this.offerRepair.can(visitor, id));
		model.addAttribute("canName", this.nameCounselor.canName(visitor, id));
		model.addAttribute("reports", this.allowReport.look(visitor, id).isPresent());
	}

	/** The processes that can be begun beside this one. */
	List<String> beside(Visitor visitor, CaseId id) {
		return this.openBeside.can(visitor, id) ? OpenBeside.PROCESSES.stream().sorted().toList() : List.of();
	}

}
