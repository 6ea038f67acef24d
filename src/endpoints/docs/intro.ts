/** What a reader has to know before the list of operations. */
import { exampleAccount } from '#src/endpoints/docs/example.ts'
import { type Html, html } from '#src/endpoints/docs/html.ts'

export const introTitles = {
  start: 'How it works',
  signIn: 'Signing in',
  errors: 'Errors',
  languages: 'Languages',
  paging: 'Paging',
  values: 'Money and time',
  collections: 'Collections',
  graphql: 'GraphQL',
} as const

const section = (id: keyof typeof introTitles, content: Html): Html =>
  html`<section><h2 id="${id}">${introTitles[id]}</h2>${content}</section>`

export const intro = (base: string): Html => html`
${section(
  'start',
  html`<p>Everything of the hub is under <code>${base}/api</code>. There are <strong>endpoints</strong> for what people do (find an
event, take a ticket, scan it), <strong>collections</strong> with the same operations for every kind of document, and
<strong>GraphQL</strong> over the collections. All speak JSON over HTTP, and the same rules of access stand behind all.</p>
<pre><code>curl '${base}/api/feed?limit=1&amp;locale=en'</code></pre>`,
)}
${section(
  'signIn',
  html`<p><a href="#postAuthLogin">POST /api/auth/login</a> answers <code>token</code>, <code>refreshToken</code> and sets the cookie
<code>payload-token</code>. Programs send the token; a browser of the same site needs only the cookie, which is accepted for changes
from the hub's own pages alone. <a href="#postAuthRefresh">POST /api/auth/refresh</a> exchanges the refresh token, which is good once, for
a new pair.</p>
<pre><code>TOKEN=$(curl -s '${base}/api/auth/login' -H 'content-type: application/json' \\
  -d '${JSON.stringify(exampleAccount)}' | jq -r .token)
curl '${base}/api/users/me' -H "authorization: Bearer $TOKEN"</code></pre>`,
)}
${section(
  'errors',
  html`<p>Whatever is refused has a status of 400 or more and one shape. <code>code</code> is for programs and stays; <code>message</code>
is for people, in their language; <code>field</code> names what is meant. All codes are in
<a href="#schema-Error">Error</a>.</p>
<pre><code>{ "error": { "code": "sold_out", "message": "Sold out." } }</code></pre>
<p>429 says in <code>Retry-After</code> how many seconds to wait. 503 with <code>busy</code> may be repeated at once or a little
later. <a href="#postCheckout">Checkout</a> and <a href="#postPaymentsIdRefund">refunds</a> take a header <code>Idempotency-Key</code>: the
same key never buys or refunds twice.</p>`,
)}
${section(
  'languages',
  html`<p>Kazakh, Russian and English. Texts come in the language of <code>?locale=kk|ru|en</code> or, without it, of
<code>Accept-Language</code>; a text that is not translated comes in Russian.</p>`,
)}
${section(
  'paging',
  html`<p>Lists of endpoints that grow answer <code>nextCursor</code>: send it back as <code>cursor</code> until it is <code>null</code>.
Collections answer <code>docs</code>, <code>totalDocs</code>, <code>hasNextPage</code> and take <code>page</code> and
<code>limit</code>.</p>`,
)}
${section(
  'values',
  html`<p>Money is a whole number of the currency's minor unit: <code>50000</code> with <code>KZT</code> is 500 tenge. Moments are ISO 8601
with an offset or <code>Z</code>; days are days of the campus. Ids are UUIDs.</p>`,
)}
${section(
  'collections',
  html`<p><code>where[field][operator]=value</code> filters: <code>equals</code>, <code>not_equals</code>, <code>in</code>,
<code>not_in</code>, <code>exists</code>, <code>like</code>, <code>contains</code>, <code>greater_than</code>, <code>less_than</code> and
with <code>_equal</code>. <code>sort=-startsAt</code> sorts, <code>depth=0</code> leaves relations as ids, <code>select[title]=true</code>
picks fields. A person sees and changes only the documents that are theirs to see and change; a field they may not read is left out.</p>`,
)}
${section(
  'graphql',
  html`<p><code>POST ${base}/api/graphql</code> with <code>query</code> and <code>variables</code>; the schema can be asked for by
introspection. Sign-in and access are the same as over REST.</p>
<pre><code>curl '${base}/api/graphql' -H 'content-type: application/json' \\
  -d '{"query":"{ Events(limit: 1) { docs { title startsAt } } }"}'</code></pre>`,
)}`
