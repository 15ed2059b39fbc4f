/** Each series by its key, so that plan and tracks look as they do everywhere. */
const COLOURS: Readonly<Record<string, string>> = { planned: 'var(--plan)', LTC: 'var(--ltc)', MCR: 'var(--mcr)' }

export const colourOf = (series: string): string => COLOURS[series] ?? 'var(--accent)'
/** What was planned is dashed, what happened is not. */
export const dashOf = (series: string): string | undefined => (series === 'planned' ? '4 4' : undefined)
