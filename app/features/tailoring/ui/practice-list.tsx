import { useCallback, useRef } from 'react'
import { Card } from '~/components/ui/card'
import type { Name } from '~/domain/vocabulary'
import type { PracticeView } from '../practice-view'
import { type DecideFaults, PracticeItem } from './practice-item'

interface Props {
  practices: readonly PracticeView[]
  mayDecide: boolean
  branches: readonly { id: number; name: Name }[]
  /** Of the form that was refused; it names its practice. */
  faults: DecideFaults | null
}

/** The practices of a sub-process, to be worked through one after the other: each that is saved leads to the next open one. */
export function PracticeList({ practices, mayDecide, branches, faults }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const latest = useRef(practices)
  latest.current = practices
  const goOn = useCallback((saved: string) => {
    const at = latest.current.findIndex(({ key }) => key === saved)
    const isOpen = ({ decision }: PracticeView) => decision === null
    const later = latest.current.findIndex((one, index) => index > at && isOpen(one))
    const next = later >= 0 ? later : latest.current.findIndex(isOpen)
    const item = list.current?.children[next >= 0 ? next : at]
    item?.querySelector<HTMLElement>(next >= 0 ? 'input[type=radio]' : '[data-row]')?.focus()
  }, [])
  return (
    <Card>
      <ul ref={list}>
        {practices.map((practice) => (
          <PracticeItem
            key={practice.key}
            practice={practice}
            mayDecide={mayDecide}
            branches={branches}
            faults={faults?.values.practiceKey === practice.key ? faults : null}
            onSaved={goOn}
          />
        ))}
      </ul>
    </Card>
  )
}
