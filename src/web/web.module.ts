import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { APP_FILTER } from '@nestjs/core';
import { assetsPrefix, dkfdsDist, editorScript, script, stylesheet, type Asset } from './assets.js';
import { contentSecurityPolicy } from './content-security-policy.js';
import { ErrorFilter } from './error.filter.js';

/** Layout, components, assets, and the error page for everything that fails. */
@Module({ providers: [{ provide: APP_FILTER, useClass: ErrorFilter }] })
export class WebModule {}

const forEver = 'public, max-age=31536000, immutable';

/** Security headers on every answer, and stylesheet, fonts and pictures under `/assets/`. Call once, before `listen`. */
export async function registerAssets(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
    referrerPolicy: { policy: 'same-origin' },
    hsts: false,
    // The same as the policy's frame-ancestors, for browsers that do not know it.
    xFrameOptions: { action: 'deny' },
  });
  const dist = dkfdsDist();
  await app.register(fastifyStatic, {
    root: `${dist}fonts`,
    prefix: `${assetsPrefix}fonts/`,
    immutable: true,
    maxAge: '365d',
  });
  await app.register(fastifyStatic, {
    root: `${dist}img`,
    prefix: `${assetsPrefix}img/`,
    maxAge: '1d',
    decorateReply: false,
  });
  serve(app, stylesheet(), 'text/css');
  serve(app, script(), 'text/javascript');
  const editor = editorScript();
  if (editor) serve(app, editor, 'text/javascript');
}

/** Reads and writes cookies. Call once, before `listen`. */
export async function registerCookies(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyCookie);
}

function serve(app: NestFastifyApplication, { path, body, gzip }: Asset, type: string): void {
  app
    .getHttpAdapter()
    .getInstance()
    .get(path, (request, reply) => {
      const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      void reply
        .header('content-type', `${type}; charset=utf-8`)
        .header('cache-control', forEver)
        .header('vary', 'accept-encoding');
      if (zipped) void reply.header('content-encoding', 'gzip');
      return reply.send(zipped ? gzip : body);
    });
}
