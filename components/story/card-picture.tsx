import { hasFrontSize } from '@/lib/bags/front-size'
import { outline } from '@/lib/bags/outline'
import { foregroundOn } from '@/lib/images/colour'
import type { Bag, Section, StorySummary } from '@/lib/types'

type StoryCardPictureProps = {
  story: StorySummary
  section: Section
  bag?: Bag
  /** The picture that opens the story, as a data address, with its background and foreground where it has them. */
  picture?: { src: string; background?: string; foreground?: string }
}

/** The picture that other sites show beside a link: background, letters, bag. 1200 × 630 px, drawn by Satori: flex only. */
export function StoryCardPicture({ story, section, bag, picture }: StoryCardPictureProps) {
  const background = picture?.background ?? section.background
  const face = bag && hasFrontSize(bag) && !picture ? bag : undefined
  return (
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        background,
        color: picture?.foreground ?? foregroundOn(background),
        padding: 56,
        fontFamily: 'Bodoni Moda',
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width: face || picture ? 640 : 1080 }}>
        <div style={{ display: 'flex', fontSize: 84, lineHeight: 0.98, letterSpacing: '-0.025em' }}>{story.title}</div>
        <div style={{ display: 'flex', fontSize: 34 }}>{`Reticule · ${section.name}`}</div>
      </div>
      {/* biome-ignore lint/performance/noImgElement: Satori draws it; it never reaches a browser. */}
      {picture ? <img src={picture.src} alt="" height={630} style={{ position: 'absolute', right: 0, top: 0, height: 630 }} /> : null}
      {face ? <BagMark bag={face} /> : null}
    </div>
  )
}

function BagMark({ bag }: { bag: Bag & { width: number; height: number } }) {
  const { body, details, handle, rise } = outline(bag.kind, bag.width, bag.height)
  const edge = bag.width * 0.06
  const height = 430
  const width = (height * (bag.width + 2 * edge)) / (rise + 2 * edge)
  const line = Math.min(bag.width, bag.height)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it becomes pixels; the picture's alternative text stands in the page's metadata.
    <svg
      width={Math.min(width, 380)}
      height={height}
      viewBox={`${-edge} ${-rise - edge} ${bag.width + 2 * edge} ${rise + 2 * edge}`}
      style={{ position: 'absolute', right: 70, bottom: 56 }}
    >
      {handle ? <path d={handle} fill="none" stroke="#6b0d16" strokeWidth={line * 0.055} /> : null}
      <path d={body} fill="#b3202a" />
      {details.map((detail) => (
        <path key={detail} d={detail} fill="none" stroke="#6b0d16" strokeWidth={line * 0.01} />
      ))}
    </svg>
  )
}
