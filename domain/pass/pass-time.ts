/** 2020-01-01T00:00+08:00 in Unix milliseconds: passes count from here, so that a minute fits three bytes. */
const passEpoch = 1_577_808_000_000

const minutesInADay = 1440

/** Whole seconds since 2020 began in China, of an instant in Unix milliseconds. */
export function passSeconds(unixMs: number): number {
  return Math.floor((unixMs - passEpoch) / 1000)
}

/** Whole minutes since 2020 began in China, of an instant in Unix milliseconds. */
export function passMinutes(unixMs: number): number {
  return Math.floor(passSeconds(unixMs) / 60)
}

/** The China day a minute falls in, counted from 2020-01-01 as 0. China's days are all of one length. */
export function dayOfMinute(minutes: number): number {
  return Math.floor(minutes / minutesInADay)
}

/** Minutes since midnight in China. */
export function minuteOfDay(minutes: number): number {
  return minutes % minutesInADay
}
