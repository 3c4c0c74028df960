import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;

type Parser = (text: string) => unknown;

/** Dates stay `YYYY-MM-DD`; instants become ISO 8601 in UTC with milliseconds. No value passes through the process's zone. */
export const pgTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
    if (oid === DATE) return (text) => text;
    if (oid === TIMESTAMPTZ) return (text) => new Date(text).toISOString();
    return pg.types.getTypeParser(oid, format) as Parser;
  },
};
