import type { RichBlock, RichInline } from '~/domain/rich-text'

/** What the office wrote. Only elements that stand here are ever drawn, so nothing written can do anything. */
export function WordsBlock({ blocks }: { blocks: readonly RichBlock[] }) {
  return blocks.map((block, index) => <Block key={keyAt(index)} block={block} />)
}

function Block({ block }: { block: RichBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className="my-1">
          <Inlines content={block.content} />
        </p>
      )
    case 'heading':
      return (
        <p className="mt-2 mb-1 font-semibold">
          <Inlines content={block.content} />
        </p>
      )
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={keyAt(index)}>
          <WordsBlock blocks={item} />
        </li>
      ))
      return block.isOrdered ? (
        <ol className="my-1 list-decimal pl-5">{items}</ol>
      ) : (
        <ul className="my-1 list-disc pl-5">{items}</ul>
      )
    }
  }
}

function Inlines({ content }: { content: readonly RichInline[] }) {
  return content.map((inline, index) => <Inline key={keyAt(index)} inline={inline} />)
}

function Inline({ inline }: { inline: RichInline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return <br />
    case 'bold':
      return (
        <strong>
          <Inlines content={inline.content} />
        </strong>
      )
    case 'italic':
      return (
        <em>
          <Inlines content={inline.content} />
        </em>
      )
    case 'link':
      return (
        <a href={inline.href} rel="noreferrer" className="text-accent underline">
          <Inlines content={inline.content} />
        </a>
      )
  }
}

/** Parts of a text have no other name than their place. */
const keyAt = (index: number) => `at-${index}`
