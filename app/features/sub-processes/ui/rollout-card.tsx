import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { LevelBar } from '~/components/ui/level-bar'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'
import { wavePath } from '~/lib/links'
import type { WaveShare } from '../detail'

/** In which waves it is rolled out, and how far each has come. */
export function RolloutCard({ waves, slug, today }: { waves: readonly WaveShare[]; slug: string; today: string }) {
  return (
    <Card title={m.sub_process_rollout()}>
      {waves.length === 0 ? (
        <p className="text-ink-2">{m.sub_process_rollout_none()}</p>
      ) : (
        <ul>
          {waves.map((wave) => (
            <li
              key={wave.number}
              className="grid grid-cols-[1fr_9rem] items-center gap-x-4 gap-y-1 border-b border-line-2 py-2 text-sm first:pt-0 last:border-0 last:pb-0"
            >
              <Link to={wavePath(slug, wave.number)} className="font-semibold hover:underline">
                {waveWord(wave)}
              </Link>
              <span className="text-right text-ink-3">{dayRange(wave.planned, today)}</span>
              <LevelBar value={(wave.live / wave.branches) * 100} />
              <span className="text-right">{m.sub_process_live_of({ live: wave.live, branches: wave.branches })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
