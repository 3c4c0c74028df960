import { gunzipSync } from 'node:zlib';
import { renderToString } from 'preact-render-to-string';
import { stylesheet } from './assets.js';
import { Marked, marks, type MarkName } from './components/marks.js';
import { ErrorPage, errorView } from './error.page.js';
import { Layout } from './layout.js';
import { renderPage } from './render.js';

describe('marks', () => {
  it('have different shapes, so that they differ in grey', () => {
    const shapes = Object.values(marks).map(({ shape }) => renderToString(shape));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it.each(Object.keys(marks) as MarkName[])(
    '%s shows its word and is itself hidden from screen readers',
    (mark) => {
      const html = renderToString(<Marked mark={mark} word="Afgivet 12.2." />);
      expect(html).toContain('aria-hidden="true"');
      expect(html).toContain('<span class="marked-word">Afgivet 12.2.</span>');
      expect(html).toMatch(/tone-(green|blue|brown|red|grey)/);
    },
  );

  it('refuse an empty word', () => {
    expect(() => renderToString(<Marked mark="late" word=" " />)).toThrow('The mark late needs a word.');
  });
});

describe('Layout', () => {
  it('escapes the title and the viewer', () => {
    const html = renderPage(
      <Layout
        title="</title><script>1</script>"
        banner={null}
        viewer={{ name: '<b>', note: '&', csrf: null }}
      >
        <p>x</p>
      </Layout>,
    );
    expect(html).toContain('<title>&lt;/title>&lt;script>1&lt;/script> – Samsvar</title>');
    expect(html).toContain('<strong>&lt;b></strong><span>&amp;</span>');
    expect(html).not.toContain('Log ud');
  });

  it('offers whoever has a session a way out that carries its token', () => {
    const html = renderPage(
      <Layout title="x" banner={null} viewer={{ name: 'A', note: '', csrf: 'tok"en' }} place="home">
        <p>x</p>
      </Layout>,
    );
    expect(html).toContain(
      '<form method="post" action="/log-ud"><input type="hidden" name="_csrf" value="tok&quot;en"',
    );
    expect(html).toContain('<a href="/" aria-current="page">Hjem</a>');
  });
});

describe('ErrorPage', () => {
  const page = (status: number) => renderPage(<ErrorPage {...errorView(status, 'F-2404-7K3Q', null)} />);

  it('says what happened, what to do and the reference, and starts the title with Fejl', () => {
    const html = page(503);
    expect(html).toContain('<title>Fejl: Samsvar svarer ikke lige nu – Samsvar</title>');
    expect(html).toContain('Vent et minut, og indlæs siden igen.');
    expect(html).toContain('F-2404-7K3Q');
  });

  it('keeps a general text for every other status', () => {
    expect(page(418)).toContain('<h1>Der er sket en fejl</h1>');
    expect(page(500)).toContain('<h1>Der er sket en fejl</h1>');
  });

  it.each([400, 403, 404, 500, 503])('%d shouts at nobody and offers something to do', (status) => {
    const view = errorView(status, 'F', null);
    expect(view.actions.length).toBeGreaterThan(0);
    expect(JSON.stringify(view)).not.toContain('!');
  });
});

describe('stylesheet', () => {
  const { path, body, gzip } = stylesheet();

  it('carries the hash of its content in its address and is one file', () => {
    expect(path).toMatch(/^\/assets\/css\/samsvar\.[0-9a-f]{12}\.css$/);
    expect(gunzipSync(gzip).equals(body)).toBe(true);
    expect(body.toString()).not.toMatch(/@import|sourceMappingURL|https?:\/\/(?!www\.w3\.org)/);
  });

  it('keeps dkfds in a layer below our rules', () => {
    expect(body.toString().startsWith('@layer dkfds{')).toBe(true);
  });
});
