import { normalizerText } from "../../language/normalizer.js";
import type { NullLikeDeclaration } from "../../language/null-like.js";
import { isNullLike } from "../../presets/null-like.js";
import {
    defaultNullLikePacks,
    type NullLikePackName,
    nullLikePacks,
    samplesOf,
} from "../../presets/null-like-packs.js";
import { identityDiagnostics } from "../diagnostics/identity.js";
import type { Normalizer } from "../identity.js";
import { normalized } from "./normalized.js";
import type { Notebook } from "./notebook.js";

/**
 * The packs of null-like values that a type rejects. One whose values never get as far as being compared is a warning
 * and is left out.
 */
export function nullLikePacksOf(
    declaration: NullLikeDeclaration | undefined,
    normalizer: Normalizer,
    notebook: Notebook,
): readonly NullLikePackName[] {
    if (declaration === undefined || declaration.kind === "default") return defaultNullLikePacks;
    if (declaration.kind === "none") return [];
    return declaration.packs.flatMap(({ value: pack, span }) => {
        if (isReached(pack, normalizer)) return [pack];
        const params = { pack, normalizer: normalizerText(normalizer) };
        notebook.diagnostics.push(identityDiagnostics.report("unreachable-null-like", { span }, params));
        return [];
    });
}

/**
 * Whether the normaliser leaves some value of the pack one that the pack knows. The default packs are always reached: where no value
 * of theirs can be read, they still tell `n/a` from a misspelt address.
 */
function isReached(pack: NullLikePackName, normalizer: Normalizer): boolean {
    if (defaultNullLikePacks.includes(pack)) return true;
    return samplesOf(nullLikePacks[pack]).some((sample) => {
        const value = normalized(sample, normalizer);
        return value !== undefined && value !== "" && isNullLike(value, [pack]);
    });
}
