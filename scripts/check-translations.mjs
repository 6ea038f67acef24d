/**
 * Are the translations complete?
 *
 * 1. `messages/<language>/`, wherever it is in src: the same keys in every language, no empty text, the same `{arguments}`.
 * 2. Objects with a text per language (`{ ru, kk, en }`), wherever they are in src: none of the languages is missing, and the
 *    texts take the same arguments. The administration speaks only Russian and English (Payload has no Kazakh), so its
 *    labels may leave Kazakh out; what people of the site read may not: everything in an i18n folder, whatever it holds.
 *
 *   node scripts/check-translations.mjs     prints every gap; exit code 1 if there is one. Runs on Node 24 (imports .ts)
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import ts from 'typescript'

const languages = ['ru', 'kk', 'en']
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @type {string[]} */
const problems = []
let texts = 0

/** @param {import('intl-messageformat').MessageFormatElement[]} nodes @returns {string[]} */
const argumentNames = (nodes) =>
  nodes.flatMap((node) => {
    const inner = 'options' in node ? Object.values(node.options).flatMap((option) => argumentNames(option.value)) : []
    const children = 'children' in node ? argumentNames(node.children) : []
    // 0 is plain text, 7 the number sign inside a plural.
    return [...(node.type === 0 || node.type === 7 ? [] : [node.value]), ...inner, ...children]
  })

/** The names of what a text is filled with, as one string. Texts of the server are filled without ICU: plain `{name}`. */
function argumentsOf(/** @type {string} */ text) {
  let names
  try {
    names = argumentNames(new IntlMessageFormat(text, 'en').getAst())
  } catch {
    names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  }
  return [...new Set(names)].sort().join(', ')
}

/** Texts by their path. @param {unknown} value @param {string} [path] @returns {[string, string][]} */
function flatten(value, path = '') {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, each]) => flatten(each, path ? `${path}.${key}` : key))
}

/**
 * Compares the languages of one thing.
 * @param {string} where @param {Record<string, unknown>} byLanguage @param {string[]} wanted
 */
function compare(where, byLanguage, wanted) {
  const maps = new Map(wanted.map((language) => [language, new Map(flatten(byLanguage[language]))]))
  const keys = new Set([...maps.values()].flatMap((map) => [...map.keys()]))
  for (const key of keys) {
    texts++
    const name = key ? `${where} ${key}` : where
    const missing = wanted.filter((language) => !maps.get(language)?.get(key)?.trim())
    if (missing.length > 0) problems.push(`${name}: missing in ${missing.join(', ')}`)
    const forms = new Set(wanted.flatMap((language) => argumentsOf(maps.get(language)?.get(key) ?? '')))
    if (missing.length === 0 && forms.size > 1)
      problems.push(`${name}: different arguments (${[...forms].join(' | ')})`)
  }
}

// ── folders with a folder per language ───────────────────────────────────────────────────────────────────────────────

/** Everything a language's modules export, by file and name. @param {string} folder */
async function loadMessages(folder) {
  /** @type {Record<string, unknown>} */
  const all = {}
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const isIndex = /^index\.\w+$/.test(entry.name)
    if (!entry.isFile() || isIndex || !/\.(ts|json)$/.test(entry.name) || entry.name.endsWith('.spec.ts')) continue
    const file = join(folder, entry.name)
    all[entry.name.replace(/\.\w+$/, '')] = entry.name.endsWith('.json')
      ? JSON.parse(readFileSync(file, 'utf8'))
      : { ...(await import(pathToFileURL(file).href)) }
  }
  return all
}

/** @param {string[]} folders */
async function checkMessageFolders(folders) {
  for (const folder of folders) {
    const names = readdirSync(folder)
    /** @type {Record<string, unknown>} */
    const byLanguage = {}
    for (const language of languages)
      if (names.includes(language)) byLanguage[language] = await loadMessages(join(folder, language))
    compare(`${relative(root, folder)}:`, byLanguage, languages)
  }
}

// ── objects with a text per language ─────────────────────────────────────────────────────────────────────────────────

/**
 * The literal texts of an expression; what is computed counts as there, but is not compared.
 * @param {ts.Node} node @returns {unknown}
 */
function literalOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)) {
    return literalOf(node.expression)
  }
  if (ts.isObjectLiteralExpression(node)) {
    return Object.fromEntries(
      node.properties.flatMap((property) =>
        ts.isPropertyAssignment(property)
          ? [[property.name.getText().replace(/['"]/g, ''), literalOf(property.initializer)]]
          : [],
      ),
    )
  }
  return undefined
}

const isText = (/** @type {unknown} */ value) =>
  typeof value === 'string' || (typeof value === 'object' && value !== null)

/** @param {string} file */
function checkObjects(file) {
  const path = relative(root, file).replaceAll('\\', '/')
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const keys = node.properties.map((property) => property.name?.getText().replace(/['"]/g, '') ?? '')
      const value = /** @type {Record<string, unknown>} */ (literalOf(node))
      if (keys.length > 1 && keys.every((key) => languages.includes(key)) && keys.every((key) => isText(value[key]))) {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
        compare(
          `${path}:${line}`,
          value,
          path.includes('/i18n/') ? languages : languages.filter((name) => name !== 'kk' || keys.includes('kk')),
        )
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
}

// ── ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
const folders = entries
  .filter((entry) => entry.isDirectory() && entry.name === 'messages')
  .map((entry) => join(entry.parentPath, entry.name))
await checkMessageFolders(folders.filter((folder) => readdirSync(folder).some((name) => languages.includes(name))))
for (const entry of entries) {
  const isSource = entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.spec\.tsx?$|^payload-types\.ts$/.test(entry.name)
  if (isSource && !entry.parentPath.includes('migrations')) checkObjects(join(entry.parentPath, entry.name))
}

for (const problem of problems) process.stdout.write(`${problem}\n`)
process.stdout.write(`${texts} texts in ${languages.join(', ')}; ${problems.length} gaps\n`)
if (texts === 0) process.stdout.write('No translations were found in src.\n')
if (problems.length > 0 || texts === 0) process.exitCode = 1
