FROM node:22-bookworm-slim

# The same packages as scripts/setup.sh; a Redis of its own is there for the one-container set-up.
RUN apt-get update \
  && apt-get install -y --no-install-recommends redis-server ffmpeg espeak-ng \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /srv/phusong
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

COPY scripts scripts
COPY src src
COPY workers workers
COPY templates templates
RUN node scripts/build.mjs && mkdir /data && chown node:node /data

USER node
ENV NODE_ENV=production DATA_DIR=/data
VOLUME /data
EXPOSE 3000
CMD ["node", "dist/src/main/start.js"]
