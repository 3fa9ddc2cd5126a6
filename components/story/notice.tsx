/** Why a reader should know how old this story is: the editor's reason first, else its age. */
export function ArchiveNotice({ words }: { words: string }) {
  return (
    <p role="note" className="label max-w-measure border-vermilion border-s-2 ps-4">
      <strong className="block font-normal text-vermilion">From the archive</strong>
      {words}
    </p>
  )
}
