/**
 * Checks the rules of docs/architecture.md that neither the compiler nor the linter knows: who may import whom, who may
 * read the environment, how Payload's Local API is called, what pure code may not do.
 *
 *   node scripts/check-imports.mjs     prints every breach as file:line: message; exit code 1 if there is one
 */
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** @typedef {import('./check-imports.d.mts').Problem} Problem */

// ── the table ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** From the bottom to the top; folders of one row may import each other. `i18n` holds messages, which any but domain use. */
const rows = [
  ['domain'],
  ['i18n'],
  ['lib'],
  ['db'],
  ['outbox'],
  ['integrations'],
  ['access', 'fields'],
  ['hooks', 'collections', 'globals'],
  ['services'],
  ['endpoints'],
  ['jobs'],
  ['server'],
]
const core = rows.flat()

/** @type {Record<string, string[]>} */
const mayImport = Object.fromEntries(
  rows.flatMap((row, index) => row.map((folder) => [folder, [...rows.slice(0, index).flat(), ...row]])),
)
// These three stand beside each other, not on top of each other.
const base = ['domain', 'i18n', 'lib', 'db']
mayImport.integrations = [...base, 'integrations']
mayImport.access = [...base, 'access', 'fields']
mayImport.fields = mayImport.access
mayImport.migrations = ['migrations', ...base]
mayImport.plugins = core.filter((folder) => folder !== 'server')
mayImport.ui = [...core, 'ui']
mayImport.app = [...core, 'ui', 'app']

/** The only files outside src/plugins that may know which plugins there are. */
const composers = ['payload.config.ts', 'src/server.ts', 'src/jobs/worker.ts', 'src/app/']

const localApi = new Set(
  'find findByID findDistinct findVersions findVersionByID restoreVersion count countVersions create update delete duplicate findGlobal updateGlobal findGlobalVersions findGlobalVersionByID restoreGlobalVersion countGlobalVersions'.split(
    ' ',
  ),
)

// ── imports ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * The path inside the clone that an import names, or null for a package.
 * @param {string} file @param {string} specifier @returns {string | null}
 */
function resolveImport(file, specifier) {
  if (specifier.startsWith('#src/')) return `src/${specifier.slice('#src/'.length)}`
  if (specifier === '#payload-config' || specifier === '@payload-config') return 'payload.config.ts'
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  return specifier.startsWith('#') ? specifier.slice(1) : null
}

/** `src/db/pool.ts` → `db`; a file directly in src (server.ts, payload-types.ts) → its own name. @param {string} path */
const layerOf = (path) => (path.startsWith('src/') ? path.split('/')[1] : path)
/** The plugin a path belongs to (`_kit` counts as one), `index.ts` for the list of them, null elsewhere. @param {string} path */
const pluginOf = (path) => (path.startsWith('src/plugins/') ? path.split('/')[2] : null)
const isComposer = (/** @type {string} */ file) => composers.some((name) => file === name || file.startsWith(`${name}`))

/**
 * Why `file` may not import `target`, or null if it may.
 * @param {string} file @param {string} target @returns {string | null}
 */
function refusePlugin(file, target) {
  const [own, other] = [pluginOf(file), pluginOf(target)]
  if (other === null) return null
  if (own === null) {
    if (!isComposer(file))
      return 'core does not know the plugins (only payload.config.ts, src/server.ts, src/jobs/worker.ts and src/app do)'
    if (other !== 'index.ts' && other !== '_kit') return 'plugins are reached through src/plugins/index.ts'
    return null
  }
  if (own === 'index.ts' || own === other || other === '_kit') return null
  return own === '_kit' ? 'the kit does not know the plugins' : `a plugin does not import another (${other})`
}

/**
 * @param {string} file @param {string} target @returns {string | null}
 */
function refuseLayer(file, target) {
  if (!target.startsWith('src/')) {
    if (target === 'payload.config.ts' && !isComposer(file)) return 'only the composing files import the Payload config'
    return null
  }
  const [from, to] = [layerOf(file), layerOf(target)]
  if (to === 'payload-types.ts') return from === 'domain' ? 'domain does not know the generated types' : null
  // payload.config.ts and src/server.ts put everything together.
  if (from.includes('.') || to === 'plugins') return null
  const allowed = mayImport[from]
  if (!allowed) return `the folder src/${from} is not in the table of docs/architecture.md`
  if (to === 'migrations' && from !== 'migrations' && from !== 'db') return 'only src/db knows the migrations'
  return allowed.includes(to) || to === 'migrations' ? null : `src/${from} may not import src/${to}`
}

