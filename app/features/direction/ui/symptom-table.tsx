import { Card } from '~/components/ui/card'
import { TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { languageOfName, nameOf } from '~/i18n/locale'
import { trackWord } from '~/i18n/words'
import type { SymptomView } from '../result-view'
import { DotPlot } from './dot-plot'
import { meanWords, trackColour } from './sentences'

/** What leaders see of each symptom: their answers, the mean, and what it weighs. */
export function SymptomTable({ symptoms, isNamed }: { symptoms: readonly SymptomView[]; isNamed: boolean }) {
  const hasAnswers = symptoms.some(({ mean }) => mean !== null)
  return (
    <Card
      title={m.direction_symptoms()}
      note={hasAnswers ? (isNamed ? m.direction_scale_named() : m.direction_scale()) : m.direction_scale_ends()}
    >
      <table className="data-table">
        <caption className="sr-only">{m.direction_symptoms()}</caption>
        {TRACKS.map((track, index) => (
          <tbody key={track}>
            <tr>
              <th scope="colgroup" className={`!font-medium ${index > 0 ? '!pt-5' : '!pt-0'}`}>
                <span className={trackColour[track]}>{m.direction_towards({ track: trackWord(track) })}</span>
              </th>
              {index === 0 && hasAnswers ? <ColumnHeads /> : <td colSpan={hasAnswers ? 3 : 1} />}
            </tr>
            {symptoms
              .filter((one) => one.track === track)
              .map((one) => (
                <tr key={one.id}>
                  <th scope="row" lang={languageOfName(one.name)} className="!font-normal">
                    {nameOf(one.name)}
                  </th>
                  {hasAnswers && (
                    <>
                      <td className="w-[112px] sm:w-[192px]">
                        <DotPlot symptom={one} />
                      </td>
                      <td className="num w-10">{one.mean === null ? '–' : meanWords(one.mean)}</td>
                    </>
                  )}
                  <td className="num w-12 !pr-0 text-ink-2">
                    <span aria-hidden="true">× </span>
                    {one.weight}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </Card>
  )
}

function ColumnHeads() {
  return (
    <>
      <th scope="col" className="!pt-0 !font-normal !text-ink-3">
        {m.direction_column_answers()}
      </th>
      <th scope="col" className="num !pt-0 !font-normal !text-ink-3">
        {m.direction_column_mean()}
      </th>
      <th scope="col" className="num !pt-0 !pr-0 !font-normal !text-ink-3">
        {m.direction_column_weight()}
      </th>
    </>
  )
}
