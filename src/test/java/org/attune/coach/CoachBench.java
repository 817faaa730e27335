package org.attune.coach;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.sun.management.ThreadMXBean;

/**
 * Prints how well the coach tells rated turns apart, and how fast. Takes a CSV file with
 * a header and the columns {@code text} and {@code label} (1 hurtful, 0 harmless); a
 * fifth of it, chosen by the text's hash, is measured apart and should not be looked at
 * while rules are written.
 */
final class CoachBench {

	private static final double Z = 1.96;

	private static final int PARTS = 5;

	private static final int ROUNDS = 60;

	private CoachBench() {
	}

	public static void main(String[] args) throws IOException {
		long begun = now();
		Coach coach = Coach.english();
		coach.remarks("You never help me.", Moment.SPEAK);
		System.out.printf(Locale.ROOT, "ready after %d ms of processor time%n", (now() - begun) / 1_000_000);
		List<Turn> turns = read(Path.of(args[0]));
		boolean show = args.length > 1;
		measure("developed on", turns.stream().filter((turn) -> !turn.heldBack()).toList(), coach, show);
		measure("held back", turns.stream().filter(Turn::heldBack).toList(), coach, false);
		speed(turns, coach);
	}

	private static void measure(String name, List<Turn> turns, Coach coach, boolean show) {
		int hits = 0;
		int alarms = 0;
		long hurtful = turns.stream().filter(Turn::hurtful).count();
		Map<String, int[]> rules = new TreeMap<>();
		for (Turn turn : turns) {
			List<String> found = coach.remarks(turn.text(), Moment.SPEAK)
				.stream()
				.filter((remark) -> remark.level() != Level.GOOD)
				.map(Remark::rule)
				.toList();
			found.forEach((rule) -> rules.computeIfAbsent(rule, (key) -> new int[2])[turn.hurtful() ? 0 : 1]++);
			hits += (!found.isEmpty() && turn.hurtful()) ? 1 : 0;
			alarms += (!found.isEmpty() && !turn.hurtful()) ? 1 : 0;
			if (show && turn.hurtful() == found.isEmpty()) {
				System.out.println((turn.hurtful() ? "missed  " : "alarm " + found + " ") + turn.text());
			}
		}
		System.out.printf(Locale.ROOT, "%s: %d turns%n", name, turns.size());
		print("precision", hits, hits + alarms);
		print("recall", hits, hurtful);
		print("false alarms", alarms, turns.size() - hurtful);
		rules.forEach((rule, counts) -> System.out.printf("  %s right %d wrong %d%n", rule, counts[0], counts[1]));
	}

	/** A share with its interval of 95 % after Wilson (1927). */
	private static void print(String name, long of, long all) {
		double share = (double) of / all;
		double middle = (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
		double half = Z / (1 + Z * Z / all) * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
		System.out.printf(Locale.ROOT, "  %-13s %.3f (%.3f to %.3f)%n", name, share, middle - half, middle + half);
	}

	private static void speed(List<Turn> turns, Coach coach) {
		long best = 0;
		for (int round = 0; round < ROUNDS; round++) {
			long begun = now();
			turns.forEach((turn) -> coach.remarks(turn.text(), Moment.SPEAK));
			best = Math.max(best, turns.size() * 1_000_000_000L / (now() - begun));
		}
		System.out.printf("texts a second on one core: %,d%n", best);
		allocation(turns, coach);
	}

	/** The processor's time, in nanoseconds: what else the machine does is no matter. */
	private static long now() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	/** What is asked of the heap for one text, in bytes, once everything is warm. */
	private static void allocation(List<Turn> turns, Coach coach) {
		ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long most = 0;
		long all = 0;
		for (Turn turn : turns) {
			long before = thread.getCurrentThreadAllocatedBytes();
			coach.remarks(turn.text(), Moment.SPEAK);
			long bytes = thread.getCurrentThreadAllocatedBytes() - before;
			all += bytes;
			most = Math.max(most, bytes);
		}
		System.out.printf("bytes allocated for a text: %,d on average, %,d at most%n", all / turns.size(), most);
	}

	private static List<Turn> read(Path file) throws IOException {
		List<List<String>> rows = rows(Files.readString(file));
		int text = rows.get(0).indexOf("text");
		int label = rows.get(0).indexOf("label");
		return rows.stream().skip(1).map((row) -> new Turn(row.get(text), row.get(label).equals("1"))).toList();
	}

	/** Rows of RFC 4180. */
	private static List<List<String>> rows(String csv) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (char sign : csv.toCharArray()) {
			if (sign == '"') {
				quoted = !quoted;
			}
			else if (!quoted && (sign == ',' || sign == '\n')) {
				row.add(cell.toString().strip());
				cell.setLength(0);
				if (sign == '\n') {
					rows.add(row);
					row = new ArrayList<>();
				}
			}
			else {
				cell.append(sign);
			}
		}
		return rows;
	}

	/** One rated turn. */
	private record Turn(String text, boolean hurtful) {

		boolean heldBack() {
			return Math.floorMod(this.text.hashCode(), PARTS) == 0;
		}

	}

}
