// What all drawings of a page share: its colours and its letters.
const style = getComputedStyle(document.documentElement)
export const colour = (name) => style.getPropertyValue(`--${name}`).trim()
export const font = { fontFamily: style.fontFamily, fontSize: 12, color: colour('ink') }

/// The axis beside rows that are named, from top to bottom.
export const rowAxis = (names, shown, width) => ({
  type: 'category',
  show: shown,
  inverse: true,
  data: names,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: colour('rule') } },
  axisLabel: { ...font, interval: 0, width: Math.min(260, width / 3), overflow: 'truncate' },
})
