import type { ReactNode } from 'react'
import type { Roadmap } from '~/domain/roadmap'
import { STEP_KINDS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { stepWord } from '~/i18n/words'
import { GATE_SHAPE, STEP_COLOURS, VERDICT_SHAPES } from './step-look'
import { overrunOf } from './wave-overrun'

/** What the shapes mean; only of those that this chart has. */
export function ChartLegend({ roadmap, showsBaseline }: { roadmap: Roadmap; showsBaseline: boolean }) {
  const rows = roadmap.groups.flatMap((group) => group.rows)
  const hasVerdict = rows.some(({ markers }) => markers.some(({ kind }) => kind === 'pilotVerdict'))
  const hasOverrun = roadmap.waves.some((wave) => overrunOf(wave) !== null)
  return (
    <ul
      aria-label={m.roadmap_legend()}
      className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 text-xs text-ink-2 print:break-inside-avoid"
    >
      {STEP_KINDS.map((kind) => (
        <Entry key={kind} word={stepWord(kind)}>
          <rect
            y={kind === 'operation' ? 5 : 3}
            width={14}
            height={kind === 'operation' ? 4 : 8}
            rx={2}
            fill={STEP_COLOURS[kind]}
          />
        </Entry>
      ))}
      <Entry word={m.roadmap_legend_ahead()}>
        <rect y={3} width={14} height={8} rx={2} fill="var(--accent)" fillOpacity={0.45} />
        <rect y={3} width={6} height={8} rx={2} fill="var(--accent)" />
      </Entry>
      <Entry word={m.roadmap_legend_gate()}>
        <path transform="translate(7 7)" d={GATE_SHAPE} fill="var(--surface)" stroke="var(--ink)" strokeWidth={1.3} />
      </Entry>
      <Entry word={m.roadmap_legend_passed()}>
        <path transform="translate(7 7)" d={GATE_SHAPE} fill="var(--ink)" stroke="var(--ink)" strokeWidth={1.3} />
      </Entry>
      {hasVerdict && (
        <Entry word={m.roadmap_legend_verdict()}>
          <g transform="translate(7 7)" fill="none" stroke={VERDICT_SHAPES.pass.colour} strokeWidth={1.3}>
            <circle r={5.5} />
            <path d={VERDICT_SHAPES.pass.glyph} />
          </g>
        </Entry>
      )}
      {showsBaseline && (
        <Entry word={m.roadmap_legend_baseline()}>
          <rect y={5.5} width={14} height={3} rx={1.5} fill="var(--plan)" fillOpacity={0.55} />
        </Entry>
      )}
      {hasOverrun && (
        <Entry word={m.roadmap_legend_overrun()}>
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
        </Entry>
      )}
      {roadmap.links.length > 0 && (
        <Entry word={m.roadmap_legend_dependency()} className="print:hidden">
          <path d="M1 3v4h10v3" fill="none" stroke="var(--ink-2)" strokeWidth={1.3} />
          <path d="M8.500 9h5L11 12.500z" fill="var(--ink-2)" />
        </Entry>
      )}
    </ul>
  )
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
