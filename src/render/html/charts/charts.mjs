// Draws each chart of the page: bars from the numbers in their table, the others (plots.mjs) from those
// beside them. A still picture: it prints, and it needs nothing but itself.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { colour, font, rowAxis } from './paint.mjs'
import { plotted } from './plots.mjs'

use([BarChart, LineChart, ScatterChart, GridComponent, SVGRenderer])

const slot = 30 // pixels that a row takes
const thickness = { far: 20, middle: 12, base: 5 } // of bars one inside the other

/// What the chart says, read from the table.
function figures(figure) {
  const plan = JSON.parse(figure.dataset.chart)
  const rows = [...document.getElementById(figure.dataset.table).tBodies[0].rows].slice(0, plan.rows)
  const text = (row, column) => row.cells[column].textContent
  return {
    stacked: plan.kind === 'stacked',
    names: rows.map((row) => plan.names.map((column) => text(row, column)).join(' · ')),
    series: plan.series.map(({ column, place }) => ({
      place,
      values: rows.map((row) => Number(row.cells[column].dataset.value ?? 0) || null), // no bar of nothing
      texts: rows.map((row) => text(row, column)),
    })),
  }
}

/// One inside the other: every series has an axis of its own, so that its bars lie in the middle.
function nested({ names, series }, width) {
  return {
    yAxis: series.map((_, i) => rowAxis(names, i === 0, width)),
    series: series.map(({ place, values, texts }, i) => ({
      ...bars(place, values),
      yAxisIndex: i,
      barWidth: thickness[place],
      label: { show: i === 0, position: 'right', ...font, formatter: ({ dataIndex }) => texts[dataIndex] },
    })),
  }
}

function stacked({ names, series }, width) {
  return {
    yAxis: rowAxis(names, true, width),
    series: series.map(({ place, values }) => ({ ...bars(place, values), stack: 'all', barWidth: thickness.far })),
  }
}

const bars = (place, values) => ({
  type: 'bar',
  silent: true,
  data: values,
  itemStyle: {
    color: colour(place),
    borderColor: place === 'far' ? '#9aa7b5' : '#fff',
    borderWidth: place === 'base' ? 0 : 1,
  },
})

/// What is drawn in so much room: how high, and what.
function charted(figure, width) {
  const read = figures(figure)
  const option = {
    grid: { left: 4, right: read.stacked ? 4 : 100, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false },
    ...(read.stacked ? stacked(read, width) : nested(read, width)),
  }
  return { height: read.names.length * slot + 8, option }
}

function draw(figure) {
  figure.hidden = false
  const plot = figure.querySelector('.plot')
  const width = Math.max(plot.clientWidth, 300)
  const { height, option } = figure.dataset.plot ? plotted(JSON.parse(figure.dataset.plot), width) : charted(figure, width)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ animation: false, ...option })
  plot.innerHTML = chart.renderToSVGString()
  chart.dispose()
}

const drawAll = () => document.querySelectorAll('figure[data-chart], figure[data-plot]').forEach(draw)
drawAll()
addEventListener('resize', drawAll)
