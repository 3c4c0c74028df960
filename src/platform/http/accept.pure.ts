/** Whether a media type may be answered to an Accept header (RFC 9110, 12.5.1); a missing header takes everything. */
export function accepts(header: string | undefined, mediaType: string): boolean {
  if (header === undefined || header.trim() === '') return true;
  const [type = ''] = mediaType.split('/');
  const ranges = header.split(',').map(readRange);
  const best = [mediaType, `${type}/*`, '*/*']
    .map((wanted) => ranges.find(({ range }) => range === wanted))
    .find((found) => found !== undefined);
  return best !== undefined && best.quality > 0;
}

function readRange(text: string): { range: string; quality: number } {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return { range, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
}
