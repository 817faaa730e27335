package org.attune.oversight.practice;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.engine.Verb;
import org.attune.identity.staff.StaffActs;
import org.attune.terms.Visitor;

/** An administrator looks at how the practice works, and changes it. */
@Verb
public class ChangePractice {

	private final Practice practice;

	private final StaffActs acts;

	ChangePractice(Practice practice, StaffActs acts) {
		this.practice = practice;
		this.acts = acts;
	}

	/** How it works now; refused as not found for who does not administrate. */
	public PracticeSettings look(Visitor visitor) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
		return this.practice.settings();
	}

	/** From now on it works like that; what was changed stands in the staff's trail. */
	public void change(Visitor visitor, PracticeSettings wanted) {
		PracticeSettings before = look(visitor);
		Map<String, Object> changed = changes(before, wanted);
		if (!changed.isEmpty()) {
			this.practice.change(wanted);
			this.acts.note(visitor.account(), "settings", null, changed);
		}
	}

	/**
	 * Was and became, setting by setting; an address that is called may hold a secret.
	 */
	private static Map<String, Object> changes(PracticeSettings before, PracticeSettings after) {
		Map<String, Object> was = words(before);
		Map<String, Object> changed = new TreeMap<>();
		words(after).forEach((setting, now) -> {
			if (!now.equals(was.get(setting))) {
				changed.put(setting, Map.of("was", was.get(setting), "became", now));
			}
		});
		if (!Objects.equals(before.alarm().pager(), after.alarm().pager())) {
			changed.put("pager", Map.of());
		}
		return changed;
	}

	private static Map<String, Object> words(PracticeSettings settings) {
		PracticeSettings.Alarm alarm = settings.alarm();
		return Map.of("counselor", settings.counselor().toString(), "opening", settings.opening().toString(), "hours",
				settings.hours().words(), "cases", settings.load().cases(), "red", settings.load().red(), "onDuty",
				alarm.onDuty(), "offDuty", alarm.offDuty(), "colleagues", alarm.colleagues(), "supervisors",
				alarm.supervisors());
	}

}
