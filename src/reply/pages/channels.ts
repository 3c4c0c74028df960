import { texts } from '../../texts/texts.js';
import type { Choice } from '../../web/components/form.js';

const { channels } = texts.reply.submit;

/** How a package can be sent, the usual way first. */
export const channelChoices: readonly Choice[] = Object.entries(channels).map(([value, label]) => ({
  value,
  label,
}));

/** "Digital Post" of the channel a round was sent by. */
export const channelText = (channel: string): string =>
  Object.hasOwn(channels, channel) ? channels[channel as keyof typeof channels] : channel;
