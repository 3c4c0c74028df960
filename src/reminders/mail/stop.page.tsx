import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { stopAddress } from '../../web/addresses.js';
import { Layout } from '../../web/layout.js';

const words = texts.post.stop;

/** Asks before anything is turned off: a link in a mail is opened by scanners too (ux U20). `secret`: null when it is done. */
export function StopPage({ secret }: { readonly secret: string | null }): VNode {
  return (
    <Layout title={words.title} banner={null} viewer={null}>
      <div class="wrap access">
        <h1>{words.title}</h1>
        {secret === null ? (
          <p class="done" role="status">
            {words.done}
          </p>
        ) : (
          <form method="post" action={stopAddress(secret)}>
            <p>{words.lead}</p>
            <button class="act-button" type="submit">
              {words.button}
            </button>
          </form>
        )}
      </div>
    </Layout>
  );
}
