/** Domain of the Message-IDs of this installation; the engine provides it. */
export const MAIL_DOMAIN = Symbol('samsvar:mailDomain');

/** On a machine that has no name, in a demo say: nobody's (RFC 2606). */
const NOBODYS = 'samsvar.example';
const NAME = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/**
 * The domain Message-IDs end with (RFC 5322, 3.6.4: one of the sender's own): that of the address mail comes from, else
 * the host that links in mail lead to; an address in numbers and a bare host are nobody's name.
 */
export function mailDomain(mailFrom: string | undefined, publicUrl: string): string {
  const sender = mailFrom === undefined ? undefined : /@([^\s@<>]+)>?\s*$/.exec(mailFrom)?.[1];
  const host = URL.canParse(publicUrl) ? new URL(publicUrl).hostname : '';
  return [sender, host].find((one) => one !== undefined && NAME.test(one))?.toLowerCase() ?? NOBODYS;
}

/** The Message-ID of a row of `outgoing`: frozen with it, so that a mail sent once more is known as the same. */
export const messageIdOf = (id: string, domain: string): string => `<${id}@${domain}>`;
