import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { VNode } from 'preact';
import { accessView, failedSignInView, mustChangeView, signInView } from './accounts-sample.js';
import { sampleDifferencePage, sampleNoDifferencePage } from './difference/sample.js';
import { newCaseView, sampleView } from './overview-sample.js';
import { OverviewPage } from '../../src/cases/overview.page.js';
import { DifferencePage } from '../../src/drafting/difference.page.js';
import { AccessPage } from '../../src/identity/access.page.js';
import { SignInPage } from '../../src/identity/sign-in.page.js';
import { ErrorPage, errorView } from '../../src/web/error.page.js';
import { renderPage } from '../../src/web/render.js';
import { homeSamples } from './samples/home.js';
import { sectionSamples } from './samples/section.js';
import { writingSamples } from './samples/writing.js';
import { answerSamples } from './samples/answer.js';
import { replySamples } from './samples/reply.js';
import { filesSamples } from './samples/files.js';
import { caseSamples } from './samples/case.js';
import { administrationSamples } from './samples/administration.js';
import { helpSamples } from './samples/help.js';
import { registerAssets, WebModule } from '../../src/web/web.module.js';

/** The pages under test by path, from samples: no database. */
export const samplePages: Readonly<Record<string, () => VNode>> = {
  '/': () => <OverviewPage view={sampleView} />,
  '/ny': () => <OverviewPage view={newCaseView} />,
  '/log-ind': () => <SignInPage view={signInView} />,
  '/log-ind-forkert': () => <SignInPage view={failedSignInView} />,
  '/adgang': () => <AccessPage view={accessView} />,
  '/adgang-startkode': () => <AccessPage view={mustChangeView} />,
  '/forskel': () => <DifferencePage view={sampleDifferencePage} />,
  '/forskel-ingen': () => <DifferencePage view={sampleNoDifferencePage} />,
  '/fejl': () => <ErrorPage {...errorView(503, 'F-240408-0900-7K3Q', sampleView.banner)} />,
  ...homeSamples,
  ...sectionSamples,
  ...writingSamples,
  ...answerSamples,
  ...replySamples,
  ...filesSamples,
  ...caseSamples,
  ...administrationSamples,
  ...helpSamples,
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
