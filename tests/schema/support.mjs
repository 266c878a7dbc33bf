// What the tests share: the program, the packages, and YAML as an editor sees it.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const require = createRequire(join(process.env.MODULES, 'package.json'))
const yaml = require('yaml')
const Ajv = require('ajv')

export function c136(...args) {
  return execFileSync(process.env.C136, args, { encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } })
}

/// What the program finds, whatever its exit code.
export function findings(...files) {
  const args = ['check', '--json', '--no-gaps', ...files]
  const ran = spawnSync(process.env.C136, args, { encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } })
  if (ran.status > 1) throw new Error(ran.stderr)
  return JSON.parse(ran.stdout).findings
}

export const files = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(root, folder, name))

/// A validator that takes no keyword it does not know, and says nothing beside its result.
export function compiled(schema) {
  const refuse = (text) => {
    throw new Error(`ajv: ${text}`)
  }
  const logger = { log: refuse, warn: refuse, error: refuse }
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, verbose: true, logger })
  return ajv.compile(schema)
}

/// Of deal files, or with --account of account files.
export const validator = (...args) => compiled(JSON.parse(c136('schema', ...args)))

/// Whether an editor has nothing to say of the text, and if it has, on which lines.
export function judge(validate, text) {
  const lines = new yaml.LineCounter()
  const document = yaml.parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines })
  const at = (offset) => lines.linePos(offset).line
  const places = new Set(document.errors.map((error) => at(error.pos[0])))
  const valid = validate(plain(document))
  for (const error of valid ? [] : validate.errors) {
    const path = error.instancePath.split('/').slice(1).map((p) => p.replace(/~1/g, '/').replace(/~0/g, '~'))
    const names = /^#\/dependencies\/([^/]+)\/not$/.exec(error.schemaPath) // of one key, both written
    for (const key of [error.params.additionalProperty, error.propertyName, names?.[1], error.schema?.required?.[0]])
      if (key) for (const node of nodesAt(document.contents, [...path, key])) places.add(at(node.range[0]))
    for (const node of nodesAt(document.contents, path)) places.add(at(node.range[0]))
    if (path.length === 0) places.add(1) // the whole file
  }
  return {
    ok: valid && document.errors.length === 0,
    lines: places,
    why: document.errors[0]?.message ?? validate.errors?.[0].message,
  }
}

/// Null for what has no meaning to YAML, such as an alias of nothing: its errors are known already.
function plain(document) {
  try {
    return document.toJS() ?? null
  } catch {
    return null
  }
}

/// The key and the value that a path leads to.
function nodesAt(node, path) {
  let found = [node].filter(Boolean)
  for (const step of path) {
    if (yaml.isMap(node)) {
      const pair = node.items.find((p) => String(p.key) === step)
      if (!pair) return found
      found = [pair.key, pair.value].filter(Boolean)
      node = pair.value
    } else if (yaml.isSeq(node)) {
      node = node.items[Number(step)]
      found = [node]
    } else {
      return found
    }
  }
  return found.filter((n) => n?.range)
}

export const text = (file) => readFileSync(file, 'utf8')

/// Calls `use` with files of these texts, all of which are gone afterwards.
export function withFiles(texts, use) {
  const folder = mkdtempSync(join(tmpdir(), 'c136-schema-'))
  try {
    const names = texts.map((content, i) => {
      const name = join(folder, `deal-${i}.yaml`)
      writeFileSync(name, content)
      return name
    })
    return use(names)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
