import { z } from "zod";
import type { Form } from "./form.js";
import { distinct } from "./lists.js";
import type { Located } from "./located.js";
import { flag, oneOf } from "./scalars.js";

const pack = oneOf(["words", "zeroes", "placeholders", "test_values", "keyboard_runs", "devices"]);
const packs = distinct(pack, "packs");

type Pack = ReturnType<typeof pack.read>;

/** `default`: the packs that are meant where nothing is said. */
export type NullLikeDeclaration =
    | { readonly kind: "default" }
    | { readonly kind: "none" }
    | { readonly kind: "packs"; readonly packs: readonly Pack[] };

const ofFlag = ({ value }: Located<boolean>): NullLikeDeclaration => ({ kind: value ? "default" : "none" });

export const nullLike: Form<NullLikeDeclaration> = {
    schema: z.union([flag.schema, packs.schema], "true, false or a list of packs"),
    child: (step, node) => packs.child?.(step, node),
    read: (node, reading) =>
        node.kind === "list" ? { kind: "packs", packs: packs.read(node, reading) } : ofFlag(flag.read(node, reading)),
};
