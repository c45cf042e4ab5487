import type {
  declareAtDoor,
  declareForTenant,
  findDoorOnRound,
  findRentedDoor,
  listPeopleAtDoor,
  listTenants,
  registerPerson,
  registerTenant
} from '../../domain/contract/at-the-door'

/** What a worker asks of the counter for people at a door, or a landlord. */
export interface Asking {
  readonly find: typeof findDoorOnRound | typeof findRentedDoor
  readonly list: typeof listPeopleAtDoor | typeof listTenants
  readonly register: typeof registerPerson | typeof registerTenant
  readonly declare: typeof declareAtDoor | typeof declareForTenant
}
