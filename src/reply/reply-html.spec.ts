import { bare, firstMissing, modelTexts } from '../../test/support/model-texts.js';
import { sampleReply } from '../../test/support/sample-reply.js';
import { renderReplyHtml } from './reply-html.js';
import { buildReplyModel } from './reply-model.pure.js';
import { cssString } from './reply-style.js';

const model = buildReplyModel(sampleReply);
const html = renderReplyHtml(model);
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const textOf = (page: string) =>
  bare(
    page
      .replace(/<style>.*?<\/style>|<sup>.*?<\/sup>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot|amp);/g, (entity) => entities[entity]!),
  );

describe('renderReplyHtml', () => {
  it('carries every text of the model, in order', () => {
    expect(modelTexts(model).length).toBeGreaterThan(100);
    expect(firstMissing(modelTexts(model), textOf(html))).toBeNull();
    expect(firstMissing([...modelTexts(model), 'findesikke'], textOf(html))).toBe('findesikke');
  });

  it('is one Danish page with title, skip link and target, and asks nothing of the network', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="da">/);
    expect(html).toContain(
      '<title>Sikret tilbud i Vestdanmark · Sag 2023-7996 · afsenders sag 2024-017 · version 2</title>',
    );
    expect(html).toContain('href="#tekst"');
    expect(html).toContain('id="tekst"');
    // Addresses that a reader may go to, and that are written out in notes, fetch nothing.
    const fetching = html.replace(/<a href="https:[^"]*">|(?<=>)https:[^<]*(?=<)/g, '');
    expect(fetching).not.toMatch(/<script|https?:|url\(|@import/);
  });

  it('steps through heading levels without holes, under one h1', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)).toEqual([]);
    expect(html).toContain('<h4 id="afsnit-financing-2">2.1.1 Etaper</h4>');
  });

  it('gives every table a caption and every header cell a scope', () => {
    const count = (pattern: RegExp) => [...html.matchAll(pattern)].length;
    expect(count(/<table/g)).toBeGreaterThan(5);
    expect(count(/<caption>[^<]+<\/caption>/g)).toBe(count(/<table/g));
    expect(count(/<th[ >]/g)).toBe(count(/<th scope="(row|col)"/g));
  });

  it('escapes what people wrote, in text, title and style', () => {
    const hostile = `"><script>alert(1)</script></style><img src=x onerror=alert(1)>`;
    const page = renderReplyHtml(
      buildReplyModel({
        ...sampleReply,
        title: hostile,
        agencyCaseNumber: hostile,
        standpoints: [{ region: 'DK-81', words: hostile }],
      }),
    );
    expect(page).not.toMatch(/<script|<img/);
    expect([...page.matchAll(/<\/style>/g)]).toHaveLength(1);
    expect(textOf(page)).toContain(bare(hostile));
    expect(html).toContain('finansiering &lt;b>&amp;&lt;/b> “klar” drift.');
  });

  it('prints hash and page number on each page of paper', () => {
    expect(html).toContain(`Kontroltal ${model.replyHash}`);
    expect(html).toContain('"Side " counter(page) " af " counter(pages)');
  });
});

test('cssString lets nothing end the string', () => {
  expect(cssString('Sag 2023-7996 · æøå')).toBe('"Sag 2023-7996 · æøå"');
  expect(cssString('a"}</style>\\')).toBe('"a\\22 \\7d \\3c \\2f style\\3e \\5c "');
});
