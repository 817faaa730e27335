package org.attune.casefile.form;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers that fit a person's answer; others are refused before anything is reckoned. */
final class Numbers {

	private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

	private static final int DIGITS = 10;

	private static final int BITS = 128;

	private Numbers() {
	}

	/**
	 * The number, at most 10^15 and with at most ten decimals, or null if it is not such
	 * a number.
	 */
	static BigDecimal read(Object value) {
		BigDecimal number = decimal(value);
		if (number == null || number.unscaledValue().bitLength() > BITS || Math.abs((long) number.scale()) > BITS) {
			return null;
		}
		BigDecimal plain = number.stripTrailingZeros();
		return (plain.scale() <= DIGITS && plain.abs().compareTo(LARGEST) <= 0) ? plain : null;
	}

	private static BigDecimal decimal(Object value) {
		if (value instanceof Double || value instanceof Float) {
			double number = ((Number) value).doubleValue();
			return Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
		}
		if (value instanceof BigInteger number) {
			return new BigDecimal(number);
		}
		if (value instanceof BigDecimal number) {
			return number;
		}
		return (value instanceof Number number) ? BigDecimal.valueOf(number.longValue()) : null;
	}

	/** The number as it is kept: a whole one as a long, any other exact. */
	static Number kept(BigDecimal number) {
		return (number.scale() <= 0) ? (Number) number.longValueExact() : number;
	}

}
