import type { VNode } from 'preact';

/** The head of a table of rows. */
export function Heads({ heads }: { readonly heads: readonly string[] }): VNode {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {heads.map((head) => (
          <th key={head} scope="col" role="columnheader">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
