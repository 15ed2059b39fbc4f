import { m } from '~/i18n/generated/messages'

/** What concerns the whole form: why it was refused, said once above it and kept in sight of a screen reader. */
export function FormProblems({
  problems,
  title = m.form_problem(),
}: {
  problems: readonly string[] | undefined
  title?: string
}) {
  if (!problems || problems.length === 0) return null
  return (
    <div role="alert" className="mb-3 rounded-md bg-bad-soft px-3 py-2 text-sm text-bad">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc pl-5">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}
