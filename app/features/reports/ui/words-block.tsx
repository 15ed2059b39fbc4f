import { Fragment } from 'react'
import type { Block, Run } from '~/domain/rich-text'

/** What the office wrote. Only elements that stand here are ever drawn, so nothing written can do anything. */
export function WordsBlock({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <OneBlock key={keyAt(index)} block={block} />)
}

function OneBlock({ block }: { block: Block }) {
  if (block.kind === 'paragraph') {
    return (
      <p className="my-1">
        <Runs runs={block.runs} />
      </p>
    )
  }
  const items = block.items.map((runs, index) => (
    <li key={keyAt(index)}>
      <Runs runs={runs} />
    </li>
  ))
  return block.isOrdered ? (
    <ol className="my-1 list-decimal pl-5">{items}</ol>
  ) : (
    <ul className="my-1 list-disc pl-5">{items}</ul>
  )
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => <Fragment key={keyAt(index)}>{drawn(run)}</Fragment>)
}

function drawn({ text, bold, italic, href }: Run) {
  const words = <span className="whitespace-pre-line">{text}</span>
  const slanted = italic ? <em>{words}</em> : words
  const said = bold ? <strong>{slanted}</strong> : slanted
  return href === null ? (
    said
  ) : (
    <a href={href} rel="noreferrer" className="text-accent underline">
      {said}
    </a>
  )
}

/** Parts of a text have no other name than their place. */
const keyAt = (index: number) => `at-${index}`
