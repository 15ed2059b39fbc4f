import tokens from '~/tokens.css?raw'

/** The tokens as they are on paper, by name: of colours the light one. Programs that open a picture know no tokens. */
const INKS: ReadonlyMap<string, string> = new Map(
  [...tokens.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => {
    const light = /^light-dark\((#\w+),/.exec(value)?.[1]
    return [name, light ?? value.trim().replaceAll('"', "'")]
  }),
)

/** The markup with every token replaced by its value. */
export function withPaperInk(markup: string): string {
  return markup.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => INKS.get(name) ?? whole)
}
