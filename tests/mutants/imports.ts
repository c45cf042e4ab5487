import { type Mutation, testAlone, testIn } from './mutation'

const cells = testAlone('tests/rules/import-sheet.test.ts')
const plan = testAlone('tests/rules/import-plan.test.ts')
const rooms = testIn('tests/rooms/imports.test.ts')
const files = testAlone('tests/rooms/spreadsheets.test.ts')

/** A community coming in from its spreadsheet. */
export const imports: readonly Mutation[] = [
  {
    harm: 'a door that Excel took for a day comes in as a day',
    file: 'domain/rules/sheet-cells.ts',
    find: "looksLikeDay.test(text) ? new Unreadable('sheet.date') : fitting(text, max)",
    replace: 'fitting(text, max)',
    red: cells('names a door saved as a day by its cell')
  },
  {
    harm: 'one door is in two grids, the later one wins',
    file: 'domain/rules/import-tree.ts',
    find: 'else if (door.row.grid === row.grid)',
    replace: 'else if (door.row.grid !== undefined)',
    red: cells('names a door in two grids by its cell')
  },
  {
    harm: 'an index is given twice and a new door takes an old one’s place',
    file: 'domain/rules/import-tree.ts',
    find: 'Math.max(parent.next, order + 1)',
    replace: 'parent.next + 1',
    red: plan('gives new nodes the next index below their parent, never one again')
  },
  {
    harm: 'doors the sheet does not mention lose their worker',
    file: 'domain/rules/import-plan.ts',
    find: 'const after = new Map(before)',
    replace: 'const after = new Map<Growing, Key>()',
    red: plan('changes nothing where everything is so already')
  },
  {
    harm: 'a small file fills the memory of the room',
    file: 'cloudfunctions/formats/unpack.ts',
    find: "if (size > limitBytes) throw new ProblemError('sheet.too-big')",
    replace: '',
    red: files('is named before its memory is spent: a zip bomb that calls itself small')
  },
  {
    harm: 'residents see half a community while it comes in',
    file: 'cloudfunctions/places/place.ts',
    find: ', version: lte(community.placesVersion) }',
    replace: ' }',
    red: rooms('shows nothing before everything: doors, addresses, grids and staff come in one update')
  },
  {
    harm: 'a cancelled import leaves its doors behind',
    file: 'cloudfunctions/imports/discard.ts',
    find: 'await removeUnseen(call, community, placesVersion)',
    replace: '',
    red: rooms('leaves nothing behind when it is cancelled halfway')
  },
  {
    harm: 'what was checked against another tree comes in all the same',
    file: 'cloudfunctions/imports/advance.ts',
    find: '{ _id: name, importing: null, placesVersion: basedOn!.places }',
    replace: '{ _id: name, importing: null }',
    red: rooms('asks to be checked again when the tree has changed since')
  }
]
