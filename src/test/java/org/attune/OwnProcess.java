package org.attune;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** The program in a process of its own, with its embedded database. */
final class OwnProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Process process;

	private final Path directory;

	private final int port;

	private final int management;

	private OwnProcess(Process process, Path directory, int port, int management) {
		this.process = process;
		this.directory = directory;
		this.port = port;
		this.management = management;
	}

	/** Starts it on the data in a directory, and waits until it is ready. */
	static OwnProcess start(Path directory) throws IOException {
		int port = free();
		int management = free();
		Process process = run(directory, "log", "--attune.portal.keys=" + Portal.KEY, "--server.port=" + port,
				"--management.server.port=" + management);
		OwnProcess started = new OwnProcess(process, directory, port, management);
		try {
			started.awaitReady();
			return started;
		}
		catch (RuntimeException ex) {
			started.close();
			throw new IllegalStateException(Files.readString(directory.resolve("log")), ex);
		}
	}

	/** Runs it with arguments on the data in a directory; it writes to a file there. */
	static Process run(Path directory, String log, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), "org.attune.Application"));
		command.addAll(List.of(arguments));
		command.add("--attune.embedded.directory=" + directory.resolve("data"));
		return new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve(log).toFile()))
			.start();
	}

	private void awaitReady() {
		Api health = new Api(this.management);
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).ignoreExceptions().until(() -> {
			return !this.process.isAlive() || health.text("/actuator/health/readiness").contains("UP");
		});
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The program did not start");
		}
	}

	int port() {
		return this.port;
	}

	Api api() {
		return new Api(this.port);
	}

	/** What it says of its health to those who watch it. */
	HttpResponse<String> health() throws Exception {
		return new Api(this.management).page("/actuator/health", null);
	}

	/** What it has said so far. */
	String log() throws IOException {
		return Files.readString(this.directory.resolve("log"));
	}

	/** Is asked to stop, as by Ctrl-C or by a container's end, and does. */
	int stop(Duration atMost) throws InterruptedException {
		this.process.destroy();
		assertThat(this.process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
		return this.process.exitValue();
	}

	/** Dies without a chance to tidy up. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		assertThat(this.process.waitFor(1, TimeUnit.MINUTES)).isTrue();
	}

	/** Its database server dies so. */
	void killDatabase() throws IOException {
		ProcessHandle server = database().orElseThrow();
		assertThat(server.destroyForcibly()).isTrue();
		server.onExit().orTimeout(1, TimeUnit.MINUTES).join();
	}

	/** Its database server; empty where none runs. */
	Optional<ProcessHandle> database() throws IOException {
		Path file = this.directory.resolve("data/postgres/postmaster.pid");
		if (Files.notExists(file)) {
			return Optional.empty();
		}
		String pid = Files.readAllLines(file).get(0).strip();
		return ProcessHandle.of(Long.parseLong(pid));
	}

	/** Ends it in good order; a database it left behind is ended too. */
	@Override
	public void close() throws IOException {
		this.process.destroy();
		this.process.onExit().completeOnTimeout(null, 1, TimeUnit.MINUTES).join();
		this.process.destroyForcibly();
		database().ifPresent(ProcessHandle::destroy);
	}

	private static int free() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
