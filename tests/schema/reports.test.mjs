// What every report prints as JSON is what its schema says: no key is missing, none is unknown.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { c136, compiled, files, root } from './support.mjs'

/// Published schemas allow keys to be added; here all of them have to be known.
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed)
  if (schema === null || typeof schema !== 'object') return schema
  const inside = ([key, value]) => [key, key === 'if' ? value : closed(value)]
  const copy = Object.fromEntries(Object.entries(schema).map(inside))
  return schema.type === 'object' && schema.properties ? { additionalProperties: false, ...copy } : copy
}

const published = (report) => JSON.parse(c136('schema', report))
const validators = {}
const validatorOf = (report) => (validators[report] ??= compiled(closed(published(report))))

/// Runs a report, whatever it finds, and gives its JSON.
function printed(report, args, cwd = join(root, 'examples')) {
  const ran = spawnSync(process.env.C136, [report, ...args, '--json', '--as-of', '2026-11-22'], {
    cwd,
    encoding: 'utf8',
    env: { LC_ALL: 'C.UTF-8' },
    maxBuffer: 1 << 28,
  })
  assert.ok(ran.status < 2, `${report} ${args.join(' ')}: ${ran.stderr}`)
  return JSON.parse(ran.stdout)
}

function agrees(report, args, cwd) {
  const validate = validatorOf(report)
  const json = printed(report, args, cwd)
  const faults = validate(json) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`)
  assert.deepEqual(faults.slice(0, 5), [], `${report} ${args.join(' ')}`)
  return json
}

const deals = ['score', 'check', 'contacts', 'show', 'funnel', 'list', 'plan', 'next']
const examples = files('examples/deals')
// Deals, those with errors among them; N101 to N103 are about week notes.
const fixtures = files('tests/rules').filter((file) => !/\/N\d{3}/.test(file))

const runs = {
  funnel: [['--by', 'owner'], ['--by', 'month'], ['--where', 'owner=nobody']],
  list: [['--columns', 'deal,amount'], ['--where', 'owner=nobody']],
  plan: [['--for', 'manager', '--within', '14d'], ['--owner', 'li.wei'], ['--owner', 'nobody']],
  check: [['--all-gaps'], ['--no-gaps']],
}

for (const report of deals)
  test(`${report}: the examples, one deal, none, many, deals with errors`, () => {
    for (const lang of ['en', 'zh']) agrees(report, [...examples, '--lang', lang])
    agrees(report, [examples[0]])
    agrees(report, fixtures)
    agrees(report, [join(root, 'tests/rules/S002.yaml')])
    for (const args of runs[report] ?? []) agrees(report, [...examples, ...args])
  })

test('report: every kind, in groups, of no deal, of deals with errors', () => {
  for (const kind of ['weekly', 'month', 'quarter', 'mpc', 'ledger', 'forecast']) {
    for (const lang of ['en', 'zh']) agrees('report', [kind, ...examples, '--lang', lang])
    agrees('report', [kind, ...examples, '--where', 'owner=nobody'])
    agrees('report', [kind, ...fixtures])
    agrees('report', [kind, ...examples, '--by', 'region'])
  }
})

/// The lines, each of which is what the schema of lines says.
function linesAgree(report, args) {
  const validate = validatorOf(`${report.split(' ')[0]}-jsonl`)
  const all = ['--format', 'jsonl', '--as-of', '2026-11-22', ...args]
  const ran = spawnSync(process.env.C136, [...report.split(' '), ...all], {
    cwd: join(root, 'examples'),
    encoding: 'utf8',
    env: { LC_ALL: 'C.UTF-8' },
    maxBuffer: 1 << 28,
  })
  assert.ok(ran.status < 2, `${report} ${args.join(' ')}: ${ran.stderr}`)
  const lines = ran.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line))
  for (const line of lines) {
    const faults = validate(line) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`)
    assert.deepEqual(faults.slice(0, 5), [], `${report} ${args.join(' ')}: ${JSON.stringify(line)}`)
  }
  return lines
}

test('jsonl: a line of every report is what its schema says, and so is one of a share', () => {
  for (const report of ['score', 'list', 'check', 'plan', 'next']) {
    assert.ok(linesAgree(report, examples).length > 0)
    linesAgree(report, fixtures)
  }
  for (const kind of ['weekly', 'month', 'quarter', 'mpc', 'lost', 'ledger', 'forecast', 'relations']) {
    assert.ok(linesAgree(`report ${kind}`, examples).length > 0)
    linesAgree(`report ${kind}`, fixtures)
  }
  const shared = linesAgree('check', [...examples, '--shard', '1/1'])
  assert.equal(shared.filter((line) => line.shard && line.file).length, examples.length)
  const [mpc] = linesAgree('report mpc', examples).filter((line) => line.row)
  assert.equal(mpc.row.amount[mpc.row.amount_currency], mpc.row.amount_number.toFixed(2))
})

test('contacts and check of accounts', () => {
  for (const report of ['contacts', 'check']) agrees(report, files('examples/accounts'))
})

test('config: of a repository, and of none', () => {
  agrees('config', [])
  const nowhere = mkdtempSync(join(tmpdir(), 'c136-nowhere-'))
  agrees('config', [], nowhere)
  rmSync(nowhere, { recursive: true })
})

test('explain: everything, a code, a key, a word', () => {
  const all = printed('explain', [])
  for (const args of [[], ['C104'], ['stage'], ['c3'], ['C3']]) agrees('explain', args)
  assert.ok(Object.keys(all).length > 0)
})

test('the schemas are published as they are tested, and every report has one', () => {
  for (const report of [...deals, 'config', 'explain']) {
    const schema = published(report)
    assert.equal(schema.title, `c136 ${report} --format json`)
    compiled(schema)
  }
})

test('what is not there is missed, and what is new is seen', () => {
  const validate = validatorOf('score')
  const json = printed('score', [examples[0]])
  const { title, ...rest } = json.deals[0]
  assert.ok(validate(json) && title)
  assert.ok(!validate({ ...json, deals: [rest] }))
  assert.ok(!validate({ ...json, deals: [{ ...json.deals[0], mood: 'good' }] }))
  assert.ok(compiled(published('score'))({ ...json, deals: [{ ...json.deals[0], mood: 'good' }] }))
})
