import type { EndpointActs } from "@/components/endpoints/endpoint-list";
import { enableEndpointBy, removeEndpointBy, rotateSecretBy, tryEndpointBy } from "./endpoint-actions";

/** The actions on one endpoint, bound to it. */
export const actsOf = (id: string): EndpointActs => ({
  test: tryEndpointBy.bind(null, id),
  enable: enableEndpointBy.bind(null, id, true),
  disable: enableEndpointBy.bind(null, id, false),
  remove: removeEndpointBy.bind(null, id),
  rotate: rotateSecretBy.bind(null, id),
});
