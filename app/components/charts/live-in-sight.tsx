import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

/**
 * A chart. Its frame is drawn on the server and is complete; the live one, which is imported on demand with the chart
 * library and adds reading off values, takes its place once it is in sight. Paper gets the frame, which stretches: the
 * live one has the width it was measured with.
 */
export function LiveInSight({ frame, children }: { frame: ReactNode; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isLive, setIsLive] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setIsLive(true)
    })
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={place}>
      {isLive && children ? (
        <>
          <div className="print:hidden">
            <Suspense fallback={frame}>{children}</Suspense>
          </div>
          <div className="hidden print:block">{frame}</div>
        </>
      ) : (
        frame
      )}
    </div>
  )
}
