// Least and most of settings, and what is said of others.

export const portMessage = { message: 'PORT skal være et helt tal fra 0 til 65535' };
export const LONGEST_DRAIN_MS = 60_000;
export const drainMessage = {
  message: `SAMSVAR_DRAIN_MS skal være et helt antal millisekunder fra 0 til ${LONGEST_DRAIN_MS}`,
};
/** Days; the database keeps the shortest whatever it is told. */
export const SHORTEST_ACCESS_LOG = 30;
export const LONGEST_ACCESS_LOG = 3_650;
export const ACCESS_LOG_DAYS = 365;
export const accessLogMessage = {
  message: `SAMSVAR_ACCESS_LOG_DAYS skal være et helt antal dage fra ${SHORTEST_ACCESS_LOG} til ${LONGEST_ACCESS_LOG}`,
};
export const LARGEST_MAIL_LIMIT_MB = 150;
export const largestMailMessage = {
  message: `SAMSVAR_MAIL_MB skal være et helt antal MB fra 1 til ${LARGEST_MAIL_LIMIT_MB}`,
};
/** A proxy asks `/readyz` every second or two, and turns away at the first no. */
export const DRAIN_MS_IN_PRODUCTION = 3_000;
