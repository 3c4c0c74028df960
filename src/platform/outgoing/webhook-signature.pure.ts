import { createHmac, hkdfSync } from 'node:crypto';

/** What a receiver verifies with. */
const SECRET_BYTES = 32;

/**
 * The secret of a webhook. It follows from the installation's key, the webhook and the number of its secret, so that none
 * is stored anywhere: `docs/decisions/0034-webhooks.md`.
 */
export function webhookSecret(key: string, webhookId: string, generation: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, webhookId, `samsvar webhook ${generation}`, SECRET_BYTES));
}

/** A secret as it is handed to a receiver (Standard Webhooks). */
export const secretText = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

/** What is signed: id, seconds since 1970, and the body as sent. */
export interface Signed {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
}

/** The header `webhook-signature`: one signature per secret that holds, apart by a blank (Standard Webhooks, HMAC-SHA256). */
export function signatures(secrets: readonly Buffer[], { id, timestamp, body }: Signed): string {
  return secrets
    .map(
      (secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
    )
    .join(' ');
}
