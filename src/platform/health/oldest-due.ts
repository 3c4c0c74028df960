/** Seconds since the oldest row fell due that is not on its way, by `samsvar.now()`. An uncertain row without a lease waits for a person. */
export const OLDEST_DUE = `
  select greatest(0, floor(extract(epoch from samsvar.now() - min(due_at))))::int as age from (
    select min(due_at) as due_at from samsvar.outgoing where state in ('planned', 'claimed', 'uncertain') and (state = 'planned' or lease_until is not null)
    union all select min(due_at) from samsvar.reminder where state = 'planned') oldest`;
