// The html pages in a browser: what they ask for, draw, say and print.
import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { axe, done, history, plainDeal, printed, repository, root, shown, written } from './support.mjs'

after(done)

const reports = {
  funnel: ['funnel', '--by', 'owner'],
  list: ['list'],
  plan: ['plan'],
  next: ['next'],
  score: ['score', 'deals/ruifeng-5axis.yaml', 'deals/xinghe-zh.yaml'],
  contacts: ['contacts'],
  show: ['show', 'deals/ruifeng-5axis.yaml'],
}

/// Of each chart: its bars, and those that its table asks for.
const charts = () =>
  [...document.querySelectorAll('figure[data-chart]')].map((figure) => {
    const plan = JSON.parse(figure.dataset.chart)
    const table = document.getElementById(figure.dataset.table)
    const rows = [...table.tBodies[0].rows].slice(0, plan.rows)
    const places = plan.series.map(({ place }) => place)
    const colour = (place) => getComputedStyle(document.documentElement).getPropertyValue(`--${place}`).trim()
    const bars = places.map((place) => [...figure.querySelectorAll(`svg path[fill="${colour(place)}"]`)])
    return {
      hidden: figure.hidden,
      bars: bars.map((paths) => paths.length),
      wanted: plan.series.map(({ column }) => rows.filter((row) => Number(row.cells[column].dataset.value ?? 0)).length),
      thick: bars.map((paths) => paths[0]?.getBBox().height),
      kind: plan.kind,
      above: figure.nextElementSibling.contains(table),
      label: figure.querySelector('[role=img]').getAttribute('aria-label'),
      names: [...figure.querySelectorAll('svg text')].map((text) => text.textContent),
    }
  })

for (const [name, args] of Object.entries(reports))
  for (const lang of ['en', 'zh'])
    test(`${name} in ${lang}: quiet, alone, drawn, accessible`, async () => {
      const file = written([...args, '--lang', lang])
      const { page, said, asked } = await shown(file)
      assert.deepEqual(said, [])
      assert.deepEqual(asked, [])
      assert.equal(await page.evaluate(() => document.documentElement.lang), { en: 'en', zh: 'zh-CN' }[lang])
      const drawn = await page.evaluate(charts)
      assert.equal(drawn.length, { funnel: 4, plan: 1 }[name] ?? 0)
      for (const chart of drawn) {
        assert.ok(!chart.hidden && chart.above && chart.label.length > 12)
        assert.deepEqual(chart.bars, chart.wanted)
        assert.ok(Math.max(...chart.bars) > 0)
      }
      assert.deepEqual(await flaws(page), [])
      await page.close()
    })

/// What the rules of accessibility (WCAG 2.2 AA) find, contrast of every text included.
async function flaws(page) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document))
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)
}

const overTime = {
  trend: { args: ['funnel', '--trend', '8w'], kinds: ['lines'] },
  diff: { args: ['diff', 'HEAD~7', 'HEAD'], kinds: ['waterfall'] },
  history: { args: ['history', 'lanting-erp'], kinds: ['steps', 'steps'] },
  calibrate: { args: ['calibrate', '--floor', '1', '--horizon', '7'], kinds: ['intervals'] },
}

/// Of each drawing over time: what it was told to draw, and what stands in it.
const drawings = () =>
  [...document.querySelectorAll('figure[data-plot]')].map((figure) => {
    const plan = JSON.parse(figure.dataset.plot)
    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
    const painted = (name) => figure.querySelectorAll(`svg path[fill="${colour(name)}"]`).length
    return {
      plan,
      hidden: figure.hidden,
      label: figure.querySelector('[role=img]').getAttribute('aria-label'),
      legend: [...figure.querySelectorAll('.legend li')].map((item) => item.textContent),
      texts: [...figure.querySelectorAll('svg text')].map((text) => text.textContent),
      bars: Object.fromEntries(['base', 'middle', 'far'].map((name) => [name, painted(name)])),
      lines: ['first', 'second', 'third'].map(
        (name) => figure.querySelectorAll(`svg path[stroke="${colour(name)}"][fill="none"]`).length,
      ),
      box: (({ width, height }) => ({ width, height }))(figure.querySelector('svg').getBoundingClientRect()),
    }
  })

