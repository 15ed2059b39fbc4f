import { useState } from 'react'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { NO_EDIT } from '~/domain/plan-board'
import { proposeWave } from '~/domain/wave-plan'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'
import { nextWaveId } from '../draft'
import { BrushList } from './brush-list'
import { CopyWave } from './copy-wave'
import type { Planner } from './use-planner'
import { NewWaveForm, WaveDays } from './wave-days'

/** The waves: to paint with, to move, to add and to copy. */
export function BrushPanel({
  planner: { board, today, draft, dispatch, waves, say },
  counts,
  brush,
  onPick,
  branchesSelected,
  onCopy,
}: {
  planner: Planner
  counts: ReadonlyMap<number, { cells: number; branches: number }>
  brush: number | null
  onPick: (brush: number | null) => void
  branchesSelected: number
  onCopy: (from: number, to: number) => void
}) {
  const [isAdding, setIsAdding] = useState(false)
  const picked = waves.find(({ id }) => id === brush)
  const close = () => setIsAdding(false)
  return (
    <Card title={m.planner_waves_card()} className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      <BrushList waves={waves} counts={counts} brush={brush} today={today} onPick={onPick} />
      {isAdding ? (
        <NewWaveForm
          proposal={proposeWave({ ...board, waves }, today).planned}
          onCancel={close}
          onAdd={(wave) => {
            const id = nextWaveId(draft.edit)
            dispatch({ type: 'join', edit: { ...NO_EDIT, newWaves: [{ id, ...wave }] } })
            onPick(id)
            say(m.planner_said_added())
            close()
          }}
        />
      ) : (
        <Button type="button" className="justify-self-start" onClick={() => setIsAdding(true)}>
          {m.planner_new_wave()}
        </Button>
      )}
      {picked && !isAdding && (
        <details className="border-t border-line-2 pt-2.5">
          <summary className="text-sm font-semibold">{m.planner_days_of({ wave: waveWord(picked) })}</summary>
          <WaveDays
            wave={picked}
            onMove={(planned) => dispatch({ type: 'moveWave', id: picked.id, planned })}
            onDrop={picked.id < 0 ? () => dispatch({ type: 'dropWave', id: picked.id }) : undefined}
          />
        </details>
      )}
      <CopyWave waves={waves} branches={branchesSelected} onCopy={onCopy} />
    </Card>
  )
}
