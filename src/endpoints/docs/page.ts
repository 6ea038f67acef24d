import { type ApiDocument, type Method, methods, resolve } from '#src/endpoints/docs/document.ts'
import { curlExample } from '#src/endpoints/docs/example.ts'
import { type Html, html, raw } from '#src/endpoints/docs/html.ts'
import { intro, introTitles } from '#src/endpoints/docs/intro.ts'
import { parameterTable, schemaAnchor, schemaTable } from '#src/endpoints/docs/schemaTable.ts'
import { collectionTag } from '#src/endpoints/docs/tidy.ts'
import type { Answer, Content, Operation } from '#src/endpoints/kit/openapi.ts'

type Listed = { path: string; method: Method; operation: Operation }
type Group = { tag: string; listed: Listed[] }

/** In the order in which people meet them; others follow by name. */
const order = [
  'Catalogue',
  'Accounts',
  'Me',
  'Checkout',
  'Orders',
  'Payments',
  'Tickets',
  'Calendar',
  'Door',
  'Event team',
  'Clubs',
  'Club head',
  'People',
]
const rank = (tag: string): number => (order.includes(tag) ? order.indexOf(tag) : order.length)

function groupsOf({ paths, tags }: ApiDocument): Group[] {
  const all = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ path, method, operation }] : []
    }),
  )
  return tags
    .map(({ name }) => ({ tag: name, listed: all.filter(({ operation }) => operation.tags.includes(name)) }))
    .sort((one, other) => rank(one.tag) - rank(other.tag) || one.tag.localeCompare(other.tag))
}

const anchorOf = (tag: string): string => `tag-${tag.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`

/** The schema of the first content there is, with its type when that is not JSON. */
function contentTable(caption: string, content: Content, kind: 'sent' | 'answered'): Html {
  const [type = '', { schema = {} } = {}] = Object.entries(content).at(-1) ?? []
  const json = content['application/json']?.schema
  if (json && Object.keys(json).length === 0) return html`<p><strong>${caption}:</strong> JSON</p>`
  if (!json && !schema.properties) return html`<p><strong>${caption}:</strong> <code>${type}</code></p>`
  const also = json && type !== 'application/json' ? `, or ${type}` : json ? '' : `, ${type}`
  return schemaTable(
    caption + also,
    type === 'application/json' || !json ? schema : schema.properties ? schema : json,
    kind,
  )
}

function answers(document: ApiDocument, { responses }: Operation): Html {
  const known = Object.entries(responses).flatMap(([status, answer]) => {
    const found: Answer | undefined = resolve(document, answer)
    return found ? [{ status, answer: found }] : []
  })
  const good = known.filter(({ status }) => status.startsWith('2'))
  const refused = known.filter(({ status }) => /^[45]/.test(status)).map(({ status }) => status)
  return html`${good.slice(0, 1).map(({ answer }) => contentTable(`Answer ${good.map(({ status }) => status).join(' or ')}`, answer.content ?? {}, 'answered'))}
<p class="access">Refused with ${refused.length > 0 ? `${refused.join(', ')} or by a rule` : 'a status by the rule'}, as <a href="#${schemaAnchor('Error')}">Error</a>.</p>`
}

function operationPart(document: ApiDocument, { path, method, operation }: Listed): Html {
  const { operationId, summary, description, parameters = [], requestBody } = operation
  const body = requestBody && resolve(document, requestBody)
  return html`<article id="${operationId}">
<h3><a href="#${operationId}"><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></a></h3>
<p>${summary}</p>
<p class="access">${description}</p>
<details><summary>Details of ${method.toUpperCase()} ${path}</summary>
${parameters.length > 0 && parameterTable(parameters)}
${body && contentTable('Body', body.content, 'sent')}
${answers(document, operation)}
<pre><code>${curlExample(document, path, method, operation)}</code></pre>
</details>
</article>
`
}

const groupPart = (document: ApiDocument, { tag, listed }: Group): Html => html`<section>
<h2 id="${anchorOf(tag)}">${tag}</h2>
${listed.map((one) => operationPart(document, one))}</section>
`

const schemasPart = ({ components }: ApiDocument): Html => html`<section><h2 id="schemas">Schemas</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) => html`<article id="${schemaAnchor(name)}"><h3>${name}</h3>
<details><summary>Fields of ${name}</summary>${schemaTable(name, schema, 'answered')}</details></article>
`,
)}</section>`

const links = (items: [string, string][]): Html =>
  html`<ul>${items.map(([anchor, text]) => html`<li><a href="#${anchor}">${text}</a></li>`)}</ul>`

function contents(groups: Group[]): Html {
  const [endpoints, collections] = [false, true].map((wanted) =>
    groups
      .filter(({ tag }) => tag.startsWith(collectionTag) === wanted)
      .map(({ tag }): [string, string] => [anchorOf(tag), tag.replace(collectionTag, '')]),
  )
  return html`<nav class="contents" aria-label="Contents">
<p>Basics</p>${links(Object.entries(introTitles))}
<p>Endpoints</p>${links(endpoints ?? [])}
<details><summary>Collections</summary>${links([...(collections ?? []), ['schemas', 'Schemas']])}</details>
</nav>`
}

/** The reference as one HTML page without scripts. */
export function apiPage(document: ApiDocument, css: string): string {
  const groups = groupsOf(document)
  const base = document.servers[0]?.url ?? ''
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API · ${document.info.title}</title>
<meta name="description" content="The REST and GraphQL API of ${document.info.title}: every operation with its access, parameters, body and answer.">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${raw(css)}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header class="bar"><div><a class="home" href="/">${document.info.title}</a> <a href="/api/openapi.json">openapi.json</a> <a href="#graphql">GraphQL</a></div></header>
<div class="columns">
${contents(groups)}
<main id="main">
<h1>${document.info.title} API</h1>
${intro(base)}
${groups.map((group) => groupPart(document, group))}
${schemasPart(document)}
</main>
</div>
</body>
</html>
`.markup
}
