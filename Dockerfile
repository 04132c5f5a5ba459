# Tamga's server and page. Without TAMGA_STORE it keeps its data in /app/.tamga: mount a volume there.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin ./bin
COPY --from=build /app/cypher ./cypher
COPY --from=build /app/data ./data
COPY --from=build /app/dist ./dist
# The only folder that the server writes to; everything else belongs to root.
RUN mkdir .tamga && chown node:node .tamga
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.TAMGA_PORT ?? 3000}/api/v1/health`, { headers: { authorization: `Bearer ${process.env.TAMGA_TOKEN}` } }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Reached from outside the container, so the server demands TAMGA_TOKEN.
ENV TAMGA_HOST=0.0.0.0
CMD ["node", "bin/tamga.mjs", "serve"]
