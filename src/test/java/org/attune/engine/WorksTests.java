package org.attune.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What lint takes for work is exactly what there is. */
class WorksTests {

	private final List<Work> beans = new ArrayList<>(beans(Works.PROPERTIES.keySet().toArray(String[]::new)));

	@Test
	void everyNameHasItsBean() {
		assertThat(Works.verified(this.beans)).isEqualTo(Works.PROPERTIES).isNotEmpty();
	}

	@Test
	void aNameWithoutABeanStopsTheStart() {
		String name = this.beans.remove(0).name();
		assertThatIllegalStateException().isThrownBy(() -> Works.verified(this.beans)).withMessageContaining(name);
	}

	@Test
	void aBeanThatIsNotOnTheListStopsTheStart() {
		this.beans.addAll(beans("celebrate"));
		assertThatIllegalStateException().isThrownBy(() -> Works.verified(this.beans))
			.withMessageContaining("celebrate");
	}

	@Test
	void twoBeansOfOneNameStopTheStart() {
		this.beans.addAll(beans("invite"));
		assertThatIllegalStateException().isThrownBy(() -> Works.verified(this.beans))
			.withMessageContaining("invite, invite");
	}

	private static List<Work> beans(String... names) {
		return Arrays.stream(names).map(WorksTests::bean).toList();
	}

	private static Work bean(String name) {
		return new Work() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public void run(CaseFile file, Map<String, String> properties) {
				throw new UnsupportedOperationException();
			}

		};
	}

}
