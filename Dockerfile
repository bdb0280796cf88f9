# newsclean batch, with all it can read and write:
#   docker build -t newsclean .
#   docker run --rm -v "$PWD:/data" newsclean crawl/ -o articles.jsonl.gz --resume
FROM python:3.13-bookworm AS build
WORKDIR /source
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY src src
RUN python -m venv /opt/newsclean && NEWSCLEAN_COMPILE=1 /opt/newsclean/bin/pip install --no-cache-dir '.[batch]'

FROM python:3.13-slim-bookworm
LABEL org.opencontainers.image.title="newsclean" \
      org.opencontainers.image.description="Extract the articles of many news pages" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /opt/newsclean /opt/newsclean
ENV PATH=/opt/newsclean/bin:$PATH
RUN useradd --no-create-home --uid 1000 newsclean
USER 1000
WORKDIR /data
# As Ctrl-C does: what is done is written, and --resume goes on with it.
STOPSIGNAL SIGINT
ENTRYPOINT ["newsclean", "batch"]
CMD ["--help"]
