import { LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

/** From one list of what is said to the others. */
export function SayLinks({ slug, without }: { slug: string; without: 'asks' | 'advice' | 'engagement' }) {
  const base = `/programmes/${slug}/reports`
  return (
    <>
      {without !== 'asks' && <LinkButton to={`${base}/asks`}>{m.advice_title_asks()}</LinkButton>}
      {without !== 'advice' && <LinkButton to={`${base}/advice`}>{m.advice_title_log()}</LinkButton>}
      {without !== 'engagement' && <LinkButton to={`${base}/engagement`}>{m.advice_engagement_title()}</LinkButton>}
    </>
  )
}
