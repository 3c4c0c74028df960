/** Date of every entry of a ZIP file: about the earliest one can hold, so that no clock and no time zone shows in the bytes. */
export const ZIP_DATE = new Date(1980, 0, 1, 12);
