/**
 * What a page may load: our own stylesheet, fonts and pictures, and nothing else. No script, no inline style, no frame.
 * No `upgrade-insecure-requests`: behind a proxy, and on loopback, the application itself speaks plain http.
 */
export const contentSecurityPolicy: Readonly<Record<string, string[]>> = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};
