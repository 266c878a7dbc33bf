// What the tests of the pages share: the program, a browser that keeps an account of what a page does,
// and deals.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const examples = join(root, 'examples')
const require = createRequire(join(process.env.MODULES, 'package.json'))
const puppeteer = require('puppeteer-core')
export const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

export const folder = mkdtempSync(join(tmpdir(), 'c136-html-'))

export const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  userDataDir: join(folder, 'profile'),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})

export async function done() {
  await browser.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

let pages = 0
let past = ''

/// A repository with the eight weeks of the example deals.
export function history() {
  if (past === '') {
    past = join(folder, 'past')
    execFileSync(join(examples, 'history'), [past])
  }
  return past
}

/// The file that `c136 ...args -o FILE` writes, over the examples unless told otherwise.
export function written(args, within = examples) {
  const file = join(folder, `page-${++pages}.html`)
  const ran = spawnSync(process.env.C136, [...args, '--as-of', '2026-11-22', '--fail-on', 'never', '-o', file], {
    cwd: within,
    encoding: 'utf8',
    env: { LC_ALL: 'C.UTF-8' },
  })
  if (ran.status !== 0) throw new Error(`${args.join(' ')}: ${ran.status}\n${ran.stderr}`)
  return file
}

/// The page as a browser shows it; `said` and `asked` are what the console and the network heard.
export async function shown(file, { javaScript = true, width = 1280 } = {}) {
  const page = await browser.newPage()
  const said = []
  const asked = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('request', (request) => asked.push(request.url()))
  await page.setJavaScriptEnabled(javaScript)
  await page.setViewport({ width, height: 900 })
  const url = pathToFileURL(file).href
  await page.goto(url, { waitUntil: 'networkidle0' })
  return { page, said, asked: asked.filter((other) => other !== url) }
}

/// What poppler reads of the page on paper.
export async function printed(page) {
  const file = join(folder, `page-${++pages}.pdf`)
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
  const read = (...command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8' })
  return {
    info: read('pdfinfo', file),
    pages: read('pdftotext', '-layout', file, '-').split('\f').slice(0, -1),
  }
}

/// A folder with so many deals: text of a deal by its number.
export function repository(count, deal) {
  const place = join(folder, `deals-${++pages}`)
  mkdirSync(join(place, 'deals'), { recursive: true })
  for (let i = 0; i < count; ++i) writeFileSync(join(place, 'deals', `d${i}.yaml`), deal(i))
  writeFileSync(join(place, '.c136.yaml'), 'currency: CNY\n')
  return place
}

const stages = ['needs', 'initiation', 'preselection', 'comparison', 'decision']

export const plainDeal = (i) =>
  `c136: 1\ntitle: Deal ${i}\ndeal: d${i}\ncustomer: {name: 客户 ${i % 977}}\nowner: seller${i % 40}\n` +
  `stage: ${stages[i % 5]}\namount: ${1000 + i}万\nopened: 2026-10-01\n`
