import { readFileSync } from 'node:fs'
import { encode, read, type Doc } from './values'

/** One field of an index and its direction. */
export interface IndexKey {
  readonly field: string
  readonly direction: 1 | -1
}

export interface IndexDeclaration {
  readonly name: string
  readonly keys: readonly IndexKey[]
  readonly unique: boolean
}

export interface CollectionDeclaration {
  readonly name: string
  readonly indexes: readonly IndexDeclaration[]
}

/** The collections a cloud has, with their indexes. */
export interface Manifest {
  readonly collections: readonly CollectionDeclaration[]
}

/** Documents a fresh database starts with, by collection. */
export type Seed = Readonly<Record<string, readonly Doc[]>>

const COLLECTION_NAME = /^[A-Za-z][\w-]{0,63}$/
const INDEX_NAME = /^[\w.-]{1,128}$/
const FIELD_PATH = /^[^.$\s\d][^.$\s]*(\.[^.$\s\d][^.$\s]*)*$/

/** Whether a collection may be called so. */
export function isCollectionName(name: string): boolean {
  return COLLECTION_NAME.test(name)
}

/**
 * Reads `{"collections":[{"name","indexes":[{"name","keys":[{"field","direction"}],"unique"}]}]}`.
 * @throws Error naming the file and the entry that is wrong
 */
export function readManifest(file: string): Manifest {
  try {
    return parseManifest(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`)
  }
}

/** @throws Error naming the first entry that is wrong */
export function parseManifest(json: unknown): Manifest {
  return { collections: list(json, 'collections').map(parseCollection) }
}

/**
 * Reads `{"collection":[documents in canonical EJSON]}`.
 * @throws Error naming the file
 */
export function readSeed(file: string): Seed {
  try {
    const seed = read(readFileSync(file, 'utf8'))
    for (const [name, docs] of Object.entries(seed)) {
      if (!Array.isArray(docs)) throw new Error(`"${name}" must be a list of documents`)
    }
    return seed as unknown as Seed
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`)
  }
}

function parseCollection(entry: unknown): CollectionDeclaration {
  const { name } = fields(entry)
  if (typeof name !== 'string' || !isCollectionName(name))
    throw new Error(`no collection name: ${encode(entry)}`)
  const indexes = 'indexes' in fields(entry) ? list(entry, 'indexes') : []
  return { name, indexes: indexes.map((index) => parseIndex(name, index)) }
}

function parseIndex(collection: string, entry: unknown): IndexDeclaration {
  const { name, unique = false } = fields(entry)
  if (typeof name !== 'string' || !INDEX_NAME.test(name)) throw new Error(`${collection}: no index name`)
  if (typeof unique !== 'boolean') throw new Error(`${collection}.${name}: unique is true or false`)
  const keys = list(entry, 'keys').map(fields)
  if (keys.length === 0) throw new Error(`${collection}.${name}: an index needs at least one key`)
  for (const { field, direction } of keys) {
    if (typeof field !== 'string' || !FIELD_PATH.test(field)) {
      throw new Error(`${collection}.${name}: not a field path: ${encode(field)}`)
    }
    if (direction !== 1 && direction !== -1) throw new Error(`${collection}.${name}: direction is 1 or -1`)
  }
  return { name, unique, keys: keys as unknown as IndexKey[] }
}

function fields(entry: unknown): Doc {
  if (typeof entry !== 'object' || entry === null) throw new Error(`not an object: ${encode(entry)}`)
  return entry as Doc
}

function list(entry: unknown, name: string): unknown[] {
  const value = fields(entry)[name]
  if (!Array.isArray(value)) throw new Error(`"${name}" must be a list`)
  return value
}
