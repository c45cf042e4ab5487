/**
 * The part of the SDK's database this suite uses. The SDK's own typings describe an older database package
 * (no `updateAndReturn`, no array `add`), so the suite says itself what it calls.
 */
export type Doc = Record<string, unknown>

interface Reply {
  readonly requestId: string
}

export interface Query {
  where(filter: object): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  limit(count: number): Query
  skip(count: number): Query
  field(fields: object): Query
  options(options: { multiple?: boolean; raw?: boolean }): Collection
  get(): Promise<Reply & { data: Doc[] }>
  count(): Promise<Reply & { total: number }>
  update(data: object): Promise<Reply & { updated: number; upsertId?: string | null }>
  updateAndReturn(data: object): Promise<Reply & { updated: number; doc: Doc | null }>
  remove(): Promise<Reply & { deleted: number }>
}

export interface Reference {
  field(fields: object): Reference
  get(): Promise<Reply & { data: Doc[] }>
  set(data: object): Promise<Reply & { updated: number; upsertedId: string | null }>
  create(data: object): Promise<Reply & { id: string }>
  update(data: object): Promise<Reply & { updated: number }>
  remove(): Promise<Reply & { deleted: number }>
}

export interface Collection extends Query {
  doc(id: string | number): Reference
  add(data: object): Promise<Reply & { id: string; ids: string[] }>
  aggregate(pipeline?: readonly object[]): Aggregate
}

export interface Aggregate {
  match(filter: object): Aggregate
  sort(order: object): Aggregate
  skip(count: number): Aggregate
  limit(count: number): Aggregate
  group(spec: object): Aggregate
  project(fields: object): Aggregate
  addFields(fields: object): Aggregate
  unwind(spec: unknown): Aggregate
  lookup(spec: object): Aggregate
  count(name: string): Aggregate
  replaceRoot(spec: object): Aggregate
  sortByCount(expression: unknown): Aggregate
  bucket(spec: object): Aggregate
  sample(spec: object): Aggregate
  geoNear(spec: object): Aggregate
  end(): Promise<Reply & { data: Doc[] }>
}

/** In a transaction a single document comes as itself, or as null. */
export interface TransactionReference extends Omit<Reference, 'get'> {
  get(): Promise<Reply & { data: Doc | null }>
}

export interface Transaction {
  collection(name: string): Omit<Collection, 'doc'> & { doc(id: string | number): TransactionReference }
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

type Command = (...values: unknown[]) => object

export interface Database {
  readonly command: Record<CommandName, Command> & {
    aggregate: Record<'sum' | 'push' | 'avg' | 'max' | 'first', Command>
    project: Record<'slice' | 'elemMatch', Command>
  }
  readonly Geo: { Point: new (longitude: number, latitude: number) => object }
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  serverDate(options?: { offset: number }): object
  RegExp(spec: { regexp: string; options?: string }): object
  startTransaction(): Promise<Transaction>
  runTransaction<T>(run: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
}

type CommandName =
  | 'eq'
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'nin'
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'exists'
  | 'mod'
  | 'all'
  | 'elemMatch'
  | 'size'
  | 'expr'
  | 'geoNear'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'rename'
  | 'bit'
  | 'push'
  | 'pull'
  | 'pullAll'
  | 'addToSet'
  | 'pop'
  | 'shift'
  | 'unshift'
