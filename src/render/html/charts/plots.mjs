// What ECharts is told of numbers over time, from one sum to another, against what was expected.
import { colour, font, rowAxis } from './paint.mjs'

const slot = 28 // pixels that a row takes
const dayLength = 24 * 60 * 60 * 1000
const dashes = ['solid', 'dashed', 'dotted'] // told apart without colour
const lines = ['first', 'second', 'third']

const shown = {
  count: (value) => String(value),
  percent: (value) => `${value} %`,
  money: (value) => value.toLocaleString('en-US'),
}

const numberAxis = ({ unit, upwards }) => ({
  type: 'value',
  min: 0,
  name: upwards,
  nameTextStyle: { ...font, color: colour('soft') },
  minInterval: unit === 'count' ? 1 : 0,
  axisLabel: { ...font, formatter: shown[unit], hideOverlap: true },
  splitLine: { lineStyle: { color: colour('faint') } },
})

const acrossAxis = ({ across }) => ({
  name: across,
  nameLocation: 'middle',
  nameGap: 28,
  nameTextStyle: { ...font, color: colour('soft') },
  axisLine: { lineStyle: { color: colour('rule') } },
  axisLabel: { ...font, hideOverlap: true, showMaxLabel: true },
})

const line = (i, data) => ({
  type: 'line',
  silent: true,
  data,
  symbol: data.length <= 16 ? 'circle' : 'none',
  symbolSize: 5,
  lineStyle: { width: 2.5, type: dashes[i % 3], color: colour(lines[i % 3]) },
  itemStyle: { color: colour(lines[i % 3]) },
})

const upright = { left: 12, right: 40, top: 32, bottom: 36, containLabel: true }

function drawnLines(plan) {
  return {
    height: 280,
    option: {
      grid: upright,
      xAxis: { type: 'category', boundaryGap: false, data: plan.points, ...acrossAxis(plan) },
      yAxis: numberAxis(plan),
      series: plan.series.map((values, i) => line(i, values)),
    },
  }
}

/// A number holds from its day to the next one; as far apart as the days are.
function drawnSteps(plan) {
  const days = plan.points.map((day) => Date.parse(`${day}T00:00:00Z`) / dayLength)
  const axis = acrossAxis(plan)
  return {
    height: 240,
    option: {
      grid: upright,
      xAxis: {
        type: 'value',
        min: days[0],
        max: days.at(-1),
        interval: Math.max(1, Math.ceil((days.at(-1) - days[0]) / 7)),
        splitLine: { show: false },
        ...axis,
        axisLabel: { ...axis.axisLabel, formatter: (day) => new Date(day * dayLength).toISOString().slice(0, 10) },
      },
      yAxis: { ...numberAxis(plan), ...(plan.most > 0 && { max: plan.most }) },
      series: plan.series.map((values, i) => ({ ...line(i, values.map((value, at) => [days[at], value])), step: 'end' })),
    },
  }
}

const bar = (data, more) => ({ type: 'bar', silent: true, stack: 'all', barWidth: 18, data, ...more })
const unseen = { color: 'transparent' }
const edged = { borderColor: '#9aa7b5', borderWidth: 1 }

function besideRows(plan, width, axis, series) {
  return {
    height: plan.points.length * slot + 48,
    option: {
      grid: { left: 4, right: 110, top: 4, bottom: 28, containLabel: true },
      xAxis: { ...numberAxis(plan), ...axis, nameLocation: 'end', splitNumber: 4 },
      yAxis: rowAxis(plan.points, true, width),
      series,
    },
  }
}

function drawnWaterfall(plan, width) {
  const parts = { level: { color: colour('base') }, in: { color: colour('middle') }, out: { color: colour('far'), ...edged } }
  const lengths = plan.bars.map(({ length, part, text }) => ({
    value: length,
    itemStyle: parts[part],
    label: { show: true, position: 'right', ...font, formatter: () => text },
  }))
  return besideRows(plan, width, {}, [
    bar(plan.bars.map(({ low }) => low), { itemStyle: unseen }),
    bar(lengths, { barMinHeight: 2 }),
  ])
}

function drawnIntervals(plan, width) {
  const [low, high, seen, expected] = plan.series
  const signs = (values, symbol, symbolSize, itemStyle) => ({
    type: 'scatter',
    silent: true,
    symbol,
    symbolSize,
    itemStyle,
    data: values.map((value, row) => [value, row]).filter(([value]) => value !== null),
  })
  return besideRows(plan, width, { max: 100, interval: 20 }, [
    bar(low, { itemStyle: unseen }),
    bar(low.map((from, i) => (from === null ? null : high[i] - from)), { itemStyle: { color: colour('far'), ...edged } }),
    signs(seen, 'circle', 10, { color: colour('base') }),
    signs(expected, 'diamond', 14, { color: '#fff', borderColor: colour('third'), borderWidth: 2 }),
  ])
}

/// How high the picture is, and what is in it.
export const plotted = (plan, width) =>
  ({ lines: drawnLines, steps: drawnSteps, waterfall: drawnWaterfall, intervals: drawnIntervals })[plan.kind](plan, width)
