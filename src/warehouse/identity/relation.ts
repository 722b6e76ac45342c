import { makeIntermediate, makeMart } from "../plan/make-relation.js";
import type { Relation } from "../plan/relation.js";
import type { IdentityLayout } from "./layout.js";

type Particulars = Omit<Parameters<typeof makeMart>[1], "layer">;

/** A relation between staging and marts. */
export const intermediate = ({ identity }: IdentityLayout, particulars: Particulars): Relation =>
    makeIntermediate(identity, { layer: "identity", ...particulars });

/** A relation that consumers may rely on. */
export const mart = ({ identity }: IdentityLayout, particulars: Particulars): Relation =>
    makeMart(identity, { layer: "identity", ...particulars });
