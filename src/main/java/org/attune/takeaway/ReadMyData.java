package org.attune.takeaway;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.engine.Verb;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.identity.quiet.QuietTime;
import org.attune.identity.quiet.QuietTimes;
import org.attune.journal.JournalForm;
import org.attune.journal.ReadJournal;
import org.attune.session.MyCases;
import org.attune.terms.Visitor;

/** A person looks at what is kept of them, and who may read it. */
@Verb
public class ReadMyData {

	private final MyCases myCases;

	private final OwnWords ownWords;

	private final Accounts accounts;

	private final AccessTokens tokens;

	private final QuietTimes quietTimes;

	private final ReadJournal readJournal;

	private final JournalForm journalForm;

	ReadMyData(MyCases myCases, OwnWords ownWords, Accounts accounts, AccessTokens tokens, QuietTimes quietTimes,
			ReadJournal readJournal, JournalForm journalForm) {
		this.myCases = myCases;
		this.ownWords = ownWords;
		this.accounts = accounts;
		this.tokens = tokens;
		this.readJournal = readJournal;
		this.journalForm = journalForm;
		this.quietTimes = quietTimes;
	}

	/** All of it; of others only their names. */
	public MyData read(Visitor visitor, Locale language) {
		UUID account = visitor.account();
		QuietTime quiet = this.quietTimes.of(account);
		return new MyData(new MyData.Account(this.accounts.name(account).orElse(""),
				this.accounts.contact(account).orElse(null), (quiet.zone() != null) ? quiet.zone().getId() : null,
				(quiet.from() != null) ? quiet.from() + "\u2013" + quiet.until() : null, this.tokens.ends(account)),
				this.myCases.of(visitor).stream().map((line) -> this.ownWords.in(visitor, line, language)).toList(),
				notes(visitor, language));
	}

	private List<MyData.Note> notes(Visitor visitor, Locale language) {
		return this.readJournal.all(visitor)
			.stream()
			.map((entry) -> new MyData.Note(entry.at(), entry.lines(this.journalForm.in(language))))
			.toList();
	}

}
