import type { VNode } from 'preact';

/** Pages of `reply` from samples, by path: for axe, narrow windows and large text. */
export const replySamples: Readonly<Record<string, () => VNode>> = {};
