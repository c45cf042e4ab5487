import type { OutputOf } from '../../../domain/contract/operation'
import type { startImport } from '../../../domain/contract/imports'

/** A file somebody chose; what it is only this platform knows. */
export interface PickedFile {
  readonly size: number
  readonly source: unknown
}

export type Upload = OutputOf<typeof startImport>['upload']

// Taro puts `files.weapp.ts` or `files.h5.ts` here; this file says what both have in common.

/** Lets somebody choose a file; null when they changed their mind. To be called from a tap. */
export declare const pickFile: () => Promise<PickedFile | null>
/** Puts a file where the counter said. @throws when it did not arrive whole */
export declare const sendFile: (
  file: PickedFile,
  upload: Upload,
  onProgress: (percent: number) => void
) => Promise<void>
/** Which templates this platform can hand over. */
export declare const templateForms: readonly ('xlsx' | 'doors-csv' | 'staff-csv')[]
/** A file dragged onto the page. @returns whether one hovers over it */
export declare const useDroppedFile: (onFile: (file: PickedFile) => void) => boolean
/** Whether files can be dragged here at all. */
export declare const canDrop: boolean
