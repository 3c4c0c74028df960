import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Dates stay `YYYY-MM-DD`; instants become ISO 8601 in UTC with milliseconds. No value passes through the process's zone. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value;
    if (oid === TIMESTAMPTZ) return (value: string) => new Date(value).toISOString();
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};
