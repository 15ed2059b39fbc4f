import { INK, STATUS_LOOKS, seriesColours } from './slide-look'

const TONES = Object.entries(STATUS_LOOKS).map(([status, { colour }]) => `.status-${status}{color:#${colour}}`)

/** A text as a string of a style sheet: whatever could end it is written by its number. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ·.,]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
}

/**
 * The whole style of a printed report: A4 across, with the foot on each page that a browser puts there. It names no
 * file, so the page needs nothing but itself.
 */
export function printStyle({ brand, foot }: { brand: string; foot: string }): string {
  const series = seriesColours(brand).map(
    (colour, at) => `.fill-${at}{fill:#${colour}}.line-${at}{stroke:#${colour}}.key-${at}{background:#${colour}}`,
  )
  return `
@page{size:A4 landscape;margin:13mm 14mm 16mm;
@bottom-left{content:${cssText(foot)};font:8pt sans-serif;color:#${INK.faint}}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#${INK.faint}}}
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 20px 40px;max-width:1120px;background:#${INK.white};color:#${INK.text};
font:15px/1.55 Inter,"Segoe UI",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;
overflow-wrap:anywhere;print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:#${brand}}
header{border-top:6px solid #${brand};padding-top:18px}
header .top{display:flex;flex-wrap:wrap;gap:12px 24px;align-items:flex-start;justify-content:space-between}
header img{max-width:200px;max-height:64px}
.programme{margin:0;font-weight:650;font-size:17px;color:#${brand}}
.soft{margin:2px 0;color:#${INK.soft}}
h1{font-size:28px;line-height:1.25;margin:18px 0 10px;max-width:34em}
.badge{display:inline-block;border:1.5px solid currentColor;border-radius:99px;padding:2px 12px;font-weight:650}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(170px,1fr));gap:10px;margin:20px 0 0;padding:0}
.figure{border:1px solid #${INK.line};border-radius:6px;background:#${INK.paper};padding:10px 12px;break-inside:avoid}
.figure dt{color:#${INK.soft};font-size:13px}
.figure dd{margin:0}
.figure .value{font-size:26px;line-height:1.25;font-weight:700}
.figure .note{font-size:13px;color:#${INK.soft}}
.figure .standing{font-size:13px;font-weight:650}
section{margin-top:26px}
h2{font-size:19px;margin:0 0 8px;padding-bottom:4px;border-bottom:1px solid #${INK.line};color:#${brand};break-after:avoid}
h3{font-size:14px;margin:0 0 6px;break-after:avoid}
.lines{list-style:none;margin:0 0 10px;padding:0}
.lines li{padding-left:24px;position:relative;margin:3px 0;break-inside:avoid}
.lines .sign{position:absolute;left:2px}
.words,.scroll{break-inside:avoid}
.words{white-space:pre-line;border-left:3px solid #${INK.line};padding-left:12px;margin:0 0 12px;max-width:62em}
.words p,.words ul,.words ol{margin:4px 0}
.charts{display:flex;flex-wrap:wrap;gap:16px}
.chart{flex:1 1 420px;max-width:640px;min-width:0;margin:6px 0;break-inside:avoid}
svg{width:100%;height:auto;display:block}
svg text{font-size:12px;fill:#${INK.soft}}
.axis{stroke:#${INK.line};stroke-width:1;fill:none}
.drawn{fill:none;stroke-width:2.5;stroke-linejoin:round}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;margin:2px 0 0;padding:0;list-style:none;font-size:13px;color:#${INK.soft}}
.key{display:inline-block;width:12px;height:12px;border-radius:3px;margin-right:6px;vertical-align:-1px}
.scroll{overflow-x:auto;margin:10px 0}
table{border-collapse:collapse;width:100%;font-size:14px}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border-bottom:1px solid #${INK.line};padding:5px 8px;text-align:left;vertical-align:top}
th{background:#${brand};color:#${INK.white}}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
footer{margin-top:28px;padding-top:8px;border-top:1px solid #${INK.line};font-size:12px;color:#${INK.faint}}
.choices{display:flex;flex-wrap:wrap;gap:4px 16px;margin:0 0 14px;font-size:13px;color:#${INK.soft}}
@media print{body{padding:0;max-width:none;font-size:11pt}.choices{display:none}section{break-inside:auto}.scroll{overflow:visible}}
${TONES.join('')}${series.join('')}`
}
