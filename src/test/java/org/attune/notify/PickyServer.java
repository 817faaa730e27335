package org.attune.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A mail server that knows nobody whose address has "unknown" in it. */
final class PickyServer implements AutoCloseable {

	private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));

	private final AtomicInteger refused = new AtomicInteger();

	private final AtomicInteger taken = new AtomicInteger();

	private volatile boolean refusesSender;

	PickyServer() throws IOException {
		Thread thread = new Thread(this::serve, "picky-server");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/** From now on it takes nothing from us at all. */
	void refuseTheSender() {
		this.refusesSender = true;
	}

	int refused() {
		return this.refused.get();
	}

	int taken() {
		return this.taken.get();
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				talk(client);
			}
			catch (IOException ex) {
				// The client has gone, or the server is closed.
			}
		}
	}

	private void talk(Socket client) throws IOException {
		PrintStream out = new PrintStream(client.getOutputStream(), true, US_ASCII);
		BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
		out.print("220 ready\r\n");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			if (line.equals("DATA")) {
				out.print("354 go on\r\n");
				while (!in.readLine().equals(".")) {
					continue;
				}
				this.taken.incrementAndGet();
			}
			out.print(reply(line) + "\r\n");
		}
	}

	private String reply(String line) {
		boolean sender = this.refusesSender && line.startsWith("MAIL");
		if (sender || line.startsWith("RCPT") && line.contains("unknown")) {
			this.refused.incrementAndGet();
			return "550 no";
		}
		return "250 ok";
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
