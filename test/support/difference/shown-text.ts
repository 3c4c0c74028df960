const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
const ours = ['difference-said', 'difference-form', 'difference-note'].map(
  (name) => new RegExp(`<span class="${name}">.*?</span>`, 'gs'),
);

/** The letters of one side as a rendered difference shows them, without white space and without our own words. */
export function shownText(html: string, side: 'before' | 'after'): string {
  const without = side === 'after' ? /<del>.*?<\/del>/gs : /<ins>.*?<\/ins>/gs;
  return [...ours, without, /<p class="difference-(where|legend)">.*?<\/p>/gs, /<summary>.*?<\/summary>/gs]
    .reduce((text, pattern) => text.replace(pattern, ''), html)
    .replace(/<h2[^>]*>.*?<\/h2>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot);/g, (entity) => entities[entity]!)
    .replace(/\s+/g, '');
}
