// Marked words of a section lead to a comment on them. Without it the place is chosen on the page of comments.

const offer = document.querySelector('[data-quote-to]');

/** The block of the text that a selection lies in; none when it lies in several. */
const blockOf = (selection) => {
  const at = (node) => (node instanceof Element ? node : node?.parentElement)?.closest('[id^="stykke-"]');
  const [from, to] = [at(selection.anchorNode), at(selection.focusNode)];
  return from && from === to ? from : null;
};

if (offer) {
  const place = document.createElement('p');
  place.className = 'quote-offer screen-only';
  place.hidden = true;
  const link = document.createElement('a');
  link.className = 'act-button act-second';
  link.textContent = offer.dataset.quoteLabel;
  place.append(link);
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const words = selection.toString().replace(/\s+/g, ' ').trim();
    // Focus on the link itself must not take it away.
    if (place.contains(document.activeElement)) return;
    const block = words === '' || words.length > 150 ? null : blockOf(selection);
    place.hidden = block === null;
    if (!block) return;
    const url = new URL(offer.dataset.quoteTo, location.href);
    url.searchParams.set('stykke', block.id.slice('stykke-'.length));
    url.searchParams.set('citat', words);
    url.hash = 'ny-titel';
    link.href = url.href;
    block.after(place);
  });
}
