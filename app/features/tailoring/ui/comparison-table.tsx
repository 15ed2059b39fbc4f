import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ComparisonGroup } from '../comparison'
import { DecisionText } from './decision-text'
import { PracticeText } from './practice-text'

/** Reference and ours side by side, a table a sub-process. On paper no practice is torn, and a heading stays with its first. */
export function ComparisonTable({ group }: { group: ComparisonGroup }) {
  const { code, track, name, owner, practices } = group
  return (
    <section className="mb-6 rounded-lg border border-line bg-surface px-4 py-3.5 print:border-0 print:p-0">
      <h2 className="mb-2 break-after-avoid text-base">
        <span className={`mr-1.5 ${track === 'LTC' ? 'text-ltc' : 'text-mcr'}`}>{code}</span>
        {nameOf(name)}
        {owner && <span className="ml-2.5 text-xs font-normal text-ink-3">{nameOf(owner)}</span>}
      </h2>
      {practices.length === 0 ? (
        <p className="text-sm text-ink-3">{m.tailoring_no_practices()}</p>
      ) : (
        <table className="w-full table-fixed border-collapse text-sm">
          <thead className="max-sm:sr-only">
            <tr className="text-left text-xs text-ink-3">
              <th scope="col" className="w-1/2 border-b border-line pr-6 pb-1.5 font-medium">
                {m.tailoring_reference()}
              </th>
              <th scope="col" className="border-b border-line pb-1.5 font-medium">
                {m.tailoring_ours()}
              </th>
            </tr>
          </thead>
          <tbody>
            {practices.map((practice) => (
              <tr
                key={practice.key}
                className="break-inside-avoid border-b border-line-2 align-top last:border-0 max-sm:grid"
              >
                <td className="py-2.5 pr-6 max-sm:pr-0 max-sm:pb-1">
                  <p className="mb-0.5 font-semibold">{nameOf(practice.title)}</p>
                  <PracticeText practice={practice} />
                </td>
                <td className="py-2.5 max-sm:pt-1">
                  <DecisionText decision={practice.decision} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
