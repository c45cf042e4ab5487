import {
  declareForTenant,
  findRentedDoor,
  listTenants,
  registerTenant
} from '../../../domain/contract/at-the-door'
import type { Asking } from '../../declaring/asking'
import { AtDoor } from '../../declaring/at-door'
import { goBack } from '../../ui/screen'

const asking: Asking = {
  find: findRentedDoor,
  list: listTenants,
  register: registerTenant,
  declare: declareForTenant
}

/** 替租客报: a landlord declares for whoever lives in what they let. */
export default function TenantsPage() {
  return <AtDoor asking={asking} as="landlord" onLeave={goBack} />
}