for (const [name, { args, kinds }] of Object.entries(overTime))
  for (const lang of ['en', 'zh'])
    test(`${name} over time in ${lang}: drawn, named, accessible, printed`, async () => {
      const { page, said, asked } = await shown(written([...args, '--lang', lang], history()))
      assert.deepEqual([said, asked], [[], []])
      const drawn = await page.evaluate(drawings)
      assert.deepEqual(drawn.map(({ plan }) => plan.kind), kinds)
      for (const { plan, hidden, label, legend, texts, box } of drawn) {
        assert.ok(!hidden && label.length > 12 && legend.length > 0 && box.height > 60 && box.width > 300)
        assert.ok(texts.includes(plan.upwards), `${plan.upwards} in ${texts}`)
        if (lang === 'zh') assert.match(legend.join() + label, /[一-龥]/)
      }
      const [first] = drawn
      if (name === 'trend') {
        assert.deepEqual(first.lines, [1, 1, 1])
        assert.ok(first.texts.includes('2026-11-22') && first.texts.includes('CNY'))
        assert.equal(first.plan.series[0].at(-1), 90279310)
      }
      if (name === 'diff') {
        const parts = first.plan.bars.map(({ part }) => part)
        const count = (part) => parts.filter((other) => other === part).length
        assert.deepEqual(first.bars, { base: 2, middle: count('in'), far: count('out') })
        for (const [i, point] of first.plan.points.entries())
          assert.ok(first.texts.includes(point) && first.texts.includes(first.plan.bars[i].text))
        const sum = first.plan.bars.slice(0, -1).reduce((all, { length, part }) => all + (part === 'out' ? -length : length), 0)
        assert.equal(Math.round(sum * 100), Math.round(first.plan.bars.at(-1).length * 100))
      }
      if (name === 'calibrate') assert.ok(first.bars.far > 0 && first.bars.base > 0)
      assert.deepEqual(await flaws(page), [])
      const { pages } = await printed(page)
      assert.match(pages.join(''), new RegExp(first.plan.points[0]))
      await page.close()
    })

test('without JavaScript every figure is in a table, and nothing is missing', async () => {
  const file = written(reports.funnel)
  const cells = () => [...document.querySelectorAll('th, td')].map((cell) => cell.innerText)
  const [plain, scripted] = [await shown(file, { javaScript: false }), await shown(file)]
  assert.deepEqual(await plain.page.evaluate(cells), await scripted.page.evaluate(cells))
  const visible = await plain.page.evaluate(() => [...document.querySelectorAll('figure')].some((f) => f.checkVisibility()))
  assert.ok(!visible)
  assert.match(await plain.page.evaluate(() => document.body.innerText), /38,800,000/)
})

test('without colour the bars differ: nested ones in thickness, all of them in lightness', async () => {
  const { page } = await shown(written(reports.funnel))
  for (const { kind, thick } of await page.evaluate(charts))
    if (kind === 'nested') assert.equal(new Set(thick.map(Math.round)).size, thick.length)
  const lightness = await page.evaluate(() =>
    ['far', 'middle', 'base'].map((place) => {
      const hex = getComputedStyle(document.documentElement).getPropertyValue(`--${place}`).trim().slice(1)
      const [r, g, b] = [0, 2, 4].map((i) => (parseInt(hex.slice(i, i + 2), 16) / 255) ** 2.2)
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }),
  )
  for (let i = 1; i < 3; ++i) assert.ok((lightness[i - 1] + 0.05) / (lightness[i] + 0.05) > 2, String(lightness))
})

test('a policy forbids every request, and the one script that it lets run is ours', async () => {
  const html = readFileSync(written(reports.funnel), 'utf8')
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)[1]
  assert.match(policy, /^default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[A-Za-z0-9+/=]+'; base-uri/)
  assert.match(html, /Apache License\s+Version 2\.0/)
  assert.doesNotMatch(readFileSync(written(reports.list), 'utf8'), /<script|script-src/)
  const { page } = await shown(written(reports.funnel))
  const ran = page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.owned = true'
    document.body.append(script)
    return globalThis.owned ?? false
  })
  assert.equal(await ran, false)
  const fetched = page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => 'sent', (error) => error.name))
  assert.equal(await fetched, 'TypeError')
})

