package org.attune.audit.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A key that another program for signed notes published signs here as it does there. */
class SignerTests {

	private static final String KEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

	@TempDir
	private Path directory;

	@Test
	void signsAsOtherProgramsDo() {
		Signer signer = Signer.read(KEY + "\n");
		assertThat(signer.line()).isEqualTo(KEY);
		assertThat(signer.vkey()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
		assertThat(signer.sign("""
				If you think cryptography is the answer to your problem,
				then you don't know what your problem is.
				""")).isEqualTo(
				"""
						If you think cryptography is the answer to your problem,
						then you don't know what your problem is.

						\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
						""");
	}

	@Test
	void aKeyIsMadeOnceForItsOwnerAlone() throws Exception {
		Path file = this.directory.resolve("keys").resolve("audit-key");
		Signer made = KeyFile.readOrCreate(file, "talk.example.org/attune");
		assertThat(KeyFile.readOrCreate(file, "another").vkey()).isEqualTo(made.vkey()).startsWith("talk.example.org/");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@Test
	void aKeyThatDoesNotFitIsRefusedByName() throws Exception {
		Path file = Files.writeString(this.directory.resolve("audit-key"), KEY.replace("c74f", "c74e"));
		assertThatIllegalStateException().isThrownBy(() -> KeyFile.readOrCreate(file, "log"))
			.withMessageContaining(file.toString())
			.withMessageNotContaining("AYEK");
	}

}
