package org.attune.web.guard;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.web.problem.BodyTooLarge;
import org.attune.web.problem.ProblemWriter;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no longer bodies than a long answer needs, whether their length is told or not.
 */
class BodyLimit extends OncePerRequestFilter {

	private static final int MOST = 256 * 1024;

	private final ProblemWriter problems;

	BodyLimit(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request.getContentLengthLong() > MOST) {
			this.problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE);
			return;
		}
		chain.doFilter((request.getContentLengthLong() < 0) ? new Limited(request) : request, response);
	}

	private static final class Limited extends HttpServletRequestWrapper {

		Limited(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new Counted(super.getInputStream());
		}

	}

	private static final class Counted extends ServletInputStream {

		private final ServletInputStream body;

		private int length;

		Counted(ServletInputStream body) {
			this.body = body;
		}

		@Override
		public int read() throws IOException {
			int next = this.body.read();
			count((next < 0) ? 0 : 1);
			return next;
		}

		@Override
		public int read(byte[] bytes, int offset, int wanted) throws IOException {
			int read = this.body.read(bytes, offset, wanted);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) throws BodyTooLarge {
			this.length += read;
			if (this.length > MOST) {
				throw new BodyTooLarge();
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