// ---- what stands in a deal ----------------------------------------------------------------------

/// Those that may stand in a deal and are not blank.
const naughty = JSON.parse(readFileSync(join(root, 'tests/naughty/strings.json'), 'utf8'))
  .groups.filter((group) => !group.refused && !group.blank)
  .flatMap((group) => group.strings)

test('texts that break programs stay texts', async () => {
  const texts = naughty.map((text) => JSON.stringify(text))
  const place = repository(
    texts.length,
    (i) => `c136: 1\ndeal: d${i}\ntitle: ${texts[i]}\ncustomer: {name: ${texts[i]}}\nowner: li.wei\nstage: decision\namount: 100\n`,
  )
  for (const args of [['funnel', '--by', 'customer'], ['list', '--columns', 'deal,title,customer']]) {
    const { page, said, asked } = await shown(written(args, place))
    assert.deepEqual([said, asked], [[], []])
    const found = await page.evaluate(() => {
      const inside = [...document.querySelectorAll('main *:not(svg *)')].map((element) => element.localName)
      const rows = [...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.innerText))
      return { tags: [...new Set(inside)], scripts: document.scripts.length, rows }
    })
    assert.ok(found.scripts <= 1)
    const known = 'br dd div dl dt figcaption figure footer h1 h2 h3 i li p span svg table tbody td th thead tr ul'.split(' ')
    assert.deepEqual(found.tags.filter((tag) => !known.includes(tag)), [])
    if (args[0] === 'list')
      for (const [, deal, title] of found.rows) assert.equal(flat(title), flat(naughty[deal.slice(1)]))
    await page.close()
  }
})

/// Without what a page shows as one space, or breaks a line at.
const flat = (text) => text.replace(/[ \t\r\n]+/g, ' ').trim()

test('the same deals make the same bytes', () => {
  for (const args of Object.values(reports))
    assert.ok(readFileSync(written(args)).equals(readFileSync(written(args))), args[0])
})

// ---- sizes --------------------------------------------------------------------------------------

test('a telephone scrolls tables, never the page', async () => {
  for (const args of Object.values(reports)) {
    const { page } = await shown(written(args), { width: 360 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(width <= 360, `${args[0]}: ${width}`)
    await page.close()
  }
})

test('it prints on A4, with the titles of a table on each of its pages and no row lost', async () => {
  const place = repository(150, plainDeal)
  for (const lang of ['en', 'zh']) {
    const { page } = await shown(written(['list', '--lang', lang], place))
    const { info, pages } = await printed(page)
    assert.match(info, /Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/)
    assert.ok(pages.length >= 3)
    const rows = pages.flatMap((text) => text.match(/客户 \d+/g))
    assert.equal(rows.length, 150)
    for (const text of pages) assert.match(text, lang === 'en' ? /Customer/ : /客户名称|客户 /)
    assert.match(pages[1], /2 ?\/ ?\d/)
    await page.close()
  }
})

test('no deal, one, and ten thousand', async () => {
  for (const count of [0, 1, 10000]) {
    const place = repository(count, plainDeal)
    for (const args of [['funnel', '--by', 'customer'], ['list']]) {
      const file = count === 0 ? written([...args, '--where', 'owner=nobody'], repository(1, plainDeal)) : written(args, place)
      assert.ok(statSync(file).size < 6e6, `${args[0]} of ${count}: ${statSync(file).size}`)
      const { page, said } = await shown(file)
      assert.deepEqual(said, [])
      const rows = await page.evaluate(() => document.querySelectorAll('tbody tr').length)
      if (args[0] === 'list') assert.equal(rows, count)
      const drawn = await page.evaluate(charts)
      for (const { bars, wanted } of drawn) assert.deepEqual(bars, wanted)
      for (const { bars } of drawn) assert.ok(Math.max(...bars) <= 20)
      await page.close()
    }
  }
})
