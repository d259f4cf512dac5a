# syntax=docker/dockerfile:1

# The release, as "mvn package -Pdist" makes it.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -ntp -Pdist -Dmaven.test.skip=true package \
    && mv target/footnote-*-linux-*/ /opt/footnote

# It needs a C library, libstdc++ and a shell, and nothing of Java.
FROM debian:trixie-slim
RUN useradd --uid 10001 --home-dir /var/lib/footnote --no-create-home footnote \
    && install -d -o footnote -g footnote -m 700 /var/lib/footnote
COPY --from=build /opt/footnote /opt/footnote

# All that is kept lies in one volume; nothing else is written. A tmpfs may run no libraries, so they lie there too.
ENV FOOTNOTE_DATA_FOLDER=/var/lib/footnote \
    FOOTNOTE_CORPUS_FOLDERS=/articles \
    DJL_CACHE_DIR=/var/lib/footnote/libraries
USER 10001
WORKDIR /var/lib/footnote
VOLUME /var/lib/footnote

# The bot notes the time whenever it has heard from Telegram.
HEALTHCHECK --start-period=5m --interval=30s --timeout=5s --retries=3 \
    CMD ["sh", "-c", "find telegram/health -mmin -2 | grep -q ."]
ENTRYPOINT ["/opt/footnote/footnote"]
CMD ["telegram"]
