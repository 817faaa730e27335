package org.attune.verify;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The values that others published: of certificate transparency, and of signed notes. */
class VectorTests {

	/** Entries of the reference implementation of RFC 6962, and the root of each size. */
	private static final List<String> ENTRIES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
			"606162636465666768696a6b6c6d6e6f");

	private static final List<String> ROOTS = List.of(
			"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
			"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
			"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
			"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
			"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
			"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
			"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
			"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

	private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

	private static final String NOTE = """
			If you think cryptography is the answer to your problem,
			then you don't know what your problem is.

			\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
			""";

	@Test
	void theRootsOfTheReferenceImplementation() {
		Mountain tree = new Mountain();
		assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.get(0));
		for (int size = 1; size <= ENTRIES.size(); size++) {
			var digest = Mountain.sha256();
			digest.update((byte) 0);
			tree.add(digest.digest(HexFormat.of().parseHex(ENTRIES.get(size - 1))));
			assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.get(size));
		}
	}

	@Test
	void aSignedNoteOfAnotherProgram() {
		List<Key> keys = Key.readAll(KEY + "\n");
		assertThat(Note.readAll(NOTE)).singleElement().matches((note) -> note.isSignedBy(keys));
		assertThat(Note.readAll(NOTE + NOTE + "\n" + NOTE)).hasSize(3).allMatch((note) -> note.isSignedBy(keys));
		assertThat(Note.readAll(NOTE.replace("answer", "anwser"))).noneMatch((note) -> note.isSignedBy(keys));
	}

}
