package org.attune.session;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseHead;
import org.attune.casefile.Person;
import org.attune.terms.Visitor;

/** Whether a case is the one that a request asks for, which came with a key again. */
record SameWish(Visitor visitor, CaseFile file) {

	boolean as(OpenCase.Wish wish) {
		CaseHead head = this.file.head();
		return head.process().equals(wish.process()) && this.file.topic().equals(wish.topic())
				&& head.relationship().equals(wish.relationship()) && head.language().equals(wish.language())
				&& head.pace() == wish.pace()
				&& named(wish.people().size()).equals(wish.people().stream().map(OpenCase.Named::name).toList());
	}

	/** The names of those who were named then; who came in late stands behind them. */
	private List<String> named(int count) {
		return this.file.participants()
			.stream()
			.skip((this.visitor.kind() == Visitor.Kind.PARTICIPANT) ? 1 : 0)
			.limit(count)
			.map(Person::name)
			.toList();
	}

}
