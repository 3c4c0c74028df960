/** Where webhooks may go and what signs them; the engine provides it (`WebhookSettings`). */
export const WEBHOOK_SETTINGS = Symbol('samsvar:webhookSettings');
