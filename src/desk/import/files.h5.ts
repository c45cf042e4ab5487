import { useEffect, useRef, useState } from 'react'
import type { PickedFile, Upload } from './files'

export const templateForms = ['xlsx', 'doors-csv', 'staff-csv'] as const
export const canDrop = true

const picked = (file: File): PickedFile => ({ size: file.size, source: file })

export function pickFile(): Promise<PickedFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv'
    input.addEventListener('change', () => resolve(input.files?.[0] ? picked(input.files[0]) : null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

export function sendFile(
  { source }: PickedFile,
  { url, headers }: Upload,
  onProgress: (percent: number) => void
): Promise<void> {
  return new Promise((resolve, reject) => {
    // `fetch` does not tell how much has gone.
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100))
    const fail = () => reject(new Error('the file did not arrive'))
    request.onload = () => (request.status >= 200 && request.status < 300 ? resolve() : fail())
    request.onerror = fail
    request.onabort = fail
    request.send(source as File)
  })
}

export function useDroppedFile(onFile: (file: PickedFile) => void): boolean {
  const [hovering, setHovering] = useState(false)
  const latest = useRef(onFile)
  latest.current = onFile
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setHovering(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setHovering(false)
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setHovering(false)
      const file = event.dataTransfer?.files[0]
      if (file) latest.current(picked(file))
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return hovering
}
