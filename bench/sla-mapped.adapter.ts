/** The same answers with `dst: compatible`: a boundary in a gap or overlap is mapped to an instant first. */
import * as wall from "./sla.adapter";

wall.readBoundaries("mapped");

export default { ...wall, conventions: { ...wall.conventions, dst: "compatible" } };
