package org.attune.audit.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.attune.TestDatabase;
import org.attune.terms.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The tree against RFC 6962, read as it is written there, and against known proofs. */
class TreeTests {

	private static final List<String> ENTRIES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
			"606162636465666768696a6b6c6d6e6f");

	private static final int SIZE = 70;

	private static final List<byte[]> LEAVES = new ArrayList<>();

	private static Tree tree;

	@BeforeAll
	static void plant() {
		JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource());
		jdbc.sql("create table trail_place (seq bigint primary key, leaf bytea)").update();
		jdbc.sql("create table tree_node (level smallint, place bigint, hash bytea, primary key (level, place))")
			.update();
		tree = new Tree(jdbc);
		for (int size = 0; size < SIZE; size++) {
			byte[] leaf = leaf((size < ENTRIES.size()) ? ENTRIES.get(size) : "0%02d0".formatted(size));
			LEAVES.add(leaf);
			Growth growth = tree.grow(size);
			growth.add(leaf);
			tree.keep(growth);
			jdbc.sql("insert into trail_place values (:seq, :leaf)").param("seq", size).param("leaf", leaf).update();
		}
	}

	@Test
	void theProofsOfTheReferenceImplementation() {
		assertThat(hex(tree.root(8))).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
		assertThat(tree.inclusion(0, 8).stream().map(TreeTests::hex)).containsExactly(
				"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
				"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
				"6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
		assertThat(tree.inclusion(5, 8).stream().map(TreeTests::hex)).containsExactly(
				"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
				"ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
				"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
		assertThat(tree.consistency(6, 8).stream().map(TreeTests::hex)).containsExactly(
				"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
				"ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
				"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
		assertThat(tree.consistency(1, 1)).isEmpty();
	}

	@Test
	void everyRootAndEveryProofIsAsTheRfcSays() {
		for (int size = 1; size <= SIZE; size++) {
			assertThat(tree.root(size)).isEqualTo(root(LEAVES.subList(0, size)));
			for (int other = 0; other < size; other++) {
				assertThat(tree.inclusion(other, size).stream().map(TreeTests::hex))
					.containsExactlyElementsOf(path(other, LEAVES.subList(0, size)));
				assertThat(tree.consistency(other + 1, size).stream().map(TreeTests::hex))
					.containsExactlyElementsOf(subproof(other + 1, LEAVES.subList(0, size), true));
			}
		}
	}

	@Test
	void aProofReadsFewNodes() {
		long million = 1_234_567;
		assertThat(Shape.inclusion(4711, million).stream().mapToInt((part) -> part.nodes().size()).sum())
			.isLessThan(45);
		assertThat(Shape.consistency(654_321, million).stream().mapToInt((part) -> part.nodes().size()).sum())
			.isLessThan(45);
		assertThat(new Part(0, million).nodes()).hasSize(Long.bitCount(million));
	}

	private static byte[] root(List<byte[]> leaves) {
		int split = split(leaves);
		return (leaves.size() == 1) ? leaves.get(0)
				: Hashes.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
	}

	private static List<String> path(int index, List<byte[]> leaves) {
		if (leaves.size() == 1) {
			return List.of();
		}
		int split = split(leaves);
		List<byte[]> left = leaves.subList(0, split);
		List<byte[]> right = leaves.subList(split, leaves.size());
		return (index < split) ? and(path(index, left), root(right)) : and(path(index - split, right), root(left));
	}

	private static List<String> subproof(int old, List<byte[]> leaves, boolean known) {
		if (old == leaves.size()) {
			return known ? List.of() : List.of(hex(root(leaves)));
		}
		int split = split(leaves);
		List<byte[]> left = leaves.subList(0, split);
		List<byte[]> right = leaves.subList(split, leaves.size());
		return (old <= split) ? and(subproof(old, left, known), root(right))
				: and(subproof(old - split, right, false), root(left));
	}

	private static int split(List<byte[]> leaves) {
		return Integer.highestOneBit(Math.max(leaves.size() - 1, 1));
	}

	private static List<String> and(List<String> proof, byte[] hash) {
		return Stream.concat(proof.stream(), Stream.of(hex(hash))).toList();
	}

	private static byte[] leaf(String entry) {
		byte[] bytes = HexFormat.of().parseHex("00" + entry);
		return Sha256.begin().digest(Arrays.copyOf(bytes, bytes.length));
	}

	private static String hex(byte[] hash) {
		return HexFormat.of().formatHex(hash);
	}

}
