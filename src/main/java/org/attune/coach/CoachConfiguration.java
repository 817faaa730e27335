package org.attune.coach;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The coaches, one a language, as the practice wants them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoachSettings.class)
class CoachConfiguration {

	@Bean
	Coaches coaches(CoachSettings settings) {
		return new Coaches(settings);
	}

}
