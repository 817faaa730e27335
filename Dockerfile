# The image has no database inside: give it one with SPRING_DATASOURCE_URL.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY processes processes
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -Pcontainer -DskipTests clean package \
    && cp target/attune-*.jar attune.jar \
    && java -Djarmode=tools -jar attune.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre-noble
# The number is fixed so that a mounted keyset file can be given to it (see docs/operations.md).
RUN useradd --system --uid 10001 --no-create-home attune && install --directory --owner=attune /var/lib/attune
WORKDIR /attune
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD curl --fail --silent --output /dev/null http://127.0.0.1:8081/actuator/health/readiness
# The first compiler alone starts in about half the CPU time (docs/operations.md).
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "attune.jar"]
