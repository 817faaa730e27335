package org.attune.vault;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the master keyset: named by a setting, or made beside the embedded database. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	MasterKeyset masterKeyset(@Value("${attune.vault.keyset-file:}") String file,
			@Value("${attune.embedded.directory:}") String embedded) {
		if (!file.isBlank()) {
			return MasterKeyset.read(Path.of(file));
		}
		if (!embedded.isBlank()) {
			return MasterKeyset.readOrCreate(Path.of(embedded, "keyset.json"));
		}
		throw new IllegalStateException("Set attune.vault.keyset-file to the file that holds the master keyset; "
				+ "the command 'keyset' prints a new one");
	}

}
