/**
 * The fields of a multipart form. Text where a part names no type, bytes where it does: the SDK sends protobuf
 * so, without a file name, which form parsers take for text and spoil.
 * @returns undefined when the body is no such form
 */
export function readMultipart(
  body: Buffer,
  contentType: string
): Record<string, string | Buffer> | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (boundary === undefined) return undefined
  const fields: Record<string, string | Buffer> = {}
  for (const part of partsOf(body, `--${boundary}`)) {
    const blank = part.indexOf('\r\n\r\n')
    const head = part.toString('latin1', 0, Math.max(blank, 0))
    const name = /content-disposition: *form-data;.*name="([^"]*)"/i.exec(head)?.[1]
    if (name === undefined) return undefined
    const content = part.subarray(blank + 4)
    fields[name] = /content-type:/i.test(head) ? content : content.toString('utf8')
  }
  return fields
}

/** What stands between one delimiter and the next, without the line ends that belong to them. */
function partsOf(body: Buffer, delimiter: string): Buffer[] {
  const parts: Buffer[] = []
  let start = body.indexOf(delimiter)
  for (;;) {
    const from = start + delimiter.length + 2
    const end = start < 0 ? -1 : body.indexOf(`\r\n${delimiter}`, from - 2)
    if (end < 0) return parts
    parts.push(body.subarray(from, end))
    start = end + 2
  }
}
