/** How a percent-encoded name is written in a header (RFC 8187): some signs that a URI lets stand are encoded too. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const DANISH: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' };

/** A name of ASCII letters for a reader that knows no other: "Høringssvar.pdf" becomes "Hoeringssvar.pdf". */
function plain(name: string): string {
  return name
    .replace(/[æøåÆØÅ]/g, (sign) => DANISH[sign]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
}

/** The header `Content-Disposition` of a file to be kept under its name (RFC 6266), whatever letters the name has. */
export function attachmentNamed(name: string): string {
  const whole = name.normalize('NFC').replace(/\p{Cs}/gu, '\uFFFD');
  return `attachment; filename="${plain(whole)}"; filename*=UTF-8''${encoded(whole)}`;
}
