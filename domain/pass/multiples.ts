import { ed25519 } from '@noble/curves/ed25519.js'

const { Point } = ed25519
type Point = InstanceType<typeof Point>

/**
 * The multiples of one point by every byte at every place of a scalar: 8,160 points, about two megabytes. Finding a
 * product is 32 additions then. The library's own tables read all of their entries each time to keep a scalar
 * secret, which costs an engine without a JIT a third of a verify; nothing of a verify is secret.
 */
export class Multiples {
  private readonly rows: readonly (readonly Point[])[]

  constructor(point: Point) {
    let unit = point
    this.rows = Array.from({ length: 32 }, () => {
      const row = [Point.ZERO]
      for (let byte = 1; byte < 256; byte++) row.push(row[byte - 1]!.add(unit))
      unit = row[255]!.add(unit)
      return row
    })
  }

  /** The point times a scalar, 32 bytes, the least significant first. */
  times(scalar: Uint8Array): Point {
    return this.rows.reduce(
      (sum, row, place) => (scalar[place] ? sum.add(row[scalar[place]]!) : sum),
      Point.ZERO
    )
  }
}
