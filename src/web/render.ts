import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document from a `Layout`. Text is escaped by the renderer; no component sets raw HTML from data. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

/** A part of a page, to be laid into one that has been rendered. */
export const renderPart = (part: VNode): string => renderToString(part);
