/** The end of a sentence for somebody who has found nothing: where everything stands. */
export const Everything = () => (
  <>
    the{' '}
    <a className="link" href="/archive">
      archive
    </a>{' '}
    has every story and{' '}
    <a className="link" href="/bags">
      the catalogue
    </a>{' '}
    every bag.
  </>
)
