import type { Faults } from './faults'
import type { Instance } from './engine'

/** WeChat advises at most this much in one `setData`; above it old phones stutter. Bytes of JSON. */
const advisedLimit = 256 * 1024

/**
 * Lets the data of every `setData` cross to the view as it does on a phone: as JSON. What JSON cannot carry, or
 * what is too much for one crossing, is a fault.
 */
export function bridgeSetData(instance: Instance, where: string, faults: Faults): void {
  const draw = instance.setData
  instance.setData = (data, done) => {
    const json = JSON.stringify(data, (name, value: unknown) => {
      if (typeof value === 'function' || value === undefined)
        faults.add(`${where}: setData cannot carry ${name}, which is ${typeof value}`)
      return value
    })
    const size = Buffer.byteLength(json)
    if (size > advisedLimit) faults.add(`${where}: one setData of ${Math.round(size / 1024)} kB`)
    draw.call(instance, JSON.parse(json) as object)
    if (done) setTimeout(() => faults.guard(() => done.call(instance)), 0)
  }
}
