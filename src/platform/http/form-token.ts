import { Tokens } from '@fastify/csrf';

const tokens = new Tokens({});

/** A new secret for form tokens; a session keeps one. */
export const newFormSecret = (): string => tokens.secretSync();

/** A token for a form of whoever holds the secret; another one every time. */
export const formToken = (secret: string): string => tokens.create(secret);

/** Whether a form's token was made from the secret. */
export const isFormToken = (secret: string, token: unknown): boolean =>
  typeof token === 'string' && tokens.verify(secret, token);
