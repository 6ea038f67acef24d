/**
 * Structured data for search engines. `<` cannot occur in the output, so no text of an event can end the script element;
 * U+2028/2029 are escaped for parsers that read it as JavaScript.
 */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  return <script type="application/ld+json">{jsonForScript(data)}</script>
}

export const jsonForScript = (data: unknown): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
