// The schema in an editor: completion, hover and hints of the YAML language server, over stdio.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { c136, files, require, text } from './support.mjs'

/// A client of the language server: as much of the protocol as is needed here.
class Editor {
  #server
  #buffer = Buffer.alloc(0)
  #answers = new Map()
  #diagnostics = new Map()
  #next = 1

  constructor(schema) {
    const main = require.resolve('yaml-language-server/bin/yaml-language-server')
    this.#server = spawn(process.execPath, [main, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#server.stdout.on('data', (data) => this.#take(data))
    this.settings = { schemas: { [schema]: '*.yaml' }, validate: true, hover: true, completion: true, schemaStore: { enable: false } }
  }

  async start() {
    const capabilities = { workspace: { configuration: true, workspaceFolders: false }, textDocument: {} }
    await this.ask('initialize', { processId: process.pid, rootUri: null, capabilities })
    this.tell('initialized', {})
  }

  stop() {
    this.#server.kill()
  }

  open(name, content) {
    const uri = `file:///deals/${name}.yaml`
    const said = new Promise((resolve) => this.#diagnostics.set(uri, resolve))
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: content } })
    return { uri, said }
  }

  /// Where the mark | stands in the text.
  async at(name, marked, method) {
    const offset = marked.indexOf('|')
    const lines = marked.slice(0, offset).split('\n')
    const { uri, said } = this.open(name, marked.replace('|', ''))
    await said
    const position = { line: lines.length - 1, character: lines.at(-1).length }
    return this.ask(method, { textDocument: { uri }, position })
  }

  ask(method, params) {
    const id = this.#next++
    this.#send({ id, method, params })
    return new Promise((resolve) => this.#answers.set(id, resolve))
  }

  tell(method, params) {
    this.#send({ method, params })
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    this.#server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.#server.stdin.write(body)
  }

  #take(data) {
    this.#buffer = Buffer.concat([this.#buffer, data])
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.subarray(0, end))[1])
      if (this.#buffer.length < end + 4 + length) return
      this.#receive(JSON.parse(this.#buffer.subarray(end + 4, end + 4 + length)))
      this.#buffer = this.#buffer.subarray(end + 4 + length)
    }
  }

  #receive({ id, method, params, result, error }) {
    if (method === 'workspace/configuration')
      this.#send({ id, result: params.items.map((item) => (item.section === 'yaml' ? this.settings : {})) })
    else if (method === 'textDocument/publishDiagnostics') this.#diagnostics.get(params.uri)?.(params.diagnostics)
    else if (method && id !== undefined) this.#send({ id, result: null })
    else if (!method) this.#answers.get(id)?.(error ? Promise.reject(new Error(error.message)) : result)
  }
}

let editor, folder
const head = 'c136: 1\ntitle: T\ncustomer: {name: N}\nowner: me\n'

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'c136-editor-'))
  const schema = join(folder, 'schema.json')
  writeFileSync(schema, c136('schema'))
  editor = new Editor(pathToFileURL(schema).href)
  await editor.start()
})

after(() => {
  editor.stop()
  rmSync(folder, { recursive: true })
})

const labels = ({ items }) => items.map((item) => item.label)

test('the examples raise no hint', { timeout: 60000 }, async () => {
  for (const [i, file] of files('examples/deals').entries())
    assert.deepEqual(await editor.open(`example${i}`, text(file)).said, [], file)
})

test('a wrong word, a wrong key and a wrong date are marked on their lines', { timeout: 60000 }, async () => {
  const wrong = `${head}stage: needs\nstatus: sold\nclose: 2026-02-30\nteem: East\n`
  const lines = (await editor.open('wrong', wrong).said).map((hint) => hint.range.start.line)
  assert.deepEqual([...new Set(lines)].sort(), [5, 6, 7])
})

test('words are completed in both languages, with what they mean', { timeout: 60000 }, async () => {
  const list = await editor.at('word', `${head}stage: |`, 'textDocument/completion')
  assert.ok(labels(list).includes('needs') && labels(list).includes('需求提出'), labels(list).join(' '))
  const needs = list.items.find((item) => item.label === 'needs')
  const documentation = needs.documentation?.value ?? needs.documentation
  assert.match(documentation, /The customer raises needs\..*客户提出需求。/)
})

test('so are the words that stand for an id or a list', { timeout: 60000 }, async () => {
  const offered = async (name, marked) => labels(await editor.at(name, `${head}stage: needs\n${marked}`, 'textDocument/completion'))
  for (const [name, marked, words] of [
    ['side', 'c3:\n  members:\n    - who: a\n      seat: key\n      prefers: |', ['us', '我方']],
    ['winner', 'result:\n  winner: |', ['us', '我方', 'none', '无']],
    ['none', 'c5:\n  competitors: |', ['none', '无']],
  ]) {
    const found = await offered(name, marked)
    for (const word of words) assert.ok(found.includes(word), `${marked} ${found.join(' ')}`)
  }
})

test('keys are completed where they belong', { timeout: 60000 }, async () => {
  const begun = `${head}stage: needs\nc1:\n  contacts:\n    - id: a\nc3:\n  members:\n    - who: a\n      seat: key\n      |`
  const keys = labels(await editor.at('key', begun, 'textDocument/completion'))
  for (const key of ['tendency', '倾向性', 'signs']) assert.ok(keys.includes(key), keys.join(' '))
  assert.ok(!keys.includes('amount'))
})

test('hovering a key or a word says what it means, in both languages', { timeout: 60000 }, async () => {
  const hover = async (name, marked) => {
    const { contents } = await editor.at(name, marked, 'textDocument/hover')
    return contents.value ?? contents
  }
  const key = await hover('hover-key', `${head}st|age: needs\n`)
  assert.match(key, /Where the customer is in its purchase/)
  assert.match(key, /客户的采购走到了哪一步/)
  assert.match(key, /The customer raises needs/)
  assert.match(await hover('hover-zh', `${head}阶|段: needs\n`), /客户的采购走到了哪一步/)
})
