import { memo, type ReactNode } from 'react'
import type { Roadmap } from '~/domain/roadmap'
import { STEP_KINDS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { stepWord } from '~/i18n/words'
import { GATE_SHAPE, STEP_COLOURS, VERDICT_SHAPES } from './step-look'
import { overrunOf } from './wave-overrun'

/** What the shapes mean. */
export const ChartLegend = memo(function ChartLegend({
  roadmap,
  showsBaseline,
}: {
  roadmap: Roadmap
  showsBaseline: boolean
}) {
  const entries = legendOf(roadmap, showsBaseline)
  return (
    <ul
      aria-label={m.roadmap_legend()}
      className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 text-xs text-ink-2 print:break-inside-avoid"
    >
      {entries.map(({ word, shape }) => (
        <Entry key={word} word={word}>
          {shape}
        </Entry>
      ))}
      {roadmap.links.length > 0 && (
        <Entry word={m.roadmap_legend_dependency()} className="print:hidden">
          <path d="M1 3v4h10v3" fill="none" stroke="var(--ink-2)" strokeWidth={1.3} />
          <path d="M8.500 9h5L11 12.500z" fill="var(--ink-2)" />
        </Entry>
      )}
    </ul>
  )
})

/** The shapes that this chart has, 14 by 14, and what they mean. */
export function legendOf(roadmap: Roadmap, showsBaseline: boolean): { word: string; shape: ReactNode }[] {
  const rows = roadmap.groups.flatMap((group) => group.rows)
  const kinds = new Set(rows.flatMap((row) => row.bars.map((bar) => bar.kind)))
  const hasVerdict = rows.some(({ markers }) => markers.some(({ kind }) => kind === 'pilotVerdict'))
  const hasOverrun = roadmap.waves.some((wave) => overrunOf(wave) !== null)
  const steps = STEP_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
    word: stepWord(kind),
    shape: (
      <rect
        y={kind === 'operation' ? 5 : 3}
        width={14}
        height={kind === 'operation' ? 4 : 8}
        rx={2}
        fill={STEP_COLOURS[kind]}
      />
    ),
  }))
  const ahead = (
    <>
      <rect y={3} width={14} height={8} rx={2} fill="var(--accent)" fillOpacity={0.45} />
      <rect y={3} width={6} height={8} rx={2} fill="var(--accent)" />
    </>
  )
  const gate = (fill: string) => (
    <path transform="translate(7 7)" d={GATE_SHAPE} fill={fill} stroke="var(--ink)" strokeWidth={1.3} />
  )
  const verdict = (
    <g transform="translate(7 7)" fill="none" stroke={VERDICT_SHAPES.pass.colour} strokeWidth={1.3}>
      <circle r={5.5} />
      <path d={VERDICT_SHAPES.pass.glyph} />
    </g>
  )
  const baseline = <rect y={5.5} width={14} height={3} rx={1.5} fill="var(--plan)" fillOpacity={0.55} />
  const overrun = (
    <rect
      x={0.5}
      y={2.5}
      width={13}
      height={9}
      rx={2}
      fill="var(--bad-soft)"
      stroke="var(--bad)"
      strokeDasharray="3 2"
      strokeWidth={0.8}
    />
  )
  return [
    ...steps,
    { word: m.roadmap_legend_ahead(), shape: ahead },
    { word: m.roadmap_legend_gate(), shape: gate('var(--surface)') },
    { word: m.roadmap_legend_passed(), shape: gate('var(--ink)') },
    ...(hasVerdict ? [{ word: m.roadmap_legend_verdict(), shape: verdict }] : []),
    ...(showsBaseline ? [{ word: m.roadmap_legend_baseline(), shape: baseline }] : []),
    ...(hasOverrun ? [{ word: m.roadmap_legend_overrun(), shape: overrun }] : []),
  ]
}

function Entry({ word, className = '', children }: { word: string; className?: string; children: ReactNode }) {
  return (
    <li className={`inline-flex items-center gap-1.5 ${className}`}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="flex-none">
        {children}
      </svg>
      {word}
    </li>
  )
}
