# Samsvar as an image: the built program and the packages it runs on, nothing else. It writes to /tmp and /data alone, so the rest of its
# file system may be read-only. Web, worker and the command line are the same image; SAMSVAR_ROLE and the command choose.
FROM node:24-bookworm-slim AS build
WORKDIR /samsvar
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY bin ./bin
COPY migrations ./migrations
COPY src ./src
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /samsvar
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && find node_modules -name '*.map' -type f -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production SAMSVAR_MODE=production SAMSVAR_DATA_DIR=/data PORT=3000
WORKDIR /samsvar
COPY --from=packages /samsvar/node_modules ./node_modules
COPY --from=build /samsvar/dist ./dist
COPY package.json package-lock.json LICENSE THIRD-PARTY-NOTICES.md ./
COPY bin/samsvar.mjs bin/prepare.mjs bin/prepare-lock.mjs bin/console.mjs bin/run.mjs ./bin/
# A number, so that whoever runs the image can see that it is not root.
RUN mkdir /data && chown 10001:10001 /data
USER 10001:10001
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/program/main.js"]