/** @param {string} file @param {string} specifier @returns {string | null} */
function refuseImport(file, specifier) {
  const target = resolveImport(file, specifier)
  if (target === null) {
    return layerOf(file) === 'domain' ? `domain imports nothing but itself (not ${specifier})` : null
  }
  const isPath = specifier.startsWith('.') || specifier.startsWith('#src/')
  if (isPath && !/\.\w+$/.test(specifier)) return `${specifier} needs its extension: Node does not guess`
  return refusePlugin(file, target) ?? refuseLayer(file, target)
}

// ── what code does ───────────────────────────────────────────────────────────────────────────────────────────────────

/** @param {ts.Node} node @param {string} object @param {string} name */
const isAccess = (node, object, name) =>
  (ts.isPropertyAccessExpression(node) && node.expression.getText() === object && node.name.text === name) ||
  (ts.isElementAccessExpression(node) &&
    node.expression.getText() === object &&
    ts.isStringLiteralLike(node.argumentExpression) &&
    node.argumentExpression.text === name)

/** `payload.find(…)`, `req.payload.create(…)`, … @param {ts.Node} node */
function isBareLocalApi(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const { expression: object, name } = node.expression
  const isPayload =
    (ts.isIdentifier(object) && object.text === 'payload') ||
    (ts.isPropertyAccessExpression(object) && object.name.text === 'payload')
  return isPayload && localApi.has(name.text)
}

/** A signature check that accepts any age, given as a property or as Stripe's fourth argument. @param {ts.Node} node */
function isEndlessTolerance(node) {
  const isZero = (/** @type {ts.Expression | undefined} */ value) =>
    value !== undefined && /^0+n?$/.test(value.getText())
  if (ts.isPropertyAssignment(node))
    return node.name.getText().replace(/['"]/g, '') === 'tolerance' && isZero(node.initializer)
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  return /^constructEvent(Async)?$/.test(node.expression.name.text) && isZero(node.arguments[3])
}

/** Reads a clock or rolls a die. @param {ts.Node} node */
const isImpure = (node) =>
  isAccess(node, 'Date', 'now') ||
  isAccess(node, 'Math', 'random') ||
  isAccess(node, 'performance', 'now') ||
  (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) ||
  (ts.isCallExpression(node) && /^(fetch|setTimeout|setInterval)$/.test(node.expression.getText()))

/** @param {string} file @param {ts.Node} node @returns {string | null} */
function refuseNode(file, node) {
  if (isAccess(node, 'process', 'env') && file !== 'src/lib/env.ts') {
    return 'only src/lib/env.ts reads process.env; take it from there'
  }
  if (isBareLocalApi(node) && file !== 'src/access/local.ts' && !file.startsWith('src/migrations/')) {
    return "Payload's Local API is called through asUser(req) or asSystem(req, reason) (src/access/local.ts)"
  }
  if (ts.isIdentifier(node) && node.text === 'constructEventWithoutVerification') {
    return 'a webhook without a verified signature is not accepted'
  }
  if (isEndlessTolerance(node)) return 'tolerance 0 switches the age limit of signatures off'
  if (layerOf(file) === 'domain' && isImpure(node))
    return 'domain has no clock, no chance and no I/O: take it as an argument'
  return null
}

/** The module a statement or expression names, if it does. @param {ts.Node} node @returns {string | null} */
function importedBy(node) {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : null
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return node.argument.literal.text
  }
  const isCall =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')
  const argument = isCall ? node.arguments[0] : undefined
  return argument && ts.isStringLiteralLike(argument) ? argument.text : null
}

// ── files ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A spec stands beside the code, but is not part of it. @param {string} file */
const isSpec = (file) => /\.spec\.tsx?$/.test(file)

/**
 * The breaches in one file.
 * @param {string} file its path in the clone with slashes, such as `src/db/pool.ts` @param {string} text
 * @returns {Problem[]}
 */
export function checkFile(file, text) {
  if (isSpec(file)) return []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  /** @type {Problem[]} */
  const problems = []
  /** @param {ts.Node} node */
  const visit = (node) => {
    const specifier = importedBy(node)
    const message = (specifier === null ? null : refuseImport(file, specifier)) ?? refuseNode(file, node)
    if (message) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      problems.push({ file, line: line + 1, message })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return problems
}

function main() {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..')
  const found = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== 'payload-types.ts')
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const files = ['payload.config.ts', ...found.sort()]
  const problems = files.flatMap((file) => checkFile(file, readFileSync(join(root, file), 'utf8')))
  for (const { file, line, message } of problems) process.stdout.write(`${file}:${line}: ${message}\n`)
  process.stdout.write(`${files.length} files, ${problems.length} breaches of the import rules\n`)
  if (problems.length > 0) process.exitCode = 1
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main()
