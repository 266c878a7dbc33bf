// Makes the script of html pages: bundle.mjs PACKAGES FOLDER writes charts.js, its hash as a
// Content-Security-Policy names it, and the licences of what is in it.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const [packages, folder] = process.argv.slice(2).map((path) => resolve(path))
const modules = join(packages, 'node_modules')
const require = createRequire(join(packages, 'package.json'))
const read = (...path) => readFileSync(join(modules, ...path), 'utf8').replace(/\r\n?/g, '\n').trim()

const licences = [
  ['Apache ECharts', read('echarts', 'NOTICE'), read('echarts', 'LICENSE')],
  ['ZRender', read('zrender', 'LICENSE')],
  ['tslib', read('tslib', 'LICENSE.txt')],
]
  .map((parts) => parts.join('\n\n'))
  .join(`\n\n${'-'.repeat(80)}\n\n`)
if (licences.includes('*/')) throw new Error('a licence would end the comment that it stands in')

const built = require('esbuild').buildSync({
  entryPoints: [join(dirname(fileURLToPath(import.meta.url)), 'charts.mjs')],
  nodePaths: [modules],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2018',
  legalComments: 'none', // they stand above it all, in full
  define: { 'process.env.NODE_ENV': '"production"' },
  write: false,
})
const script = `/*\n${licences}\n*/\n${built.outputFiles[0].text}`
if (/\r|<\/script|<!--/i.test(script)) throw new Error('a page would not carry this text unchanged')

writeFileSync(join(folder, 'charts.js'), script)
writeFileSync(join(folder, 'charts.sha256'), `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
writeFileSync(join(folder, 'LICENSES.txt'), `${licences}\n`)
