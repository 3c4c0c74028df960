import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { VNode } from 'preact';
import { newCaseView, noCaseView, sampleView } from './overview-sample.js';
import { OverviewPage } from '../../src/cases/overview.page.js';
import { ErrorPage, errorView } from '../../src/web/error.page.js';
import { renderPage } from '../../src/web/render.js';
import { registerAssets, WebModule } from '../../src/web/web.module.js';

/** The pages under test by path, from samples: no database. */
export const samplePages: Readonly<Record<string, () => VNode>> = {
  '/': () => <OverviewPage view={sampleView} />,
  '/ny': () => <OverviewPage view={newCaseView} />,
  '/ingen': () => <OverviewPage view={noCaseView} />,
  '/fejl': () => <ErrorPage {...errorView(503, 'F-240408-0900-7K3Q', sampleView.banner)} />,
};

/** Serves the sample pages with the application's own assets and headers on a free port of loopback. */
export async function servePages(): Promise<{ app: NestFastifyApplication; url: string }> {
  const app = await NestFactory.create<NestFastifyApplication>(WebModule, new FastifyAdapter(), {
    logger: ['error'],
  });
  await registerAssets(app);
  const server = app.getHttpAdapter().getInstance();
  for (const [path, page] of Object.entries(samplePages))
    server.get(path, (_request, reply) => reply.type('text/html; charset=utf-8').send(renderPage(page())));
  await app.listen(0, '127.0.0.1');
  return { app, url: (await app.getUrl()).replace('[::1]', '127.0.0.1') };
}
