import { type Mutation, testAlone } from './mutation'

const verdicts = testAlone('tests/pass/verdict.test.ts')
const now = testAlone('tests/pass/now.test.ts')
const keys = testAlone('tests/pass/keys.test.ts')
const signatures = testAlone('tests/pass/signature.test.ts')
const codec = testAlone('tests/pass/codec.test.ts')
const mutated = testAlone('tests/pass/mutated.test.ts')
const timelines = testAlone('tests/pass/timelines.test.ts')

/** What a gate decides alone: nobody forges, nobody shows a picture, nobody comes back after being revoked. */
export const passes: readonly Mutation[] = [
  {
    harm: 'anybody mints a pass',
    file: 'domain/pass/keyring.ts',
    find: 'if (!check(signature, passSigningInput(bodyBytes))) return false',
    replace: '',
    red: mutated('is refused with any one of its 800 bits changed')
  },
  {
    harm: 'one true signature serves for every body',
    file: 'domain/pass/keyring.ts',
    find: 'bytesToHex(bodyBytes) + bytesToHex(signature)',
    replace: 'bytesToHex(signature)',
    red: mutated('is refused as a card with any one of its 712 bits changed')
  },
  {
    harm: 'a key of the neighbours signs passes of this community',
    file: 'domain/pass/keyring.ts',
    find: 'key.community === body.community &&',
    replace: '',
    red: verdicts('a key signing what it may not: RED')
  },
  {
    harm: 'a week’s key that leaked prints cards',
    file: 'domain/pass/keyring.ts',
    find: 'key.classes.includes(body.class) &&',
    replace: '',
    red: verdicts('a key signing what it may not: RED')
  },
  {
    harm: 'a key signs for days after its own',
    file: 'domain/pass/keyring.ts',
    find: 'body.notBefore < key.until',
    replace: 'true',
    red: verdicts('a key signing what it may not: RED')
  },
  {
    harm: 'the same signature has many spellings',
    file: 'domain/pass/signature.ts',
    find: 'if (!Point.Fn.isValid(bytesToNumberLE(s))) return false',
    replace: '',
    red: signatures('refuses S of the order or above')
  },
  {
    harm: 'a key of small order verifies what nobody signed',
    file: 'domain/pass/signature.ts',
    find: 'point.isSmallOrder() || !point.isTorsionFree() ? null : point.negate()',
    replace: 'point.negate()',
    red: signatures('of small order is none, nor one with a part of small order')
  },
  {
    harm: 'a picture of a screen opens the gate',
    file: 'domain/pass/verdict.ts',
    find: "if (ahead < -screenLasts) return { reason: 'screen-old' }",
    replace: '',
    red: now('60 seconds old, and not 61')
  },
  {
    harm: 'a screen drawn by somebody else’s phone is live',
    file: 'domain/pass/live.ts',
    find: 'if (!equalBytes(live.subarray(secondsLength), proof(key, bodyBytes, written))) return null',
    replace: '',
    red: now('only with the key of this very pass, and this very day')
  },
  {
    harm: 'one holder’s key proves the passes of all',
    file: 'domain/pass/live.ts',
    find: 'hmac(sha256, dayKey, hexToBytes(passId))',
    replace: 'hmac(sha256, dayKey, hexToBytes(passId).fill(0))',
    red: codec('are what is still made of their fields today')
  },
  {
    harm: 'a revoked household comes and goes by its passes',
    file: 'domain/pass/admission.ts',
    find: 'list.has(passId) || list.has(tagWithin(passId))',
    replace: 'list.has(passId)',
    red: verdicts('revoked by id or household: one text')
  },
  {
    harm: 'a clock set back revives yesterday’s pass',
    file: 'domain/pass/verdict.ts',
    find: 'Math.max(now, bundle?.head.at ?? now, entries.latest)',
    replace: 'now',
    red: verdicts('an expired pass stays so with the clock set back')
  },
  {
    harm: 'a gate goes on for days with what it once knew',
    file: 'domain/pass/verdict.ts',
    find: 'settled - bundle.head.at > bundleLasts',
    replace: 'settled < 0',
    red: now('GREEN for four hours, AMBER for a day, then go online first')
  },
  {
    harm: 'who must stay at home goes out',
    file: 'domain/pass/admission.ts',
    find: 'isListed(body, bundle.observed) ||',
    replace: '',
    red: verdicts('observed: out RED with the same text, in AMBER straight home')
  },
  {
    harm: 'a phone handed over the fence lets the next one in',
    file: 'domain/pass/household-rules.ts',
    find: 'entry.passId === passId && entry.direction === direction',
    replace: 'entry.passId === direction',
    red: now('one pass twice the same way within five minutes: RED')
  },
  {
    harm: 'an old bundle brings back what was revoked since',
    file: 'domain/pass/bundle.ts',
    find: "return older ? 'older' : null",
    replace: 'return null',
    red: timelines('end as the model written from the design ends them')
  },
  {
    harm: 'a struck bundle key goes on revoking and un-revoking',
    file: 'domain/pass/bundle.ts',
    find: "if (keySerial < kept.keySerial) return 'key-replaced'",
    replace: '',
    red: keys('is refused from an earlier bundle key than the last one: that one was struck')
  },
  {
    harm: 'a page of a bundle is swapped on the way',
    file: 'domain/pass/bundle.ts',
    find: '!isAscii(text) || pageDigest(text) !== head.pages[index]',
    replace: '!isAscii(text)',
    red: keys('is refused with a changed head, page, signature or key')
  },
  {
    harm: 'anybody certifies keys',
    file: 'domain/pass/certificate.ts',
    find: 'return roots.some((root) => isSigned(signature, message, root)) ? statement : null',
    replace: 'return statement',
    red: keys('is not taken by nobody pinned')
  }
]
