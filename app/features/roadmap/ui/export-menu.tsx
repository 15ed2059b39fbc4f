import { Download } from 'lucide-react'
import { useState } from 'react'
import { AnchoredPopover } from '~/components/ui/anchored-popover'
import { m } from '~/i18n/generated/messages'
import { queryOf, type RoadmapView } from '../view'

const ITEM = 'block w-full rounded px-2 py-1.5 text-left text-sm hover:bg-line-2'
const TRIGGER =
  'inline-flex min-h-8 items-center justify-center gap-1.5 rounded-md border border-line bg-surface px-3 py-1 text-sm hover:border-ink-3'

/** Takes the roadmap along as it is shown. Pictures and table come from the server, and need no script but the PNG. */
export function ExportMenu({ view, base }: { view: RoadmapView; base: string }) {
  const [problem, setProblem] = useState<string | null>(null)
  const query = queryOf(view)
  const picture = `${base}/roadmap.svg${query}`
  const takePng = async () => {
    setProblem(null)
    try {
      const { savePng } = await import('~/lib/save-png')
      if (!(await savePng(picture))) setProblem(m.roadmap_export_too_tall())
    } catch {
      setProblem(m.roadmap_export_failed())
    }
  }
  return (
    <AnchoredPopover
      id="roadmap-export"
      label=""
      align="end"
      triggerClass={TRIGGER}
      trigger={
        <>
          <Download size={14} aria-hidden="true" />
          {m.roadmap_export()}
        </>
      }
    >
      <div className="-m-1.5 grid min-w-40">
        <a href={picture} download="" className={ITEM}>
          {m.roadmap_export_svg()}
        </a>
        <button type="button" onClick={takePng} className={ITEM}>
          {m.roadmap_export_png()}
        </button>
        <a href={`${base}/roadmap.csv${query}`} download="" className={ITEM}>
          {m.roadmap_export_csv()}
        </a>
        <button type="button" onClick={() => printOn('a4')} className={ITEM}>
          {m.roadmap_print_a4()}
        </button>
        <button type="button" onClick={() => printOn('a3')} className={ITEM}>
          {m.roadmap_print_a3()}
        </button>
        {problem && (
          <p role="alert" className="max-w-56 px-2 pt-1 text-sm text-bad">
            {problem}
          </p>
        )}
      </div>
    </AnchoredPopover>
  )
}

function printOn(paper: 'a4' | 'a3'): void {
  const { dataset } = document.documentElement
  dataset.paper = paper
  window.addEventListener('afterprint', () => delete dataset.paper, { once: true })
  window.print()
}
