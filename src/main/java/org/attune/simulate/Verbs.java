package org.attune.simulate;

import org.attune.engine.EngineTime;
import org.attune.identity.AccessTokens;
import org.attune.oversight.TakeCase;
import org.attune.session.AnswerStep;
import org.attune.session.AskPause;
import org.attune.session.ComeBack;
import org.attune.session.EndPause;
import org.attune.session.Expire;
import org.attune.session.LookUpStep;
import org.attune.session.OpenCase;
import org.attune.session.ShowCase;
import org.attune.session.TakeBack;
import org.attune.session.people.Withdraw;
import org.attune.session.reading.ReadContributions;

/** All that made-up people can do, and what time does to their cases. */
@Simulated
record Verbs(OpenCase openCase, AccessTokens tokens, LookUpStep lookUp, AnswerStep answer, ShowCase show,
		ReadContributions read, TakeBack takeBack, AskPause askPause, ComeBack comeBack, Withdraw withdraw,
		TakeCase takeCase, EndPause endPause, Expire expire, EngineTime time) {
}
