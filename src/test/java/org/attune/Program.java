package org.attune;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.vault.MasterKeyset;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program as it is started on a database, with settings of its own, once more. */
public final class Program implements AutoCloseable {

	private static final Path KEYSET = keyset();

	private final ConfigurableApplicationContext context;

	private Program(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Starts on a database, with more options, written as on the command line. */
	public static Program start(String url, String... more) {
		return start(url, List.of(), more);
	}

	/**
	 * Starts with parts that the test adds; options that are given stand in place of
	 * ours.
	 */
	public static Program start(String url, List<Class<?>> parts, String... more) {
		Set<String> named = Stream.of(more).map((option) -> option.split("=")[0]).collect(Collectors.toSet());
		String[] options = Stream.concat(Stream
			.of("--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
					"--attune.vault.keyset-file=" + KEYSET, "--attune.portal.keys=" + Portal.KEY, "--server.port=0",
					"--management.server.port=0", "--attune.mail.quiet.from=00:00", "--attune.mail.quiet.until=00:00")
			.filter((option) -> !named.contains(option.split("=")[0])), Stream.of(more)).toArray(String[]::new);
		return new Program(
				new SpringApplicationBuilder(Application.class).sources(parts.toArray(Class<?>[]::new)).run(options));
	}

	/** Runs a command as on the command line, with our keyset; its exit code. */
	public static int command(String... line) {
		return new CommandLine(InputStream.nullInputStream(), System.out, System.err)
			.run(Stream.concat(Stream.of(line), Stream.of("--attune.vault.keyset-file=" + KEYSET))
				.toArray(String[]::new));
	}

	/** One of its parts. */
	public <T> T part(Class<T> type) {
		return this.context.getBean(type);
	}

	Api api() {
		return new Api(port("local.server.port"));
	}

	/** Whatever a program or a page could ask of it. */
	RouteCaller caller() {
		return new RouteCaller(port("local.server.port"));
	}

	Api management() {
		return new Api(port("local.management.port"));
	}

	private int port(String name) {
		return this.context.getEnvironment().getRequiredProperty(name, Integer.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static Path keyset() {
		try {
			Path file = Files.createTempDirectory("attune").resolve("keyset.json");
			MasterKeyset.readOrCreate(file);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
