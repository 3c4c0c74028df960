/** Largest mail that is handed to the mail server, in bytes as the server counts them; the engine provides it. */
export const LARGEST_MAIL = Symbol('samsvar:largestMail');

const MB = 1024 * 1024;
/** In MB, where nothing else is set. */
export const LARGEST_MAIL_MB = 20;
export const mailBytes = (megabytes: number): number => megabytes * MB;

/** Text, headers and what separates the parts: more than any mail of ours has. */
const BESIDE = 64 * 1024;

/** How large a mail with these files is on its way: base64 makes four signs of three bytes, and ends each line with two more. */
export function mailSize(files: readonly number[]): number {
  return files.reduce((total, bytes) => total + Math.ceil((Math.ceil(bytes / 3) * 4 * 78) / 76), BESIDE);
}
