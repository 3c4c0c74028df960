/**
 * What a page may load: our own stylesheet, script, fonts and pictures, and nothing else; it may ask nobody but us. No
 * inline script or style, no frame.
 * No `upgrade-insecure-requests`: behind a proxy, and on loopback, the application itself speaks plain http.
 */
export const contentSecurityPolicy: Readonly<Record<string, string[]>> = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};
